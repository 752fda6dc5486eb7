import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords, dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf } from '../text/han-text.ts';
import { departmentName } from './entry.ts';
import { page, type Page, type PageData } from './page.ts';
import { titleWithState } from './title-with-state.ts';

/** A title on a display screen. */
export interface DisplayEntry {
  readonly title: string;
  readonly on: CalendarDate;
  /** The department of an item, the type of an activity. */
  readonly note: string;
}
export interface DisplayData extends PageData {
  readonly entries: readonly DisplayEntry[];
}

/** An item on a panel that is hung up: enough to know whether it concerns the reader, and a code that leads to all of it. */
export interface PanelEntry {
  readonly title: string;
  readonly number: string;
  readonly published: string;
  readonly department: string;
  readonly lead: string;
  readonly url: string;
}
export interface PanelData extends PageData {
  readonly entries: readonly PanelEntry[];
  /** Where all of them stand. */
  readonly source: string;
}

const titlesShown = 24;
const activitiesShown = 8;
/** As many as one sheet of A3 holds with two lines of title and four of text each. */
const onPanel = 10;
const leadLength = 110;

/** The screen in a hall that shows the newest titles, and panels of the newest items for the notice board: of all departments and of each. */
export function displayPages(catalog: Catalog): Page[] {
  const items = catalog.items.filter(isOnPanel);
  const departments = groupBy(items, ({ parts }) => parts.department ?? '');
  return [
    screen(catalog, items),
    panel(catalog, { url: urls.panel(), name: catalog.site.organisation, source: urls.kind('items'), items }),
    ...[...departments].map(([code, members]) =>
      panel(catalog, {
        url: urls.panel(code),
        name: catalog.departmentByCode.get(code)?.fields.name ?? code,
        source: urls.department(code),
        items: members,
      }),
    ),
  ];
}

/** What states that there is nothing is no news, and drafts are shown where they are written. */
export const isOnPanel = ({ fields, publication }: Item): boolean => !fields.nil && publication === 'public';

function screen(catalog: Catalog, items: readonly Item[]): Page {
  const { site, activities } = catalog;
  const shown = activities.filter(({ fields, publication }) => !fields.nil && publication === 'public');
  return page<DisplayData>(urls.display(), 'display', {
    title: '最新公开',
    description: `${site.organisation}最新公开的信息，供显示屏滚动播放`,
    crumbs: [],
    noIndex: true,
    entries: [
      ...items.slice(0, titlesShown).map(({ fields, parts }) => ({
        title: fields.title,
        on: dayOf(fields.published_on),
        note: departmentName(catalog, parts.department ?? ''),
      })),
      ...shown.slice(0, activitiesShown).map((activity) => ({
        title: titleWithState(activity, catalog.asOf),
        on: activity.fields.on,
        note: activity.fields.type,
      })),
    ],
  });
}

function panel(
  catalog: Catalog,
  { url, name, source, items }: { readonly url: string; readonly name: string; readonly source: string; readonly items: readonly Item[] },
): Page {
  return page<PanelData>(url, 'panel', {
    title: `${name}信息公开栏`,
    description: `${name}最新公开的信息，供打印为 A3 张贴`,
    crumbs: [{ label: '站点地图', url: urls.siteMap() }],
    noIndex: true,
    source,
    entries: items.slice(0, onPanel).map(({ url: address, fields, parts, body }) => ({
      title: fields.title,
      number: fields.doc_no ?? fields.index_no,
      published: dateInWords(dayOf(fields.published_on)),
      department: departmentName(catalog, parts.department ?? ''),
      lead: leadOf(fields.summary ?? body.opening, leadLength),
      url: address,
    })),
  });
}
