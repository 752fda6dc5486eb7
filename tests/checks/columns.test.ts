import { describe, expect, it } from 'vitest';
import { columnFreshness, type ColumnFreshness } from '../../src/catalog/column-freshness.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import { vetoFigures } from '../../src/catalog/veto-figures.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { activityMd, asOf, catalogOf, itemMd, letterMd, officialMd, siteYaml } from '../support/builders.ts';

const inspected = `${siteYaml}site_id_code: "1234567890"\n`;
const whole = { 'site.yaml': inspected, 'officials/zhang.md': officialMd };

type Files = Record<string, string>;
function catalog(files: Files) {
  const { catalog: built } = catalogOf({ ...whole, ...files });
  if (!built) throw new Error('no catalog');
  return built;
}
const said = (files: Files, family = /^(?:column|site\/veto)/): string[] =>
  checkCompliance({ catalog: catalog(files), history: noHistory, attachments: undefined })
    .filter(({ code }) => family.test(code))
    .map(({ code, args, place }) => [code, args['label'] ?? args['name'] ?? args['value'], place.file].join(' '));
const itemOn = (category: string, on: string, keys: Files = {}): Files => ({
  [`items/finance/${on.slice(0, 4)}/${category}-${on}.md`]: itemMd({
    index_no: `A/${category}-${on}`,
    category,
    formed_on: on,
    published_on: on,
    ...keys,
  }),
});
const column = (files: Files, url: string): ColumnFreshness | undefined => columnFreshness(catalog(files)).find((one) => one.url === url);
const categoryMd = (keys: Files): string =>
  `---\n${Object.entries({ name: '栏目', ...keys })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n`;

describe('columnFreshness', () => {
  it.each([
    ['news', '2026-11-08', 0],
    ['news', '2026-11-07', -1],
    ['notices', '2026-05-22', 0],
    ['notices', '2026-05-21', -1],
    ['regulations', '2026-05-21', -1],
    ['personnel', '2025-11-22', 0],
    ['planning', '2025-11-21', -1],
    ['budget', '2020-01-01', undefined],
  ])('counts the days that %s has left after %s', (category, on, left) => {
    expect(column(itemOn(category, on), `/categories/${category}/`)?.daysLeft).toBe(left);
  });

  it('takes the window that a category gives itself', () => {
    const files = { ...itemOn('news', '2026-11-01'), 'categories/news.md': categoryMd({ fresh_days: '30' }) };
    expect(column(files, '/categories/news/')).toMatchObject({ daysLeft: 9, isStale: false });
  });
  it('takes the type that a category gives itself', () => {
    const files = { ...itemOn('town', '2026-11-01'), 'categories/town.md': categoryMd({ parent: 'other', column_type: '工作动态' }) };
    expect(column(files, '/categories/town/')).toMatchObject({ class: '动态要闻', isStale: true });
  });
  it('counts news below news, and of notices only the first level', () => {
    const files = {
      ...itemOn('flash', '2026-01-05'),
      ...itemOn('posted', '2026-01-05'),
      'categories/flash.md': categoryMd({ parent: 'news' }),
      'categories/posted.md': categoryMd({ parent: 'notices' }),
    };
    expect(column(files, '/categories/flash/')?.class).toBe('动态要闻');
    expect(column(files, '/categories/posted/')?.class).toBeUndefined();
    expect(column(files, '/categories/notices/')?.isStale).toBe(true);
  });
  it('finds the longest gap, of records and until today', () => {
    const files = { ...itemOn('news', '2026-01-01'), ...itemOn('news', '2026-03-02'), ...itemOn('news', '2026-11-20') };
    expect(column(files, '/categories/news/')?.longestGap).toEqual({ from: '2026-03-02', to: '2026-11-20', days: 263, isOpen: false });
    expect(column(itemOn('news', '2026-01-01'), '/categories/news/')?.longestGap).toMatchObject({ to: asOf, isOpen: true });
  });
  it('does not look for gaps before the site began', () => {
    const files = { ...itemOn('news', '2020-01-01'), ...itemOn('news', '2026-11-20'), 'site.yaml': `${inspected}since: 2026-01-01\n` };
    expect(column(files, '/categories/news/')?.longestGap?.days).toBe(2);
  });
  it('holds a statement that there is nothing for an answer', () => {
    expect(column({}, '/categories/budget/')?.isBlank).toBe(true);
    expect(column(itemOn('budget', '2026-03-01', { nil: 'true', period: '2026' }), '/categories/budget/')?.isBlank).toBe(false);
    expect(column({}, '/categories/audit/')?.isBlank).toBe(false);
  });
});

