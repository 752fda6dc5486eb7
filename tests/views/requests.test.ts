import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { departmentPages, type DepartmentData } from '../../src/views/department-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { recordJson } from '../../src/views/record-json.ts';
import { navigationOf } from '../../src/views/navigation.ts';
import { requestLists, type RequestsData, type RequestYearData } from '../../src/views/request-lists.ts';
import { requestPages, type RequestData } from '../../src/views/request-page.ts';
import { asOf, catalogOf, guideMd, itemMd, requestMd, siteYaml } from '../support/builders.ts';

function site(files: Record<string, string>, on: CalendarDate = asOf) {
  const { catalog } = catalogOf({ 'departments/health.md': '---\nname: 卫生局\n---\n', ...files }, on);
  if (!catalog) throw new Error('no catalog');
  const planned = [...requestLists(catalog), ...requestPages(catalog)];
  const pages = new Map([...planned, ...departmentPages(catalog), ...itemPages(catalog)].map((page) => [page.url, page.data()]));
  return { catalog, planned, urls: planned.map(({ url }) => url).toSorted(), page: <D>(url: string): D => pages.get(url) as D };
}

const open = { replied_on: undefined, reply: undefined };
const files = {
  'requests/2026/answered.md': requestMd(),
  'requests/2026/late.md': requestMd({ replied_on: '2026-03-31', reply: '不予公开', ground: '国家秘密' }),
  'requests/2026/overdue.md': requestMd({ received_on: '2026-10-09', ...open, department: 'health' }),
  'requests/2026/open.md': requestMd({ received_on: '2026-11-12', ...open, field: undefined }),
  'requests/2026/next-year.md': requestMd({ received_on: '2026-11-10', ...open, extended: '{ on: 2026-11-20, approved_by: 王五 }' }),
  'requests/2026/waiting.md': requestMd({ received_on: '2026-11-11', ...open, supplement: '{ noticed_on: 2026-11-13 }' }),
  'requests/2025/carried.md': requestMd({ received_on: '2025-12-22', replied_on: '2026-01-06' }),
};

