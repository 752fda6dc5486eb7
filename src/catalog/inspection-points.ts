import { limitsOf, type LimitName } from '../model/limits.ts';
import type { Catalog } from './catalog.ts';
import { columnFreshness, type ColumnFreshness } from './column-freshness.ts';

/** Points that an inspection would take away today, and for what. */
export interface Deduction {
  readonly name: string;
  /** All in all. */
  readonly points: number;
  /** The number that says how many for each. */
  readonly from: LimitName;
}

/** Columns that an inspection expects of every site, by the categories that hold them. */
const expected = { news: '动态要闻', regulations: '政策文件', interpretation: '政策解读' } as const;

/** The deductions (检查指标, second part, 国办秘函〔2019〕19号) that content shows; what has points taken away once is not counted again. */
export function inspectionPoints(catalog: Catalog): readonly Deduction[] {
  const columns = columnFreshness(catalog);
  const missing = Object.entries(expected).filter(([code]) => isMissing(columns, code));
  const staleOf = (counted: ColumnFreshness['class']): number =>
    columns.some((column) => column.isStale && column.class === counted) ? 1 : 0;
  const blank = columns.filter(({ isBlank, category }) => isBlank && !missing.some(([code]) => code === category?.code));
  const numbers = limitsOf(catalog.site.limits);
  const deduction = (name: string, count: number, from: LimitName): Deduction[] => {
    const points = count * numbers[from];
    return points > 0 ? [{ name, points, from }] : [];
  };
  return [
    ...deduction('政策文件栏目不更新', staleOf('政策文件'), 'points_policies'),
    ...deduction('留言答复不更新', staleOf('留言答复'), 'points_answers'),
    ...deduction(`没有${missing.map(([, name]) => name).join('、')}`, missing.length, 'points_missing'),
    ...deduction(`空白栏目 ${blank.length} 个`, blank.length, 'points_blank'),
  ];
}

/** Activities are news too. */
const isMissing = (columns: readonly ColumnFreshness[], code: string): boolean =>
  !columns.some(
    ({ category, class: counted, records }) => records > 0 && (category?.code === code || (code === 'news' && counted === '动态要闻')),
  );