describe('vetoFigures', () => {
  const figures = (files: Files): string[] =>
    vetoFigures(catalog(files), columnFreshness(catalog(files))).map(({ value, unit, state }) => `${value}${unit} ${state}`);
  const own = { 'site.yaml': `${inspected}limits: { blank_columns: 99 }\n` };

  it('warns of the first and fails at the limit', () => {
    expect(figures({ ...own, ...itemOn('news', '2026-11-08') })).toEqual(['14日 预警', '0个 正常', '0个 正常', '24个 预警', '0件 正常']);
    expect(figures(itemOn('news', '2026-11-07'))).toEqual(['15日 否决', '1个 预警', '1个 预警', '24个 否决', '0件 正常']);
  });
  it('sums stale news and notices, activities among them', () => {
    const activity = { 'activities/2026/03/a.md': activityMd() };
    const five = ['notices', 'regulations', 'news', 'planning'].map((code) => itemOn(code, '2025-01-02'));
    expect(figures(Object.assign({ ...own, ...activity }, ...five)).slice(1, 3)).toEqual(['4个 预警', '5个 预警']);
  });
  it.each([
    ['2026-08-21', '1件 否决'],
    ['2026-08-22', '0件 正常'],
    ['2025-11-21', '0件 正常'],
  ])('fails for a letter of %s that waits: %s', (received_on, expected) => {
    const letter = letterMd({ received_on, replied_on: undefined, reply: undefined });
    expect(figures({ [`letters/${received_on.slice(0, 4)}/a.md`]: letter }).at(-1)).toBe(expected);
  });
});

describe('columnsFresh', () => {
  it('tells of stale columns and of opened ones that are blank', () => {
    const files = { ...itemOn('news', '2026-11-07'), 'categories/own.md': categoryMd({ name: '专题', parent: 'other' }) };
    expect(said(files, /^column/)).toEqual(['column/blank 专题 categories/own.md', 'column/stale 工作动态 site.yaml']);
  });
  it('says nothing of a site without a number', () => {
    expect(said({ ...itemOn('news', '2026-01-07'), 'site.yaml': siteYaml })).toEqual([]);
  });
});

describe('siteVetoes', () => {
  it('tells of a figure at its limit', () => {
    expect(said(itemOn('news', '2026-11-07'), /veto/)).toEqual(['site/veto 空白栏目 site.yaml', 'site/veto 首页未更新天数 site.yaml']);
  });
  it('warns by the numbers of the site', () => {
    const files = { ...itemOn('news', '2026-11-07'), 'site.yaml': `${inspected}limits: { blank_columns: 99, home_fresh: 30 }\n` };
    expect(said(files, /veto/)).toEqual([]);
  });
});

describe('sitePoints', () => {
  const points = (files: Files): string[] =>
    checkCompliance({ catalog: catalog(files), history: noHistory, attachments: undefined })
      .filter(({ code }) => code === 'site/points')
      .map(({ args }) => `${args['count']} ${args['value']}`);
  const letter = letterMd({ received_on: '2026-09-01', replied_on: '2026-09-21' });
  const three = { ...itemOn('news', '2026-11-08'), ...itemOn('interpretation', '2020-11-08') };
  it('counts what is stale, missing and blank, nothing twice', () => {
    expect(points({ ...three, ...itemOn('regulations', '2026-05-21'), 'letters/2026/a.md': letter })).toEqual([
      '54 政策文件栏目不更新扣5分；留言答复不更新扣3分；空白栏目 23 个扣46分',
    ]);
    expect(points({})).toEqual(['61 没有动态要闻、政策文件、政策解读扣15分；空白栏目 23 个扣46分']);
  });
  it('takes the points of the site', () => {
    const files = {
      ...three,
      ...itemOn('regulations', '2026-05-21'),
      'site.yaml': `${inspected}limits: { points_blank: 0, points_policies: 1 }\n`,
    };
    expect(points(files)).toEqual(['1 政策文件栏目不更新扣1分']);
  });
  it('says nothing of a site without a number', () => expect(points({ 'site.yaml': siteYaml })).toEqual([]));
});

describe('columnsOwned', () => {
  const of = (columns: string): Files => ({ ...itemOn('budget', '2026-03-01'), 'site.yaml': `${siteYaml}columns: [${columns}]\n` });
  it.each([
    ['nobody is named', '', []],
    ['all are named', '{ column: 财政预决算, owner: finance, responsible: 王五 }', []],
    ['a person is missing', '{ column: 财政预决算, owner: finance }', ['column/no-responsible 财政预决算 site.yaml']],
    ['another is named', '{ column: 审计, owner: finance, responsible: 王五 }', ['column/no-owner 财政预决算 site.yaml']],
    [
      'two are named',
      '{ column: 财政预决算, owner: finance, responsible: 王五 }, { column: 财政预决算, owner: finance }',
      ['column/two-owners 财政预决算 site.yaml'],
    ],
    [
      'neither column nor department is known',
      '{ column: 财政预决算, owner: finance, responsible: 王五 }, { column: 预算, owner: tax }',
      ['column/unknown 预算 site.yaml', 'column/unknown-owner 预算 site.yaml'],
    ],
  ])('%s', (_, columns, expected) => expect(said(of(columns), /^column/)).toEqual(expected));

  it('takes the owner of the category above', () => {
    const files = {
      ...itemOn('own', '2026-03-01'),
      'categories/own.md': categoryMd({ parent: 'budget' }),
      'categories/budget.md': categoryMd({ owner: 'finance', responsible: '王五' }),
    };
    expect(said(files, /^column/)).toEqual([]);
  });
});
