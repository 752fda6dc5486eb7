import type { Catalog } from '../catalog/catalog.ts';
import { titleOf } from '../catalog/record.ts';
import type { ColumnFreshness } from '../catalog/column-freshness.ts';
import type { VetoFigure } from '../catalog/veto-figures.ts';
import { urls } from '../model/urls.ts';
import { departmentName } from './entry.ts';
import { page, type Column, type Link, type Page } from './page.ts';
import type { Cell, Supervised, SupervisionData, SupervisionSection } from './supervision-data.ts';

/** What the pages of supervision stand under. */
export interface Under {
  readonly found: Supervised;
  readonly crumb: Link;
  readonly column: Column;
}

/** The figures by which an inspection fails a site, as they stand. */
export const vetoSection = ({ letters }: Catalog, { vetoes }: Pick<Supervised, 'vetoes'>): SupervisionSection => ({
  id: 'vetoes',
  heading: '单项否决指标',
  note: '达到“否决”一列的数，检查即不合格（国办秘函〔2019〕19号）。',
  table: {
    head: ['指标', '现在', '否决', '状态'],
    isStacked: false,
    rows: vetoes.map((figure) => [
      { text: figure.name, ...ledTo(figure, letters.length > 0) },
      valueOf(figure),
      { text: `${figure.limit}${figure.unit}` },
      { text: figure.state, tag: figure.state === '正常' ? 'plain' : 'strong' },
    ]),
  },
});

/** Days are counted from a record, which can be looked at. */
function valueOf({ value, unit, newest }: VetoFigure): Cell {
  const text = `${value}${unit}`;
  return newest ? { text, url: newest.record.url, name: `${text}，从 ${newest.on}《${titleOf(newest.record)}》算起` } : { text };
}

function ledTo({ unit }: VetoFigure, hasLetters: boolean): Pick<Cell, 'url'> {
  if (unit !== '件') return { url: urls.supervisionColumns() };
  return hasLetters ? { url: urls.kind('letters') } : {};
}

/** Every column of the first level that is asked for, holds something or has somebody who answers for it, and those below that have it of their own. */
export function columnsPage(catalog: Catalog, { found, crumb, column }: Under): Page {
  const judged = found.columns.filter(isListed);
  const sorted = judged.toSorted((a, b) => urgency(a) - urgency(b));
  const stale = judged.filter(({ isStale }) => isStale).length;
  const blank = judged.filter(({ isBlank }) => isBlank).length;
  const said = `${judged.length} 个栏目中，${stale} 个应更新而未更新，${blank} 个空白`;
  return page<SupervisionData>(urls.supervisionColumns(), 'supervision', {
    title: '栏目更新情况',
    description: `栏目更新情况：${said}`,
    crumbs: [crumb],
    column,
    notes: [`${said}。没有更新期限的栏目只看是否空白，下级栏目的内容也计入上级栏目。`],
    tools: [],
    sections: [
      {
        id: 'columns',
        heading: '各栏目',
        table: {
          head: ['栏目', '状态', '最近更新', '更新期限', '最长间隔', '责任单位'],
          isStacked: true,
          rows: sorted.map((one) => rowOf(catalog, one)),
        },
      },
      vetoSection(catalog, found),
    ],
  });
}

const isListed = ({ window, isAsked, isOwned, records, category }: ColumnFreshness): boolean =>
  window !== undefined || isAsked || isOwned || (records > 0 && (category?.line.length ?? 1) === 1);

/** Stale columns first, then blank ones, then those with the fewest days left. */
function urgency({ daysLeft, isBlank }: ColumnFreshness): number {
  if (isBlank) return -0.5;
  return daysLeft ?? Number.MAX_SAFE_INTEGER;
}

function rowOf(catalog: Catalog, one: ColumnFreshness): readonly Cell[] {
  const { name, url, newest, window, longestGap, owner } = one;
  return [
    one.records === 0 ? { text: name } : { text: name, url },
    stateOf(one),
    newest ? { text: newest.on, url: newest.record.url } : { text: '—' },
    { text: window ? `${window.amount}${window.unit}` : '—' },
    { text: longestGap ? `${longestGap.days}日（${longestGap.from}起）` : '—' },
    owner ? { text: departmentName(catalog, owner), url: urls.supervisionDepartment(owner) } : { text: '—' },
  ];
}

function stateOf({ isBlank, isStale, daysLeft, records }: ColumnFreshness): Cell {
  if (isBlank) return { text: '空白', tag: 'strong' };
  if (daysLeft === undefined) return { text: records > 0 ? '有内容' : '没有内容', tag: 'plain' };
  return isStale ? { text: `超过 ${-daysLeft} 日没有更新`, tag: 'strong' } : { text: `还有 ${daysLeft} 日`, tag: 'plain' };
}
