import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/views/page.ts';
import { departmentPages, type DepartmentData } from '../../src/views/department-pages.ts';
import { feePages, feeTables, type FeesData } from '../../src/views/fee-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { navigationOf } from '../../src/views/navigation.ts';
import { powerLists, powerTables, type PowersData } from '../../src/views/power-lists.ts';
import { powerPages, type PowerData } from '../../src/views/power-page.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { searchFilters } from '../../src/views/search-page.ts';
import { searchShards } from '../../src/views/search-shards.ts';
import { serviceLists, serviceTables, type ServicesData } from '../../src/views/service-lists.ts';
import { servicePages, type ServiceData } from '../../src/views/service-page.ts';
import { catalogOf, itemMd, powerMd, serviceMd } from '../support/builders.ts';

function site(files: Record<string, string>) {
  const { catalog } = catalogOf({
    'departments/hospital.md': '---\nname: 县医院\nkind: institution\ncomplaints_phone: 0999-1\n---\n',
    ...files,
  });
  if (!catalog) throw new Error('no catalog');
  const all: readonly Page[] = [
    ...serviceLists(catalog),
    ...servicePages(catalog),
    ...feePages(catalog),
    ...powerLists(catalog),
    ...powerPages(catalog),
  ];
  const pages = new Map([...all, ...departmentPages(catalog), ...itemPages(catalog)].map((page) => [page.url, page]));
  return {
    catalog,
    urls: all.map(({ url }) => url).toSorted(),
    data: <D>(url: string): D => pages.get(url)?.data() as D,
  };
}

const prices =
  '[{ item: 诊察费, basis: 云医保发〔2025〕21号, standard: 8元, unit: 次, from: 2025-10-01 }, { item: 床位费, basis: 同上, standard: 28元 }]';
const files = {
  'services/finance/licence.md': serviceMd({ power: 'CZ-XK-1', fee: '不收费' }),
  'services/hospital/visit.md': serviceMd({
    title: '门诊',
    code: 'H1',
    department: 'hospital',
    type: '门诊服务',
    fee: prices,
    legal_limit: undefined,
    promised_limit: '30分钟',
    review: '{ reviewer: 李四, on: 2026-04-01, result: 同意公开 }',
  }),
  'powers/finance/licence.md': powerMd({ title: '代理记账许可', code: 'CZ-XK-1', type: '行政许可', discretion: undefined }),
  'powers/finance/penalty.md': powerMd(),
  'items/finance/2026/a.md': itemMd({ power: 'CZ-CF-1', tier: '较轻', category: 'penalties' }),
};