describe('requests', () => {
  it('are counted by the terms of party disclosure where they were put to a party organisation', () => {
    const put = (keys: Record<string, string | undefined> = {}, settings = ''): RequestData =>
      site({
        'site.yaml': siteYaml + settings,
        'departments/committee.md': '---\nname: 县委办公室\nkind: party\n---\n',
        'requests/2026/put.md': requestMd({ received_on: '2026-11-12', department: 'committee', ...open, ...keys }),
      }).page<RequestData>('/requests/2026/put/');
    expect(put()).toMatchObject({ state: '已逾期', said: '答复期限的最后一日是2026年11月17日，已超过 3 个工作日' });
    expect(put({ extended: '{ on: 2026-11-16, approved_by: 王五 }' })).toMatchObject({ state: '办理中' });
    expect(put({}, 'limits: { party_request: 7 }\n')).toMatchObject({ state: '办理中' });
    expect(put({ department: 'finance' })).toMatchObject({ state: '办理中' });
  });

  it('have no page where there is nobody to write to', () => {
    expect(site({ 'site.yaml': `${siteYaml}email: office@b.example\n` }).urls).toEqual([]);
  });

  it.each([
    ['a guide', { 'guides/finance.md': guideMd() }],
    ['mail', { 'site.yaml': `${siteYaml}feedback: { email: a@b.example }\n` }],
    ['a form', { 'site.yaml': `${siteYaml}feedback: { form_url: https://forms.example/ }\n` }],
  ])('tell how to apply where there is %s, before the first request', (_, keys) => {
    const { urls, page, catalog } = site(keys);
    expect(urls).toEqual(['/requests/', '/requests/form/']);
    expect(page<RequestsData>('/requests/')).toMatchObject({ total: 0, rows: [], years: [], newest: [] });
    expect(navigationOf(catalog).flatMap(({ columns }) => columns)).toContainEqual({ label: '依申请公开', url: '/requests/' });
  });

  it('lead to the offices of every level, with what their guides say, and to places to read', () => {
    const { page } = site({
      'departments/town.md': '---\nname: 甲镇人民政府\nkind: township\norder: 2\n---\n',
      'departments/hospital.md': '---\nname: 县医院\nkind: institution\norder: 3\n---\n',
      'departments/mine.md': '---\nname: 县矿业公司\nkind: enterprise\norder: 4\n---\n',
      'guides/finance.md': guideMd({
        request: '{ address: 收发室, form_file: 申请表.txt }',
        reading_places: '[{ name: 图书馆, address: 文昌路 }]',
      }),
      'guides/申请表.txt': '申请表',
      'guides/town.md': guideMd({ department: 'town', reading_places: '[{ name: 图书馆, address: 文昌路 }]' }),
      'guides/hospital.md': guideMd({ department: 'hospital' }),
    });
    const { departments, institutions, readingPlaces } = page<RequestsData>('/requests/');
    expect(departments.map(({ department, office, form }) => [department.url, office?.address, form?.type])).toEqual([
      ['/guides/town/', '局办公室，建设路15号', undefined],
      ['/guides/finance/', '收发室', 'TXT'],
      ['/departments/health/', undefined, undefined],
    ]);
    expect(institutions.map(({ department }) => department.label)).toEqual(['县医院']);
    expect(readingPlaces).toEqual([{ name: '图书馆', address: '文昌路' }]);
  });

  it('are listed by year and department, beside the form', () => {
    expect(site(files).urls).toEqual([
      '/requests/',
      '/requests/2025/',
      '/requests/2025/carried/',
      '/requests/2026/',
      '/requests/2026/answered/',
      '/requests/2026/late/',
      '/requests/2026/next-year/',
      '/requests/2026/open/',
      '/requests/2026/overdue/',
      '/requests/2026/waiting/',
      '/requests/departments/finance/',
      '/requests/departments/health/',
      '/requests/form/',
    ]);
  });

  it('show how they stand, who answers how soon, and what is open, the first due on top', () => {
    const overview = site(files).page<RequestsData>('/requests/');
    expect(overview.states.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '办理中 2',
      '待补正 1',
      '征求第三方意见 0',
      '已逾期 1',
      '已答复 3',
    ]);
    expect(overview.open.map(({ url, state, clock }) => `${url} ${state} ${clock}`)).toEqual([
      '/requests/2026/overdue/ 已逾期 答复期限的最后一日是2026年11月5日，已超过 11 个工作日',
      '/requests/2026/open/ 办理中 答复期限的最后一日是2026年12月10日，还有 14 个工作日',
      '/requests/2026/next-year/ 办理中 答复期限进入2027年，这一年的放假安排尚未公布，暂不能算出最后一日',
      '/requests/2026/waiting/ 待补正 等待申请人补正；收到补正之日起重新计算答复期限',
    ]);
    expect(overview.rows.map(({ department, ...figures }) => [department.label, figures])).toEqual([
      ['县财政局', { received: 6, answered: 3, answeredLate: 1, overdue: 0, median: 10 }],
      ['卫生局', { received: 1, answered: 0, answeredLate: 0, overdue: 1 }],
    ]);
    expect([overview.fields[0]?.field, overview.candidates]).toEqual(['财政预决算', []]);
    expect(overview.replies.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`)).toEqual([
      '予以公开 2',
      '不予公开 1',
    ]);
  });

  it('have the figures of every year beside its list', () => {
    const year = site(files).page<RequestYearData>('/requests/2026/');
    const total = (label: string): number | undefined => year.requests.rows.find((row) => row.label === label)?.cells.总计;
    expect(['本年新收', '上年结转', '总计', '结转下年度'].map(total)).toEqual([6, 1, 3, 4]);
    expect(year.sections.flatMap(({ entries }) => entries)).toHaveLength(6);
    expect(year.note).toBe('共收到申请 6 件，已答复 2 件，其中超过期限 1 件；答复用时的中位数是 3 个工作日。');
  });

  it('are counted on the page of their department', () => {
    const { page } = site(files);
    expect(page<DepartmentData>('/departments/health/').requests).toEqual({
      url: '/requests/departments/health/',
      said: '共收到申请 1 件，已答复 0 件',
    });
    expect(page<ListData>('/requests/departments/health/').sections[0]?.entries[0]).toMatchObject({
      state: '办理中',
      url: '/requests/2026/overdue/',
    });
  });

  it('depend on the day only where they are open, and on the overview', () => {
    const changed = (later: string): string[] => {
      const [before, after] = [site(files).planned, site(files, later as CalendarDate).planned];
      return before.filter(({ from }, i) => JSON.stringify(from()) !== JSON.stringify(after[i]?.from())).map(({ url }) => url);
    };
    expect(changed('2026-11-23').toSorted()).toEqual(['/requests/', '/requests/2026/open/', '/requests/2026/overdue/']);
    expect(changed(asOf)).toEqual([]);
  });

  it('show their course and answer, and nobody who took part', () => {
    const { page, catalog } = site({
      'requests/2026/a.md': requestMd({
        supplement: '{ noticed_on: 2026-03-03, received_on: 2026-03-04 }',
        extended: '{ on: 2026-03-04, approved_by: 王审批 }',
        responsible: '赵经办',
        ground: undefined,
        reviews: '[{ kind: 复议, outcome: 结果维持, on: 2026-05-01 }]',
      }),
    });
    const data = page<RequestData>('/requests/2026/a/');
    expect(data.course.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-03-02 收到申请',
      '2026-03-03 申请内容不明确，告知申请人补正',
      '2026-03-04 收到补正，从这一天起计算答复期限',
      '2026-03-04 经批准延长答复期限',
      '2026-03-05 答复申请人',
    ]);
    expect(data.result.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '答复类型 予以公开',
      '答复日期 2026年3月5日',
      '答复期限 2026年4月30日',
      '计入期限的用时 1 个工作日',
    ]);
    expect(data.reviews).toEqual([{ kind: '行政复议', outcome: '结果维持', on: '2026-05-01' }]);
    const json =
      recordJson(catalog, { baseUrl: 'https://a.example', pathPrefix: '/' })
        .find(({ url }) => url === '/requests/2026/a/index.json')
        ?.text() ?? '';
    expect(JSON.parse(json)).toMatchObject({ kind: 'request', extended: { on: '2026-03-04' }, reply: '予以公开' });
    for (const name of ['王审批', '赵经办', '李四']) expect(json + JSON.stringify(data)).not.toContain(name);
  });

  it('that ask for a correction say so, lead to what is to be corrected, and it leads back', () => {
    const { page } = site({
      'items/finance/2026/list.md': itemMd({ index_no: 'A-1', title: '清单' }),
      'requests/2026/a.md': requestMd({ corrects: 'A-1' }),
    });
    expect(page<RequestData>('/requests/2026/a/')).toMatchObject({ isCorrection: true, corrected: { url: '/items/finance/2026/list/' } });
    expect(page<RequestsData>('/requests/').newest[0]?.state).toBe('更正申请 · 予以公开');
    expect(page<RequestYearData>('/requests/2026/').corrections).toBe(1);
    expect(page<ItemData>('/items/finance/2026/list/').relations.map(({ heading, entries }) => `${heading} ${entries[0]?.url}`)).toEqual([
      '要求更正的申请 /requests/2026/a/',
    ]);
  });
});
