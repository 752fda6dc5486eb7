import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Activity, Body } from '../catalog/record.ts';
import { dateInWords, monthOf, yearOf } from '../model/calendar-date.ts';
import { activity as activityKind } from '../model/kinds/activity.ts';
import { jsonOf, urls } from '../model/urls.ts';
import { leadOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { downloadsOf, photosOf, type Download, type Photo } from './downloads.ts';
import { activityEntry, officialName, type Entry } from './entry.ts';
import { laterPage, type Link, type Page, type PageData } from './page.ts';
import { row, type Row } from './rows.ts';

export interface ActivityData extends PageData {
  readonly officials: readonly Link[];
  readonly header: readonly Row[];
  readonly participants: readonly string[];
  /** 预告, 改期 or 取消, where it is not simply held. */
  readonly state?: string;
  readonly body: Body;
  readonly downloads: readonly Download[];
  readonly photos: readonly Photo[];
  readonly changes: readonly { readonly on: string; readonly type: string; readonly note: string }[];
  /** The same officials' activities just before and after. */
  readonly nearby: readonly Entry[];
  readonly draft: boolean;
  readonly json: string;
}

/** Everything that an activity's page shows beside the activity itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly draft: boolean;
  readonly organisation: string;
  readonly officials: readonly Link[];
  readonly files: readonly PublishedFile[];
  readonly nearby: readonly Entry[];
}

export function activityPages(catalog: Catalog): Page[] {
  const nearby = nearbyActivities(catalog);
  return catalog.activities.map((activity) => {
    const around: Surroundings = {
      draft: activity.publication === 'draft',
      organisation: catalog.site.organisation,
      officials: activity.fields.officials.map((id) => ({ label: officialName(catalog, id), url: urls.official(id) })),
      files: catalog.files.get(activity.path) ?? [],
      nearby: (nearby.get(activity.path) ?? []).map((other) => activityEntry(catalog, other)),
    };
    return laterPage<ActivityData>(activity.url, 'activity', {
      from: [activity.raw.digest, activity.body.from, around],
      published: activity.fields.published_at,
      data: () => activityData(activity, around),
    });
  });
}

function activityData(activity: Activity, { draft, organisation, officials, files, nearby }: Surroundings): ActivityData {
  const { fields, body, parts, url } = activity;
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
    header: headerRows(activity),
    participants: fields.participants ?? [],
    ...(fields.state && fields.state !== '已举行' ? { state: fields.state } : {}),
    body,
    downloads: downloadsOf(activity, files),
    photos: photosOf(activity, files),
    changes: fields.changes ?? [],
    nearby,
    draft,
    json: jsonOf(url),
  };
}

const labels = activityKind.fields;

function headerRows({ fields }: Activity): Row[] {
  return [
    row(labels.type.label, fields.type, urls.activityMonth(yearOf(fields.on), monthOf(fields.on))),
    row(labels.on.label, dateInWords(fields.on)),
    row(labels.time.label, fields.time),
    row(labels.place.label, fields.place),
    row(labels.host.label, fields.host),
    row(labels.published_at.label, dateInWords(fields.published_at)),
    row(labels.source.label, fields.source),
  ].filter((r) => r.value !== '');
}

/** For each activity the two before and two after it of its first official. */
function nearbyActivities({ officials, activities }: Catalog): ReadonlyMap<string, readonly Activity[]> {
  const nearby = new Map<string, readonly Activity[]>();
  for (const { parts } of officials) {
    const own = activities.filter((a) => a.fields.officials.includes(parts.slug));
    for (const [i, activity] of own.entries()) {
      if (activity.fields.officials[0] === parts.slug)
        nearby.set(activity.path, [...own.slice(Math.max(0, i - 2), i), ...own.slice(i + 1, i + 3)]);
    }
  }
  return nearby;
}