describe('services', () => {
  it('have no page where there are none', () => {
    expect(site({}).urls).toEqual([]);
    expect(navigationOf(site({}).catalog).map(({ label }) => label)).not.toContain('办事服务');
  });

  it('are listed by department and type, with price lists beside', () => {
    const { urls, data, catalog } = site(files);
    expect(urls).toEqual([
      '/fees/',
      '/fees/hospital/',
      '/powers/',
      '/powers/finance/',
      '/powers/finance/licence/',
      '/powers/finance/penalty/',
      '/powers/types/行政处罚/',
      '/powers/types/行政许可/',
      '/services/',
      '/services/finance/',
      '/services/finance/licence/',
      '/services/hospital/',
      '/services/hospital/visit/',
      '/services/types/行政许可/',
      '/services/types/门诊服务/',
    ]);
    expect(data<ServicesData>('/services/')).toMatchObject({
      total: 2,
      groups: [
        { heading: '政府部门', links: [{ label: '县财政局', count: 1 }] },
        { heading: '事业单位', links: [{ label: '县医院', count: 1 }] },
      ],
      fees: [{ url: '/fees/hospital/', count: 2 }],
    });
    expect(
      navigationOf(catalog)
        .find(({ label }) => label === '办事服务')
        ?.columns.map(({ label }) => label),
    ).toEqual(['办事', '收费标准', '权责清单']);
  });

  it('say what is promised beside what the law allows, and which power it is', () => {
    const { data } = site(files);
    const licence = data<ServiceData>('/services/finance/licence/');
    expect(licence.limits).toEqual({ promised: '7个工作日', legal: '20个工作日', saved: '13个工作日' });
    expect(licence.power).toEqual({ label: '代理记账许可', url: '/powers/finance/licence/' });
    expect(licence.flow?.said).toEqual(['受理：核对材料', '决定']);
    expect(data<PowerData>('/powers/finance/licence/').services.map(({ url }) => url)).toEqual(['/services/finance/licence/']);
  });

  it('show every price with its basis: on the page, in the list, in the table to take along, in search', () => {
    const { data, catalog } = site(files);
    const line = { item: '诊察费', standard: '8元', unit: '次', basis: '云医保发〔2025〕21号', from: '2025-10-01' };
    expect(data<ServiceData>('/services/hospital/visit/').fee).toMatchObject({ list: '/fees/hospital/', text: [] });
    expect(data<ServiceData>('/services/hospital/visit/').fee.lines[0]).toEqual(line);
    const list = data<FeesData>('/fees/hospital/');
    expect(list.lines).toMatchObject([
      { ...line, service: { url: '/services/hospital/visit/' } },
      { item: '床位费', unit: '' },
    ]);
    expect(list.contacts).toEqual([{ label: '监督电话', value: '0999-1' }]);
    expect(feeTables(catalog)[0]?.rows()[1]).toEqual(['诊察费', '8元', '次', '云医保发〔2025〕21号', '2025-10-01', '门诊']);
    const found = searchDocuments(catalog, new Map())
      .find(({ url }) => url === '/services/hospital/visit/')
      ?.said().found;
    expect(found).toContain('诊察费 8元 次 云医保发〔2025〕21号');
  });

  it('are led to from their department', () => {
    const { data } = site(files);
    expect(data<DepartmentData>('/departments/hospital/').services).toEqual({
      url: '/services/hospital/',
      said: '1 个事项，1 个公布了时限',
      fees: '/fees/hospital/',
    });
    expect(data<DepartmentData>('/departments/finance/').powers).toEqual({ url: '/powers/finance/', count: 2 });
  });

  it('are found by search and in tables, also where nobody says of which day they are', () => {
    const { catalog } = site({
      'site.yaml': 'name: 县\norganisation: 县\ndomain: a.example\nrequire_review: false\n',
      ...files,
      'services/finance/licence.md': serviceMd({ review: undefined }),
    });
    const documents = searchDocuments(catalog, new Map());
    const undated = documents.find(({ url }) => url === '/services/finance/licence/');
    expect(undated?.said()).toMatchObject({ on: '', filters: { kind: ['service'], department: ['finance'] } });
    expect(undated?.said().filters).not.toHaveProperty('year');
    expect(searchShards(undated ? [undated] : []).map(({ name }) => name)).toEqual(['undated']);
    expect(
      searchFilters(catalog)
        .find(({ name }) => name === 'kind')
        ?.options.map(({ value }) => value),
    ).toEqual(expect.arrayContaining(['service', 'power']));
    const [, ...rows] = serviceTables(catalog, { baseUrl: 'https://x.example', pathPrefix: '/p/' })[0]?.rows() ?? [];
    expect(rows.map((row) => row.at(-1)).toSorted()).toEqual([
      'https://x.example/p/services/finance/licence/',
      'https://x.example/p/services/hospital/visit/',
    ]);
  });
});

describe('powers', () => {
  it('stand in a table of departments and types', () => {
    const { data } = site(files);
    const { types, rows } = data<PowersData>('/powers/');
    expect(types.map(({ label, count }) => `${label} ${count}`)).toEqual(['行政许可 1', '行政处罚 1']);
    expect(rows).toMatchObject([
      { department: { label: '县财政局', count: 2 }, cells: [{ url: '/powers/finance/', anchor: '行政许可' }, { label: '1' }] },
    ]);
    expect(data<ListData>('/powers/finance/').sections.map(({ heading }) => heading)).toEqual(['行政许可', '行政处罚']);
  });

  it('show by which measure they are used, and what came of it; a result leads back', () => {
    const { data, catalog } = site(files);
    const penalty = data<PowerData>('/powers/finance/penalty/');
    expect(penalty.discretion.map(({ tier, penalty: measure }) => `${tier} ${measure.join()}`)).toEqual(['较轻 警告', '严重 罚款']);
    expect(penalty).toMatchObject({ total: 1, results: [{ url: '/items/finance/2026/a/', state: '适用档次：较轻' }] });
    const { header } = data<ItemData>('/items/finance/2026/a/');
    expect(header).toContainEqual({ label: '行使职权', value: '对会计违法行为的处罚', url: '/powers/finance/penalty/' });
    expect(header).toContainEqual({ label: '裁量档次', value: '较轻' });
    expect(
      powerTables(catalog)[0]
        ?.rows()
        .slice(1)
        .map((cells) => cells.at(-3)),
    ).toEqual(['较轻', '严重', '']);
  });

  it('show only their newest results, so that the page does not grow', () => {
    const results = Object.fromEntries(
      Array.from({ length: 23 }, (_, i) => [
        `items/finance/2026/r${i}.md`,
        itemMd({ index_no: `R-${i}`, power: 'CZ-CF-1', category: 'penalties', published_on: `2026-03-${String(2 + i).padStart(2, '0')}` }),
      ]),
    );
    const { data } = site({ ...files, ...results });
    const { total, results: shown, all } = data<PowerData>('/powers/finance/penalty/');
    expect([total, shown.length, shown[0]?.url, all]).toEqual([24, 20, '/items/finance/2026/r22/', '/search/?q=CZ-CF-1']);
  });
});
