import type { Catalog } from '../catalog/catalog.ts';
import type { LedgerEntry, Outcome } from '../catalog/duty-ledger.ts';
import { limitSaid } from '../catalog/duty-limit.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import type { Department } from '../catalog/record.ts';
import { yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { periodEnd } from '../model/period.ts';
import { isMissingYear } from '../model/working-days.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { tallyOf } from '../supervision/ranking.ts';
import { departmentName } from './entry.ts';
import { page, type Page } from './page.ts';
import { problemSaid, recordOfProblem } from './problem-said.ts';
import type { Under } from './supervision-columns.ts';
import { supervisedDepartments, type Cell, type Supervised, type SupervisionData, type SupervisionSection } from './supervision-data.ts';
import { trendSection } from './supervision-tables.ts';

const outcomes: readonly Outcome[] = ['按时', '迟', '无此项', '未公开', '未到期'];
/** Neither in time nor late, neither missing nor yet to come: the days off of the year are not known. */
const uncounted = '算不出';
/** Of a duty that recurs, so many of the newest periods are shown. */
const periodsShown = 6;
const trendShown = 12;
const problemsShown = 50;

/** How departments fulfil what they have to disclose: a row each, the worst first. */
export function gridPage(catalog: Catalog, { found, crumb, column }: Under): Page {
  const byDepartment = groupBy(shownEntries(found.ledger), ({ department }) => department);
  const rows = supervisedDepartments(catalog, found)
    .map((department) => ({
      department,
      results: groupBy(byDepartment.get(department) ?? [], (entry) => resultOf(entry, catalog.asOf)),
    }))
    .sort((a, b) => countOf(b, '未公开') - countOf(a, '未公开') || countOf(b, '迟') - countOf(a, '迟'));
  const heads = [...outcomes, ...(rows.some((row) => countOf(row, uncounted) > 0) ? ([uncounted] as const) : [])];
  return page<SupervisionData>(urls.supervisionGrid(), 'supervision', {
    title: '各单位落实情况',
    description: '各单位主动公开目录逐项逐期的落实情况：按时、迟、无此项、未公开、未到期',
    crumbs: [crumb],
    column,
    notes: [`目录里每一项、每一期计一次，定期公开的事项看最近 ${periodsShown} 期。点单位看逐项逐期的情况。`],
    tools: [],
    sections: [
      {
        id: 'grid',
        heading: '单位和结果',
        table: {
          head: ['单位', ...heads],
          isStacked: false,
          rows: rows.map((row) => [
            { text: departmentName(catalog, row.department.parts.slug), url: urls.supervisionDepartment(row.department.parts.slug) },
            ...heads.map((result): Cell => ({
              text: `${countOf(row, result)}`,
              ...(countOf(row, result) > 0 && isAmiss(result) ? { tag: 'strong' } : {}),
            })),
          ]),
        },
        empty: '没有主动公开目录。',
      },
    ],
  });
}

type Result = Outcome | typeof uncounted;

const countOf = ({ results }: { readonly results: ReadonlyMap<Result, readonly LedgerEntry[]> }, result: Result): number =>
  results.get(result)?.length ?? 0;

const isAmiss = (result: Result): boolean => result === '迟' || result === '未公开';

/** What a table says of an entry; that there is nothing to disclose is stated, whatever the calendar. */
const resultOf = (entry: LedgerEntry, asOf: CalendarDate): Result =>
  entry.outcome !== '无此项' && yearLacking(entry, asOf) !== undefined ? uncounted : entry.outcome;

/** The year without a calendar, where nobody can tell for it whether the last day is over, or whether what came was in time. */
function yearLacking({ terms, period, due }: LedgerEntry, asOf: CalendarDate): number | undefined {
  if (!due || !isMissingYear(due)) return undefined;
  const judged = period ? terms[0] : terms.at(-1);
  const isOver = period === undefined || periodEnd(period) < asOf;
  const isUnknown = judged ? judged.late === undefined : isOver && Number(yearOf(asOf)) >= due.missingYear;
  return isUnknown ? due.missingYear : undefined;
}

/** The newest periods of every duty of every department. */
const shownEntries = (ledger: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  [...groupBy(ledger, ({ duty, department }) => `${duty.path} ${department.path}`).values()].flatMap((entries) =>
    entries.slice(0, periodsShown),
  );

/** A page for every department that has something to fulfil, or of which something was due or is wrong. */
export function departmentPages(catalog: Catalog, under: Under): Page[] {
  const { ledger, matters } = under.found;
  const entries = groupBy(ledger, ({ department }) => department.parts.slug);
  const own = groupBy(matters, ({ department }) => department);
  return supervisedDepartments(catalog, under.found).map((department) =>
    departmentPage(catalog, department, {
      under,
      entries: entries.get(department.parts.slug) ?? [],
      own: own.get(department.parts.slug) ?? [],
    }),
  );
}

function departmentPage(
  catalog: Catalog,
  { fields, parts, url }: Department,
  { under, entries, own }: { readonly under: Under; readonly entries: readonly LedgerEntry[]; readonly own: Supervised['matters'] },
): Page {
  const { found, crumb, column } = under;
  const title = `${fields.name}公开落实情况`;
  const problems = found.problems.get(parts.slug) ?? [];
  const byMonth = groupBy(own, ({ due }) => due.slice(0, 7));
  const months = found.months.slice(0, trendShown).toReversed();
  const said = `目录事项 ${new Set(entries.map(({ duty }) => duty)).size} 项，现有问题 ${problems.length} 个`;
  return page<SupervisionData>(urls.supervisionDepartment(parts.slug), 'supervision', {
    title,
    description: `${title}：${said}`,
    crumbs: [crumb, { label: fields.name, url }],
    column,
    notes: [`${said}。`],
    tools: [],
    sections: [
      dutySection(entries, catalog.asOf),
      {
        id: 'trend',
        heading: '逐月趋势',
        ...trendSection(
          months.map((month) => {
            const matters = byMonth.get(month) ?? [];
            return { month, tally: tallyOf(matters), ...(matters.length > 0 ? { url: urls.supervisionRecords(month, parts.slug) } : {}) };
          }),
        ),
      },
      problemSection(catalog, problems),
    ],
  });
}

/** Every duty with its newest periods. */
const dutySection = (entries: readonly LedgerEntry[], asOf: CalendarDate): SupervisionSection => ({
  id: 'duties',
  heading: '目录事项逐期落实',
  table: {
    head: ['目录事项', '公开时限', '期', '最后一日', '结果'],
    isStacked: true,
    rows: [...groupBy(entries, ({ duty }) => duty)].flatMap(([duty, own]) =>
      own
        .slice(0, periodsShown)
        .map((entry) => [
          { text: nameOfDuty(duty.fields), url: duty.url },
          { text: limitSaid(duty) },
          { text: entry.period ?? '不定期' },
          { text: entry.due && !isMissingYear(entry.due) ? entry.due.value : '—' },
          outcomeCell(entry, asOf),
        ]),
    ),
  },
  empty: '主动公开目录里没有这个单位的事项。',
});

function outcomeCell(entry: LedgerEntry, asOf: CalendarDate): Cell {
  const { outcome, late, terms, period } = entry;
  const judged = period ? terms[0] : terms.at(-1);
  const led = judged ? { url: judged.item.url } : {};
  const lacking = yearLacking(entry, asOf);
  if (lacking !== undefined)
    return { text: `${outcome === '无此项' ? '无此项，' : ''}没有${lacking}年的放假安排，${uncounted}`, tag: 'plain', ...led };
  return {
    text: judged && late > 0 ? `${outcome === '迟' ? '' : `${outcome}，`}迟 ${late} 个工作日` : outcome,
    tag: isAmiss(outcome) ? 'strong' : 'plain',
    ...led,
  };
}

/** What is amiss today. A file that is not there yet, or one of settings, has no page: its path is for those who publish. */
function problemSection(catalog: Catalog, problems: NonNullable<ReturnType<Supervised['problems']['get']>>): SupervisionSection {
  const shown = problems.slice(0, problemsShown);
  return {
    id: 'problems',
    heading: `现有问题 ${problems.length} 个`,
    ...(shown.length < problems.length ? { note: `这里列出 ${shown.length} 个。` } : {}),
    table: {
      head: ['问题', '记录'],
      isStacked: true,
      rows: shown.map(({ problem, record }) => [
        { text: problemSaid(problem) },
        record ? { text: recordOfProblem(catalog, record), url: record.url } : { text: '—' },
      ]),
    },
    empty: '没有发现问题。',
  };
}
