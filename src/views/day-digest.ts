import type { Catalog } from '../catalog/catalog.ts';
import { correctionsOf } from '../catalog/corrections.ts';
import { plainNote } from '../catalog/merge-goal.ts';
import { dateInWords, dayOf, monthOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';
import { departmentName } from './entry.ts';
import { publishedTitle } from './published-title.ts';
import { titleWithState } from './title-with-state.ts';

/** How many characters a text has as message services count them: a character beyond the basic plane is one. */
const charactersIn = (text: string): number => Array.from(text).length;

/**
 * What was published on a day as plain text of at most so many characters, for message services: open consultations first, then items,
 * meetings, what was corrected or withdrawn, and activities. It is cut at whole entries, says how many are left out, and gives the address where all of them stand in full, since
 * nobody can see where a shortened one leads. Where not even that fits, undefined.
 */
export function dayDigest(
  catalog: Catalog,
  on: CalendarDate,
  { characters, addresses }: { readonly characters: number; readonly addresses: Addresses },
): string | undefined {
  const entries = entriesOn(catalog, on).map((entry, i) => `${i + 1}. ${entry}`);
  const head = `【${catalog.site.name}】${dateInWords(on)}`;
  const said = entries.length === 0 ? `${head}没有新公开的信息。` : `${head}公开 ${entries.length} 条`;
  const more = `详见 ${absolute(addresses, placeOf(catalog, on))}`;
  // More entries than characters never fit.
  for (let shown = Math.min(entries.length, characters); shown >= 0; shown--) {
    const left = entries.length - shown;
    const last = left > 0 && shown > 0 ? `另有 ${left} 条，${more}` : more;
    const text = [said, ...entries.slice(0, shown), last].join('\n');
    if (charactersIn(text) <= characters) return text;
  }
  return undefined;
}

/** The page of the day's month, where there is one. */
function placeOf({ items, activities, meetings }: Catalog, on: CalendarDate): string {
  const month = on.slice(0, 7);
  const days = [
    ...items.map(({ fields }) => fields.published_on),
    ...activities.map(({ fields }) => fields.published_at),
    ...meetings.map(({ fields }) => fields.published_on),
  ];
  const isThere = days.some((day) => day.startsWith(month));
  return isThere ? urls.month(yearOf(on), monthOf(on)) : urls.home();
}

function entriesOn(catalog: Catalog, on: CalendarDate): string[] {
  const { consultations, items, meetings, activities } = catalog;
  return [
    ...consultations
      .filter(({ fields }) => fields.opens_on === on)
      .map(({ fields }) => `${fields.title}（${departmentName(catalog, fields.department)}，${dateInWords(fields.closes_on)}截止）`),
    ...items
      .filter(({ fields }) => dayOf(fields.published_on) === on)
      .map(
        ({ fields, parts }) =>
          `${fields.title}（${[departmentName(catalog, parts.department ?? ''), fields.doc_no].filter(Boolean).join('，')}）`,
      ),
    ...meetings
      .filter(({ fields }) => dayOf(fields.published_on) === on)
      .map((meeting) => `${titleWithState(meeting, on)}（${departmentName(catalog, meeting.fields.department)}）`),
    ...correctionsOf(catalog)
      .filter((correction) => correction.on === on)
      .map(({ record, type, note }) => `${type}：${publishedTitle(catalog, record)}（${plainNote(note)}）`),
    ...activities.filter(({ fields }) => dayOf(fields.published_at) === on && !fields.nil).map((activity) => titleWithState(activity, on)),
  ];
}
