import type { Catalog } from '../catalog/catalog.ts';
import { standingSaid, statusOn } from '../catalog/item-status.ts';
import { plainNote } from '../catalog/merge-goal.ts';
import type { Activity, Guide, Item } from '../catalog/record.ts';
import { dateInWords, dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { activity as activityKind } from '../model/kinds/activity.ts';
import { guide as guideKind } from '../model/kinds/guide.ts';
import { item as itemKind } from '../model/kinds/item.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { activityBanner } from './activity-page.ts';
import { bodyElsewhere } from './body-elsewhere.ts';
import { itemsByCategory } from './category-pages.ts';
import { departmentName, officialName } from './entry.ts';
import { page, type Link, type Page, type PageData, type Template } from './page.ts';
import { publishedTitle } from './published-title.ts';
import { row, type Row } from './rows.ts';
import { standingBanner } from './standing-banner.ts';
import { titleWithState } from './title-with-state.ts';

/** What every page on a public screen has. */
interface OnKiosk extends PageData {
  /** Seconds without a touch after which the screen returns to its start. */
  readonly idle: number;
}
/** A page of large links. */
export interface KioskData extends OnKiosk {
  readonly links: readonly (Link & { readonly note?: string })[];
  /** Whether names are short enough to stand beside one another. */
  readonly areTiles: boolean;
}
/** A record without a link in it. */
export interface KioskRecordData extends OnKiosk {
  /** That a document may not be relied on as it stands, that an activity was not simply held. */
  readonly banner?: string;
  readonly rows: readonly Row[];
  readonly html: string;
  readonly attachments: readonly string[];
  /** The record's own page, which the code leads a telephone to. */
  readonly url: string;
}

const newestShown = 30;
/** Of each department and category: every list shows some of the records, so that a screen needs few pages and a publish changes few of them. */
const listed = 10;
const leastIdle = 10;

/**
 * The pages of a public touch screen, where site.yaml has a `kiosk`: the newest records, and the newest of each department and category, with their
 * texts. They lead to one another and nowhere else: the other pages of the site have links out of it.
 */
export function kioskPages(catalog: Catalog): Page[] {
  if (!catalog.site.kiosk) return [];
  const items = catalog.items.filter(({ publication, fields }) => publication === 'public' && !fields.nil);
  const activities = catalog.activities.filter(({ publication, fields }) => publication === 'public' && !fields.nil).slice(0, newestShown);
  const departments = groupBy(items, ({ parts }) => parts.department ?? '');
  const held = new Set(items);
  const categories = [...itemsByCategory(catalog)].flatMap(([code, all]) => {
    const category = catalog.categories.get(code);
    const members = all.filter((item) => held.has(item));
    return category && category.line.length === 1 && members.length > 0 ? [{ code, name: category.name, members }] : [];
  });
  const [guide] = catalog.guides;
  const shown = new Set([
    ...items.slice(0, newestShown),
    ...[...departments.values()].flatMap((members) => members.slice(0, listed)),
    ...categories.flatMap(({ members }) => members.slice(0, listed)),
  ]);
  const list = (url: string, title: string, members: readonly (Item | Activity)[]): Page =>
    links(catalog, { url: urls.kiosk(url), title, areTiles: false, links: members.map((record) => recordLink(catalog, record)) });
  const tiles = (url: string, title: string, members: readonly Link[]): Page =>
    links(catalog, { url: urls.kiosk(url), title, areTiles: true, links: members });
  const inOrder = catalog.departments.filter(({ parts }) => departments.has(parts.slug));
  return [
    tiles('', catalog.site.name, [
      { label: '最新公开', url: urls.kiosk('newest/') },
      { label: '按单位查', url: urls.kiosk('departments/') },
      { label: '按类别查', url: urls.kiosk('categories/') },
      ...(activities.length > 0 ? [{ label: '公务活动', url: urls.kiosk('activities/') }] : []),
      ...(guide ? [{ label: '公开指南', url: kioskUrl(guide) }] : []),
    ]),
    list('newest/', '最新公开', items.slice(0, newestShown)),
    tiles(
      'departments/',
      '按单位查',
      inOrder.map(({ fields, url }) => ({ label: fields.short ?? fields.name, url: urls.kiosk(url.slice(1)) })),
    ),
    ...inOrder.map(({ fields, url, parts }) => list(url.slice(1), fields.name, (departments.get(parts.slug) ?? []).slice(0, listed))),
    tiles(
      'categories/',
      '按类别查',
      categories.map(({ code, name }) => ({ label: name, url: urls.kiosk(urls.category(code).slice(1)) })),
    ),
    ...categories.map(({ code, name, members }) => list(urls.category(code).slice(1), name, members.slice(0, listed))),
    ...(activities.length > 0 ? [list('activities/', '公务活动', activities)] : []),
    ...[...shown].map((item) => record(catalog, item, itemRows(catalog, item))),
    ...activities.map((activity) => record(catalog, activity, activityRows(catalog, activity))),
    ...(guide ? [record(catalog, guide, guideRows(guide))] : []),
  ];
}

const kioskUrl = ({ url }: { readonly url: string }): string => urls.kiosk(url.slice(1));

const idleOf = ({ site }: Catalog): number => Math.max(leastIdle, site.kiosk?.idle_seconds ?? 0);

const links = (catalog: Catalog, { url, ...data }: { readonly url: string } & Pick<KioskData, 'title' | 'areTiles' | 'links'>): Page =>
  page<KioskData>(url, 'kiosk', { ...data, description: data.title, crumbs: [], noIndex: true, idle: idleOf(catalog) });

function recordLink(catalog: Catalog, record: Item | Activity): KioskData['links'][number] {
  const [on, by] =
    record.kind === 'item'
      ? [
          dayOf(record.fields.published_on),
          [departmentName(catalog, record.parts.department ?? ''), standingSaid(statusOn(record, catalog.asOf))],
        ]
      : [record.fields.on, [record.fields.type]];
  return {
    label: titleWithState(record, catalog.asOf),
    url: kioskUrl(record),
    note: [dateInWords(on), ...by].filter(Boolean).join('　'),
  };
}

const template: Template = 'kiosk-record';

/** A page of a record; its text is looked up only if it is rendered. */
function record(catalog: Catalog, shown: Item | Activity | Guide, rows: readonly Row[]): Page {
  const url = kioskUrl(shown);
  const banner = bannerOf(catalog, shown);
  const head = {
    title: publishedTitle(catalog, shown),
    description: publishedTitle(catalog, shown),
    crumbs: [],
    noIndex: true,
    idle: idleOf(catalog),
    ...(banner === undefined ? {} : { banner }),
    rows: [...rows, ...changeRows(shown, catalog.asOf)].filter(({ value }) => value !== ''),
    attachments: (shown.fields.attachments ?? []).map(({ title }) => title),
    url: shown.url,
  };
  return {
    url,
    template,
    listed: false,
    from: () => [head, shown.body.from],
    data: (): KioskRecordData => ({ ...head, html: bodyElsewhere(shown.body.html, { from: shown.url, to: url, lower: 0 }) }),
  };
}

/** What the page of the record itself warns of; nothing on a kiosk leads to a replacement, so it is named. */
function bannerOf(catalog: Catalog, record: Item | Activity | Guide): string | undefined {
  if (record.kind === 'activity') return activityBanner(record, catalog.asOf);
  const standing = record.kind === 'item' ? standingBanner(record, statusOn(record, catalog.asOf)) : undefined;
  if (standing === undefined || record.kind !== 'item') return undefined;
  const replacement = catalog.relations.byIndexNo.get(record.fields.replaced_by ?? '');
  return replacement ? `${standing}现行文件：${replacement.fields.title}` : standing;
}

const changeRows = ({ fields: { changes = [] } }: Item | Activity | Guide, asOf: CalendarDate): Row[] =>
  changes.filter(({ on }) => on <= asOf).map(({ on, type, note }) => row(type, `${dateInWords(on)}：${plainNote(note)}`));

const itemRows = (catalog: Catalog, { fields, parts }: Item): Row[] => [
  row(itemKind.fields.department.label, catalog.departmentByCode.get(parts.department ?? '')?.fields.name),
  row(itemKind.fields.published_on.label, dateInWords(fields.published_on)),
  row(itemKind.fields.doc_no.label, fields.doc_no),
  row(itemKind.fields.index_no.label, fields.index_no),
  row('公示时间', [fields.notice?.from, fields.notice?.until].flatMap((on) => (on ? [dateInWords(on)] : [])).join(' 至 ')),
  row('监督电话', fields.notice?.phone),
];

const activityRows = (catalog: Catalog, { fields }: Activity): Row[] => [
  row(activityKind.fields.officials.label, fields.officials.map((id) => officialName(catalog, id)).join('、')),
  row(activityKind.fields.on.label, dateInWords(fields.on)),
  row(activityKind.fields.type.label, fields.type),
  row(activityKind.fields.place.label, fields.place),
];

function guideRows({ fields }: Guide): Row[] {
  const { office, request, reading_places = [] } = fields;
  const labels = guideKind.fields;
  return [
    row(labels.access.label, fields.access),
    row('查阅点', reading_places.map((place) => [place.name, place.address, place.hours].filter(Boolean).join('，')).join('；')),
    row('怎样申请', request?.accepts?.join('、')),
    row('受理地址', request?.address ?? office.address),
    row(labels.office.label, office.name),
    row('办公时间', office.hours),
    row('联系电话', office.phone),
  ];
}
