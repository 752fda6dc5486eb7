import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import { activityState, isNilStatement } from '../catalog/activity-state.ts';
import { timelinessInWords, timelinessOf, type Timeliness } from '../catalog/timeliness.ts';
import { dateInWords, monthInWords, monthOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { activity as activityKind } from '../model/kinds/activity.ts';
import { urls } from '../model/urls.ts';
import { leadOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { activityEntry, officialName, type Entry } from './entry.ts';
import { laterPage, type Link, type Page } from './page.ts';
import { meetingOf } from './meeting-links.ts';
import { nearbyIn } from './nearby.ts';
import { recordsOfOfficial } from './official-records.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export interface ActivityData extends RecordData {
  readonly officials: readonly Link[];
  readonly header: readonly Row[];
  readonly participants: readonly string[];
  /** What stands at its head: that it is announced, was moved, was called off, or that there was nothing. */
  readonly banner?: string;
  /** The same officials' activities just before and after. */
  readonly nearby: readonly Entry[];
}

/** Everything that an activity's page shows beside the activity itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly organisation: string;
  readonly timeliness: Timeliness | undefined;
  readonly banner: string | undefined;
  readonly officials: readonly Link[];
  readonly files: readonly PublishedFile[];
  /** The meeting it was, where that is public itself. */
  readonly meeting?: Link;
  readonly nearby: readonly Entry[];
}

export function activityPages(catalog: Catalog): Page[] {
  const { asOf } = catalog;
  const nearby = nearbyActivities(catalog);
  return catalog.activities.map((activity) => {
    const meeting = meetingOf(catalog, activity);
    const around: Surroundings = {
      organisation: catalog.site.organisation,
      timeliness: timelinessOf(activity, catalog.site),
      banner: activityBanner(activity, asOf),
      officials: activity.fields.officials.map((id) => ({ label: officialName(catalog, id), url: urls.official(id) })),
      files: catalog.files.get(activity.path) ?? [],
      ...(meeting ? { meeting: { label: meeting.fields.title, url: meeting.url } } : {}),
      nearby: (nearby.get(activity.path) ?? []).map((other) => activityEntry(catalog, other)),
    };
    return laterPage<ActivityData>(activity.url, 'activity', {
      from: () => [activity.raw.digest, activity.body.from, around],
      published: activity.fields.published_at,
      data: () => activityData(activity, around),
    });
  });
}

function activityData(
  activity: Activity,
  { organisation, timeliness, banner, officials, files, meeting, nearby }: Surroundings,
): ActivityData {
  const { fields, body, parts } = activity;
  const month = monthInWords(fields.on);
  return {
    title: fields.title,
    description: leadOf(body.opening || fields.title, 150),
    crumbs: [
      { label: '公务活动', url: urls.kind('activities') },
      { label: month, url: urls.activityMonth(parts.yyyy ?? '', parts.mm ?? '') },
    ],
    column: columnOf('公务活动', '工作动态'),
    article: { title: fields.title, published: fields.published_at, source: fields.source ?? organisation },
    officials,
    header: headerRows(activity, timeliness, meeting),
    participants: fields.participants ?? [],
    ...(banner ? { banner } : {}),
    nearby,
    ...recordData(activity, files),
  };
}

const labels = activityKind.fields;

/** What is not simply held says how it stands; a notice whose day has passed says that it was never reported. */
export function activityBanner(activity: Activity, asOf: CalendarDate): string | undefined {
  if (isNilStatement(activity)) return '声明：当日没有应公开的公务活动。';
  const { on } = activity.fields;
  switch (activityState(activity)) {
    case '已举行':
      return undefined;
    case '改期':
      return '本次活动已改期，没有在原定的日期举行。';
    case '取消':
      return '本次活动已取消。';
    case '预告':
      return on < asOf ? '这是活动预告：预定的日期已过，还没有发布报道。' : '这是活动预告：活动还没有举行，报道发布后在本页代替预告。';
  }
}

function headerRows({ fields }: Activity, timeliness: Timeliness | undefined, meeting: Link | undefined): Row[] {
  const month = urls.activityMonth(yearOf(fields.on), monthOf(fields.on));
  return [
    fields.nil ? row('声明', labels.nil.label, month) : row(labels.type.label, fields.type, month),
    row(labels.on.label, dateInWords(fields.on)),
    row(labels.time.label, fields.time),
    row(labels.place.label, fields.place),
    row(labels.meeting.label, meeting?.label, meeting?.url),
    row(labels.host.label, fields.host),
    row(labels.published_at.label, dateInWords(fields.published_at) + (timeliness ? `（${timelinessInWords(timeliness)}）` : '')),
    row(labels.source.label, fields.source),
  ].filter((r) => r.value !== '');
}

/** For each activity the two before and two after it of its first official. */
function nearbyActivities(catalog: Catalog): ReadonlyMap<string, readonly Activity[]> {
  return new Map(
    catalog.officials.flatMap(({ parts }) => {
      const own = recordsOfOfficial(catalog, parts.slug);
      const nearby = nearbyIn([own]);
      return own.filter((a) => a.fields.officials[0] === parts.slug).map(({ path }) => [path, nearby.get(path) ?? []] as const);
    }),
  );
}
