import { describe, expect, it } from 'vitest';
import { departmentPages, type DepartmentData } from '../../src/views/department-pages.ts';
import { addressPages } from '../../src/views/free-pages.ts';
import { guidePages, type GuideData, type GuidesData } from '../../src/views/guide-pages.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { catalogOf, guideMd } from '../support/builders.ts';

const others = {
  'departments/health.md': '---\nname: 测试县卫生局\norder: 1\n---\n',
  'departments/hospital.md': '---\nname: 测试县医院\nkind: institution\n---\n',
};
function site(files: Record<string, string>) {
  const { catalog } = catalogOf({ ...others, ...files });
  if (!catalog) throw new Error('no catalog');
  const pages = [...guidePages(catalog), ...departmentPages(catalog), ...addressPages(catalog)];
  return { catalog, data: <D>(url: string): D => pages.find((page) => page.url === url)?.data() as D };
}
const guide = 'guides/finance.md';

describe('guides', () => {
  it('have no page where there are none', () => {
    expect(guidePages(site({}).catalog)).toEqual([]);
  });

  it('are listed in the order of departments, beside the departments without one', () => {
    const { data } = site({ [guide]: guideMd(), 'guides/health.md': guideMd({ department: 'health' }) });
    const { guides, without } = data<GuidesData>('/guides/');
    expect(guides.map(({ department, phone }) => `${department.url} ${phone}`)).toEqual([
      '/guides/health/ 0999-7204168',
      '/guides/finance/ 0999-7204168',
    ]);
    expect(without).toEqual([{ label: '测试县医院', url: '/departments/hospital/' }]);
  });

  it('name every place to read once', () => {
    const library = '{ name: 图书馆, address: 文昌路 }';
    const { data } = site({
      [guide]: guideMd({ reading_places: `[${library}, { name: 档案馆, address: 澄水大道, hours: 周一 }]` }),
      'guides/health.md': guideMd({ department: 'health', reading_places: `[${library}]` }),
    });
    expect(data<GuidesData>('/guides/').readingPlaces.map(({ name }) => name)).toEqual(['图书馆', '档案馆']);
    expect(data<GuideData>('/guides/finance/').readingPlaces).toHaveLength(2);
  });

  it('hold all that the law lists', () => {
    const office = '{ name: 室, address: 路, hours: 周一, phone: "1", fax: "2", web: a@b.example }';
    const { data } = site({ [guide]: guideMd({ office, access: '"网站。\\n公告栏。"' }) });
    const page = data<GuideData>('/guides/finance/');
    expect(page.title).toBe('测试县财政局政府信息公开指南');
    expect(page.parts.map(({ heading, paragraphs }) => [heading, ...paragraphs])).toEqual([
      ['政府信息的分类', '预算、决算、采购三类。'],
      ['编排体系', '按索引号编排。'],
      ['获取方式', '网站。', '公告栏。'],
    ]);
    expect(page.office).toEqual([
      { label: '名称', value: '室' },
      { label: '办公地址', value: '路' },
      { label: '办公时间', value: '周一' },
      { label: '联系电话', value: '1' },
      { label: '传真号码', value: '2' },
      { label: '互联网联系方式', value: 'a@b.example', url: 'mailto:a@b.example' },
    ]);
  });

  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['a@b.example', 'mailto:a@b.example'],
    ['微信公众号：测试', undefined],
    ['javascript:alert(1)', undefined],
  ])('lead to %s only where it is an address', (web, url) => {
    const office = `{ name: 室, address: 路, hours: 周一, phone: "1", web: "${web}" }`;
    const { data } = site({ [guide]: guideMd({ office }) });
    expect(data<GuideData>('/guides/finance/').office.at(-1)?.url).toBe(url);
  });

  it('say how to apply, by the office where they say nothing else', () => {
    const { data } = site({ [guide]: guideMd() });
    expect(data<GuideData>('/guides/finance/').request).toMatchObject({
      accepts: [],
      isAgency: true,
      rows: [{ value: '局办公室' }, { label: '受理地址', value: '建设路15号' }, { value: '0999-7204168' }],
    });
  });

  it('offer the form', () => {
    const request = '{ accepts: [当面, 邮寄], address: 路2号, form_file: 表.txt }';
    const { data } = site({ [guide]: guideMd({ request }), 'guides/表.txt': '表' });
    expect(data<GuideData>('/guides/finance/').request).toMatchObject({
      accepts: ['当面', '邮寄'],
      rows: [{}, { value: '路2号' }, {}],
      form: { url: '/guides/finance/表.txt', type: 'TXT', size: '3 B' },
    });
  });

  it('say nothing of applications for a body that the law does not bind, unless it says so itself', () => {
    const hospital = guideMd({ department: 'hospital' });
    const asking = guideMd({ department: 'hospital', request: '{ accepts: 当面 }' });
    expect(site({ 'guides/hospital.md': hospital }).data<GuideData>('/guides/hospital/').request).toBeUndefined();
    expect(site({ 'guides/hospital.md': asking }).data<GuideData>('/guides/hospital/').request).toMatchObject({ isAgency: false });
  });

  it('are led to from their departments', () => {
    const { data } = site({ [guide]: guideMd() });
    expect(data<DepartmentData>('/departments/finance/').guide).toBe('/guides/finance/');
    expect(data<DepartmentData>('/departments/health/').guide).toBeUndefined();
  });

  it('leave their title where they are withdrawn, and lead on from old addresses', () => {
    const gone = site({ [guide]: guideMd({ changes: '[{ on: 2026-05-01, type: 撤回, note: 重编 }]' }) });
    expect(gone.catalog.guides).toEqual([]);
    expect(gone.data('/guides/finance/')).toMatchObject({ title: '测试县财政局政府信息公开指南', changes: [{ note: '重编' }] });
    expect(site({ [guide]: guideMd({ formerly: '/old/guide/' }) }).data('/old/guide/')).toMatchObject({ to: '/guides/finance/' });
  });

  it('are found by search under the day they were brought up to date, or else reviewed', () => {
    const found = (keys: Record<string, string | undefined>, more = {}) =>
      searchDocuments(site({ [guide]: guideMd(keys), ...more }).catalog, new Map()).map(({ url, on }) => `${url} ${on}`);
    expect(found({})).toEqual(['/guides/finance/ 2026-03-01']);
    expect(found({ updated_on: '2026-04-01' })).toEqual(['/guides/finance/ 2026-04-01']);
  });
});
