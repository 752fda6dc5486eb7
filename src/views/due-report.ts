import type { Catalog } from '../catalog/catalog.ts';
import type { DueWithin } from '../catalog/due-list.ts';
import { dueKinds, type DueThing } from '../catalog/due-thing.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { isMissingYear, workingDaysBetween } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import { absolute, type Addresses } from './addresses.ts';

/** A line of the list of what falls due, as the office reads it: it names people. */
export interface DueRow {
  /** Empty where no calendar tells. */
  readonly due: string;
  /** Working days that are left, 0 on the last day; undefined where it is over, and where no calendar tells. */
  readonly left: number | undefined;
  /** Working days by which it is overdue, 0 where none has passed since the last day. */
  readonly over: number | undefined;
  readonly department: string;
  readonly code: string;
  readonly responsible: string;
  readonly kind: string;
  readonly title: string;
  readonly part: string;
  readonly file: string;
  readonly url: string;
}

export const dueRows = (catalog: Catalog, things: readonly DueThing[], addresses: Addresses): DueRow[] =>
  things.map(({ kind, due, department, responsible, title, part = '', file, url }) => ({
    due: isMissingYear(due) ? '' : due.value,
    ...daysSaid(due, catalog.asOf),
    department: shortName(catalog, department),
    code: department,
    responsible,
    kind: dueKinds[kind],
    title,
    part,
    file,
    url: absolute(addresses, url),
  }));

function daysSaid(due: DueThing['due'], asOf: CalendarDate): Pick<DueRow, 'left' | 'over'> {
  const none = { left: undefined, over: undefined };
  if (isMissingYear(due)) return none;
  const isOver = due.value < asOf;
  const days = isOver ? workingDaysBetween(due.value, asOf) : workingDaysBetween(asOf, due.value);
  if (isMissingYear(days)) return none;
  return { ...none, [isOver ? 'over' : 'left']: days.value };
}

function shortName({ departmentByCode }: Catalog, code: string): string {
  const fields = departmentByCode.get(code)?.fields;
  return fields?.short ?? fields?.name ?? code;
}

const heads: Readonly<Record<keyof DueRow, string>> = {
  due: '到期日',
  left: '剩余工作日',
  over: '逾期工作日',
  department: '单位',
  code: '单位代码',
  responsible: '责任人',
  kind: '种类',
  title: '事项',
  part: '所属期或阶段',
  file: '文件',
  url: '网址',
};
const columns = Object.keys(heads) as readonly (keyof DueRow)[];

/** The list as a table with its head. */
export const dueTable = (rows: readonly DueRow[]): readonly (readonly string[])[] => [
  columns.map((column) => heads[column]),
  ...rows.map((row) => columns.map((column) => `${row[column] ?? ''}`)),
];

/** Which days were left out for want of a calendar, in both languages. */
export const cutShort = (year: number, until: CalendarDate, asOf: CalendarDate): string =>
  until < asOf
    ? `${year} 年的放假安排还没有公布，只列出已逾期的 / no official calendar for ${year} yet: only what is overdue is listed`
    : `${year} 年的放假安排还没有公布，工作日算不过去：只列到 ${until} / no official calendar for ${year} yet: listed up to ${until} only`;

/** The list by department and by whoever does the work, to read on a terminal. */
export function dueText(
  catalog: Catalog,
  { things, uncounted, until, missingYear }: DueWithin,
  { days, addresses }: { readonly days: number; readonly addresses: Addresses },
): string {
  const overdue = things.filter(({ due }) => !isMissingYear(due) && due.value < catalog.asOf).length;
  const order = new Map(catalog.departments.map(({ parts }, i) => [parts.slug, i]));
  const byDepartment = [...groupBy(dueRows(catalog, things, addresses), ({ code }) => code)].sort(
    ([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
  const lines = [
    until < catalog.asOf
      ? `${catalog.asOf} 已逾期 ${overdue} 项`
      : `${catalog.asOf} 起 ${days} 个工作日内（到 ${until}）到期 ${things.length - overdue} 项，已逾期 ${overdue} 项`,
    ...(missingYear === undefined ? [] : [cutShort(missingYear, until, catalog.asOf)]),
    ...byDepartment.flatMap(([, rows]) => ['', rows[0]?.department ?? '', ...linesByPerson(rows)]),
    ...(uncounted.length === 0
      ? []
      : [
          '',
          `要等 ${missingYear} 年的放假安排才算得出到期日`,
          ...dueRows(catalog, uncounted, addresses).map((row) => lineOf(row, row.department)),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

const linesByPerson = (rows: readonly DueRow[]): string[] =>
  [...groupBy(rows, ({ responsible }) => responsible)].flatMap(([person, members]) => [
    `  ${person || '（没有写责任人）'}`,
    ...members.map((row) => lineOf(row)),
  ]);

const lineOf = ({ due, left, over, kind, title, part, file }: DueRow, department = ''): string =>
  `    ${[due, leftSaid(left, over), department, kind, titleSaid(title, part), file].filter(Boolean).join('  ')}`;

/** The title of an annual report names its year already. */
export const titleSaid = (title: string, part: string): string => (part === '' || title.includes(part) ? title : `${title}（${part}）`);

function leftSaid(left: number | undefined, over: number | undefined): string {
  if (over !== undefined) return over === 0 ? '已逾期' : `逾期 ${over} 个工作日`;
  if (left === undefined) return '';
  return left === 0 ? '没有剩余工作日' : `还有 ${left} 个工作日`;
}
