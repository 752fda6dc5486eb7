import type { Catalog } from '../src/catalog/catalog.ts';
import { draftReport, yearsToReport, type ReportDraft, type Said } from '../src/catalog/report-draft.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import { UsageError } from './command.ts';
import { knownDepartment } from './known-names.ts';

/** The draft of a report by what was written on the command line; a department or a year that is not known is a usage error. */
export function draftOf(
  catalog: Catalog,
  { department, year, today }: { readonly department: string; readonly year: string; readonly today: CalendarDate },
): ReportDraft {
  const code = knownDepartment(catalog, department);
  const years = yearsToReport(catalog).filter((known) => known <= today.slice(0, 4));
  if (!years.includes(year))
    throw new UsageError(
      `--year ${year}: 目录里没有这一年的记录 / the catalog holds nothing of that year\n可用 / known: ${years.join(' ')}`,
    );
  return draftReport(catalog, { department: code, year, today });
}

/** Says what the catalog could not write and what has to be looked at, in both languages; not part of the draft. */
export function tellWhatIsLeft({ unknown, doubtful }: ReportDraft): void {
  console.error(
    [
      '目录不知道，草稿里留空或写“（待填）” / not known to the catalog, left empty or marked （待填）:',
      ...unknown.flatMap(bothLines),
      '请核对 / to be checked:',
      ...doubtful.flatMap(bothLines),
    ].join('\n'),
  );
}

const bothLines = ({ zh, en }: Said): string[] => [`  - ${zh}`, `    ${en}`];
