import { addMonths, daysBetween } from '../model/calendar-date.ts';
import { limitsOf, type LimitName } from '../model/limits.ts';
import { compareText } from '../problem/problem.ts';
import type { Catalog } from './catalog.ts';
import type { ColumnFreshness } from './column-freshness.ts';
import type { Letter } from './record.ts';
import type { ColumnClass } from './site-columns.ts';

/** A figure by which an inspection fails a site (单项否决), as it stands on a day. */
export interface VetoFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: '日' | '个' | '件';
  /** The value at which the site fails. */
  readonly limit: number;
  /** The number of the site's settings that `limit` is, or is worked out from. */
  readonly from: LimitName;
  /** The value from which it is told of: the first one. */
  readonly warnsAt: number;
  readonly state: '正常' | '预警' | '否决';
  /** What makes it up. */
  readonly columns: readonly ColumnFreshness[];
  readonly letters: readonly Letter[];
  /** The newest record of all, from which days are counted. */
  readonly newest?: ColumnFreshness['newest'];
}

/** The veto figures that content shows (国办秘函〔2019〕19号): 首页、栏目、空白栏目 and 互动回应. */
export function vetoFigures(catalog: Catalog, columns: readonly ColumnFreshness[]): readonly VetoFigure[] {
  const numbers = limitsOf(catalog.site.limits);
  const stale = columns.filter(({ isStale }) => isStale);
  const newest = newestOf(columns);
  const waiting = unanswered(catalog, numbers.message_answered);
  return [
    // Failed is who is not up to date after the fourteenth day.
    {
      ...figure('首页未更新天数', daysSinceUpdate(newest, catalog), {
        unit: '日',
        from: 'home_fresh',
        limit: numbers.home_fresh + 1,
        warnsAt: numbers.home_fresh,
      }),
      newest,
    },
    figure('动态要闻、通知公告、政策文件栏目不更新', stale.filter(isNewsOrNotices), {
      unit: '个',
      from: 'stale_news_notices',
      limit: numbers.stale_news_notices,
      warnsAt: 1,
    }),
    figure('应更新而未更新的栏目', stale, { unit: '个', from: 'stale_columns', limit: numbers.stale_columns, warnsAt: 1 }),
    figure(
      '空白栏目',
      columns.filter(({ isBlank }) => isBlank),
      { unit: '个', from: 'blank_columns', limit: numbers.blank_columns, warnsAt: 1 },
    ),
    {
      ...figure(`超过${numbers.message_answered}个月未答复的来信`, waiting.length, {
        unit: '件',
        from: 'message_answered',
        limit: 1,
        warnsAt: 1,
      }),
      letters: waiting,
    },
  ];
}

type Terms = Pick<VetoFigure, 'unit' | 'from' | 'limit' | 'warnsAt'>;

function figure(name: string, of: number | readonly ColumnFreshness[], terms: Terms): VetoFigure {
  const value = typeof of === 'number' ? of : of.length;
  const state = value >= terms.limit ? '否决' : value >= terms.warnsAt ? '预警' : '正常';
  return { name, value, ...terms, state, columns: typeof of === 'number' ? [] : of, letters: [] };
}

const isNewsOrNotices = (column: ColumnFreshness): boolean => column.class !== undefined && newsAndNotices.has(column.class);
const newsAndNotices: ReadonlySet<ColumnClass> = new Set<ColumnClass>(['动态要闻', '通知公告', '政策文件']);

/** Days since anything came: the home page shows the newest of every column. Of a site that has nothing yet, since it began. */
const daysSinceUpdate = (newest: ColumnFreshness['newest'], { asOf, site }: Catalog): number =>
  newest ? daysBetween(newest.on, asOf) : Math.max(0, daysBetween(site.since ?? asOf, asOf));

/** The newest record of all columns; of several of a day, that of the first column. */
const newestOf = (columns: readonly ColumnFreshness[]): ColumnFreshness['newest'] =>
  columns.flatMap(({ newest }) => newest ?? []).toSorted((a, b) => compareText(b.on, a.on))[0];

/** Letters of the last year that wait for more than so many months. */
function unanswered({ letters, asOf }: Catalog, months: number): Letter[] {
  const [first, last] = [addMonths(asOf, -12), addMonths(asOf, -months)];
  return letters.filter(({ fields: { received_on, replied_on } }) => !replied_on && received_on >= first && received_on < last);
}
