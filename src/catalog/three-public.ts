import { toYuan, wanOf, type FigureKind, type FigureName } from '../model/figures.ts';
import { isHeld } from './activity-state.ts';
import type { Catalog } from './catalog.ts';
import { heldOn } from './post-on.ts';
import type { Activity, Item } from './record.ts';

/** What a department planned and spent under one name in one year, in 万元, and where each was published. */
export interface YearFigure {
  readonly year: string;
  readonly budget?: FigureOf;
  readonly outcome?: FigureOf;
}
export interface FigureOf {
  readonly value: number;
  readonly item: Item;
}
/** The known figures of a department, each by year, oldest first. */
export type DepartmentFigures = ReadonlyMap<FigureName, readonly YearFigure[]>;

/**
 * The “三公” figures and what is spent beside them, by department. Where a year was published twice the newest item holds: accounts repeat the budget,
 * as it was adjusted. What sums up others is no department's own;
 * amounts in a unit that is not known are left out, as the rule of figures says of them.
 */
export function departmentFigures({ items, figures }: Catalog): ReadonlyMap<string, DepartmentFigures> {
  const found = new Map<string, Map<FigureName, Map<string, YearFigure>>>();
  for (const item of items.toReversed()) {
    const own = figures.get(item.path);
    if (!own || own.scope === '汇总') continue;
    const factor = wanOf(own.table.unit);
    if (factor === undefined) continue;
    const code = item.parts.department ?? '';
    for (const { name, cells } of own.table.rows)
      for (const [i, { year, kind = kindOf(item) }] of own.table.columns.entries()) {
        const cell = cells[i];
        if (!name || !year || !kind || cell === undefined) continue;
        const byName = found.get(code) ?? new Map<FigureName, Map<string, YearFigure>>();
        const byYear = byName.get(name) ?? new Map<string, YearFigure>();
        const value = { value: toYuan(cell * factor), item };
        byYear.set(year, { year, ...byYear.get(year), ...(kind === '预算' ? { budget: value } : { outcome: value }) });
        found.set(code, byName.set(name, byYear));
      }
  }
  return new Map(
    [...found].map(([code, byName]) => [
      code,
      new Map([...byName].map(([name, byYear]) => [name, [...byYear.values()].sort((a, b) => (a.year < b.year ? -1 : 1))])),
    ]),
  );
}

/** Whether an item tells of what was planned or of what was spent, where its columns do not say. */
function kindOf({ fields: { title } }: Item): FigureKind | undefined {
  if (title.includes('决算')) return '决算';
  return title.includes('预算') ? '预算' : undefined;
}

export const isOver = ({ budget, outcome }: YearFigure): boolean => !!budget && !!outcome && outcome.value > budget.value;

/** Activities of a type in which someone took part who held a post in a department on that day, newest first. */
export function activitiesOf({ activities, officialById }: Catalog, code: string, type: '公务接待' | '外出考察'): Activity[] {
  return activities.filter(
    (activity) =>
      activity.fields.type === type &&
      isHeld(activity) &&
      activity.fields.officials.some((id) =>
        officialById.get(id)?.fields.posts.some((post) => post.department === code && heldOn(post, activity.fields.on)),
      ),
  );
}
