import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import { dateInWords, monthOf, yearOf } from '../model/calendar-date.ts';
import { activity as activityKind } from '../model/kinds/activity.ts';
import { urls } from '../model/urls.ts';
import { leadOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { activityEntry, officialName, type Entry } from './entry.ts';
import { laterPage, type Link, type Page } from './page.ts';
import { meetingOf } from './meeting-links.ts';
import { nearbyIn } from './nearby.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export interface ActivityData extends RecordData {
  readonly officials: readonly Link[];
  readonly header: readonly Row[];
  readonly participants: readonly string[];
  /** 预告, 改期 or 取消, where it is not simply held. */
  readonly state?: string;
  /** The same officials' activities just before and after. */
  readonly nearby: readonly Entry[];
}

/** Everything that an activity's page shows beside the activity itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly organisation: string;
  readonly officials: readonly Link[];
  readonly files: readonly PublishedFile[];
  /** The meeting it was, where that is public itself. */
  readonly meeting?: Link;
  readonly nearby: readonly Entry[];
}

export function activityPages(catalog: Catalog): Page[] {
  const nearby = nearbyActivities(catalog);
  return catalog.activities.map((activity) => {
    const meeting = meetingOf(catalog, activity);
    const around: Surroundings = {
      organisation: catalog.site.organisation,
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

function activityData(activity: Activity, { organisation, officials, files, meeting, nearby }: Surroundings): ActivityData {
  const { fields, body, parts } = activity;
  const month = `${parts.yyyy}年${Number(parts.mm)}月`;
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
    header: headerRows(activity, meeting),
    participants: fields.participants ?? [],
    ...(fields.state && fields.state !== '已举行' ? { state: fields.state } : {}),
    nearby,
    ...recordData(activity, files),
  };
}

const labels = activityKind.fields;

function headerRows({ fields }: Activity, meeting?: Link): Row[] {
  return [
    row(labels.type.label, fields.type, urls.activityMonth(yearOf(fields.on), monthOf(fields.on))),
    row(labels.on.label, dateInWords(fields.on)),
    row(labels.time.label, fields.time),
    row(labels.place.label, fields.place),
    row(labels.meeting.label, meeting?.label, meeting?.url),
    row(labels.host.label, fields.host),
    row(labels.published_at.label, dateInWords(fields.published_at)),
    row(labels.source.label, fields.source),
  ].filter((r) => r.value !== '');
}

/** For each activity the two before and two after it of its first official. */
function nearbyActivities({ officials, activities }: Catalog): ReadonlyMap<string, readonly Activity[]> {
  return new Map(
    officials.flatMap(({ parts }) => {
      const own = activities.filter((a) => a.fields.officials.includes(parts.slug));
      const nearby = nearbyIn([own]);
      return own.filter((a) => a.fields.officials[0] === parts.slug).map(({ path }) => [path, nearby.get(path) ?? []] as const);
    }),
  );
}
