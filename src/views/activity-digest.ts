import { activityState, isHeld, isNilStatement } from '../catalog/activity-state.ts';
import { postOn } from '../catalog/post-on.ts';
import { timelinessInWords, timelinessOf } from '../catalog/timeliness.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import { mixOf } from '../catalog/activity-mix.ts';
import { addMonths, addDays, dateInWords, monthOfYearInWords, weekdayOf, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { beginningOf } from '../model/time-of-day.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { leadOf } from '../text/han-text.ts';
import type { DayFigures } from './activity-days.ts';
import { columnOf } from './columns.ts';
import { laterPage, type Link, type Page, type PageData } from './page.ts';
import type { MixTable } from './mix-table.ts';

/** One bulletin of a 月报, in the order that briefs of activities have: who, in which post, what, when, where, with whom. */
export interface Bulletin {
  readonly url: string;
  readonly who: string;
  readonly title: string;
  /** Type, time, place, host, how it stands and how soon it was told. */
  readonly facts: readonly string[];
  readonly participants: string;
  readonly lead: string;
}

export interface DigestData extends PageData {
  readonly organisation: string;
  /** Until when it tells, where the month is not over. */
  readonly until?: string;
  readonly figures: readonly string[];
  readonly days: readonly { readonly on: CalendarDate; readonly words: string; readonly bulletins: readonly Bulletin[] }[];
  readonly mix: MixTable;
}

export interface DigestOptions {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  /** YYYY-MM. */
  readonly month: string;
  /** Of the month, in any order. */
  readonly records: readonly Activity[];
  /** How many days are known, of one official. */
  readonly known?: () => DayFigures;
  readonly mix: () => MixTable;
}

/** A month's report (月报): every bulletin and statement in the order of days, fit to print. */
export function digestPage(catalog: Catalog, { records, month, url, known, mix, ...head }: DigestOptions): Page {
  const { asOf } = catalog;
  const end = addDays(addMonths(`${month}-01` as CalendarDate, 1), -1);
  const until = asOf < end ? asOf : undefined;
  const shown = until ? records.filter(({ fields }) => fields.on <= until) : records;
  const { site, officials } = catalog;
  return laterPage<DigestData>(url, 'digest', {
    from: () => [
      head,
      until,
      site.organisation,
      site.agenda_by,
      site.fieldwork_share,
      officials.map(({ parts, fields }) => [parts.slug, fields.name, fields.posts]),
      shown.map((a) => [a.url, a.raw.digest, a.body.from, a.publication]),
    ],
    published: newestOf(shown) ?? end,
    data: () => ({
      ...head,
      column: columnOf('公务活动', '工作动态'),
      organisation: site.organisation,
      ...(until ? { until: dateInWords(until) } : {}),
      figures: figuresSaid(shown, known?.()),
      days: [...groupBy(shown.toSorted(byTime), ({ fields }) => fields.on)].map(([on, bulletins]) => ({
        on,
        words: `${monthOfYearInWords(on)}${Number(on.slice(8))}日（星期${weekdayOf(on)}）`,
        bulletins: bulletins.map((a) => bulletinOf(catalog, a)),
      })),
      mix: mix(),
    }),
  });
}

/** When the last of them was published. */
const newestOf = (records: readonly Activity[]): Instant | undefined =>
  records
    .map(({ fields }) => fields.published_at)
    .sort()
    .at(-1);

const byTime = (a: Activity, b: Activity): number =>
  compareText(a.fields.on, b.fields.on) ||
  compareText(beginningOf(a.fields.time), beginningOf(b.fields.time)) ||
  compareText(a.path, b.path);

function figuresSaid(records: readonly Activity[], known: DayFigures | undefined): string[] {
  const { count, total } = mixOf(records);
  const nil = records.filter(isNilStatement).length;
  const others = records.filter((a) => !isHeld(a) && !isNilStatement(a)).length;
  return [
    `公务活动 ${count} 次${known ? `，${total} 个半天` : ''}`,
    ...(nil > 0 ? [`无公开活动的声明 ${nil} 份`] : []),
    ...(others > 0 ? [`预告、改期和取消 ${others} 次`] : []),
    ...(known ? [`工作日 ${known.working} 天，其中 ${known.blank} 天没有记录`] : []),
  ];
}

function bulletinOf(catalog: Catalog, activity: Activity): Bulletin {
  const { title, officials, on, type, time, place, host, participants = [] } = activity.fields;
  const nil = isNilStatement(activity);
  const state = activityState(activity);
  const timeliness = timelinessOf(activity, catalog.site);
  const facts = [
    nil ? '无公开活动' : type,
    time,
    place,
    host && `主办：${host}`,
    state === '已举行' ? undefined : state,
    timeliness && timelinessInWords(timeliness),
  ];
  return {
    url: activity.url,
    who: officials.map((id) => whoOf(catalog, id, on)).join('，'),
    title,
    facts: facts.flatMap((fact) => fact ?? []),
    participants: participants.join('；'),
    lead: leadOf(activity.body.opening, 200),
  };
}

/** Post and name, as briefs write them: 副县长何建平. */
function whoOf({ officialById }: Catalog, id: string, on: CalendarDate): string {
  const official = officialById.get(id);
  return official ? `${postOn(official, on)}${official.fields.name}` : id;
}
