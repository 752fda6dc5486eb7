import { isAgency } from '../catalog/agencies.ts';
import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Department, Guide } from '../catalog/record.ts';
import { dateInWords, type CalendarDate } from '../model/calendar-date.ts';
import { guide as guideKind } from '../model/kinds/guide.ts';
import { fixedColumns } from '../model/statutory-content.ts';
import { urls } from '../model/urls.ts';
import { paragraphsOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { downloadOf, type Download } from './downloads.ts';
import { page, type Link, type Page, type PageData } from './page.ts';
import { publishedTitle } from './published-title.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export type ReadingPlace = NonNullable<Guide['fields']['reading_places']>[number];

export interface GuidesData extends PageData {
  readonly guides: readonly { readonly department: Link; readonly office: string; readonly address: string; readonly phone: string }[];
  readonly without: readonly Link[];
  /** Every place that some guide names, once. */
  readonly readingPlaces: readonly ReadingPlace[];
}
export interface GuideData extends RecordData {
  readonly department: Link;
  readonly updated?: string;
  /** Classification, arrangement and ways to get information, a paragraph each. */
  readonly parts: readonly { readonly id: string; readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly office: readonly Row[];
  /** How information is applied for; undefined for a body that the law of applications does not bind and that says nothing itself. */
  readonly request?: {
    readonly accepts: readonly string[];
    readonly rows: readonly Row[];
    readonly form?: Download;
    /** Whether it is an organ of the state, which 条例 arts. 29, 33 and 42 bind. */
    readonly isAgency: boolean;
  };
  readonly readingPlaces: readonly ReadingPlace[];
}

const column = columnOf(fixedColumns.guides, '信息公开指南');
const above: Link = { label: '政府信息公开', url: urls.disclosure() };
const labels = guideKind.fields;

/** The guides to the information of each department (政府信息公开条例第十二条), and where information can be read. */
export function guidePages(catalog: Catalog): Page[] {
  return catalog.guides.length === 0 ? [] : [overview(catalog), ...catalog.guides.map((guide) => guidePage(catalog, guide))];
}

function overview(catalog: Catalog): Page {
  const { guides, departments, departmentByCode } = catalog;
  const guided = new Set(guides.map(({ fields }) => fields.department));
  return page<GuidesData>(urls.kind('guides'), 'guides', {
    title: fixedColumns.guides,
    description: '各单位的政府信息公开指南：信息怎样分类和编排，怎样查阅，怎样申请公开',
    crumbs: [above],
    column,
    guides: guides.map(({ fields, url }) => ({
      department: { label: departmentByCode.get(fields.department)?.fields.name ?? fields.department, url },
      office: fields.office.name,
      address: fields.office.address,
      phone: fields.office.phone,
    })),
    without: departments.filter(({ parts }) => !guided.has(parts.slug)).map((d) => ({ label: d.fields.name, url: d.url })),
    readingPlaces: readingPlacesOf(catalog),
  });
}

/** Where information can be read; several guides name the same library. */
export const readingPlacesOf = ({ guides }: Catalog): ReadingPlace[] => {
  const places = guides.flatMap(({ fields }) => fields.reading_places ?? []);
  return [...new Map(places.map((place) => [`${place.name} ${place.address}`, place])).values()];
};

function guidePage(catalog: Catalog, guide: Guide): Page {
  const { fields, url, path } = guide;
  const department = catalog.departmentByCode.get(fields.department);
  const name = department?.fields.name ?? fields.department;
  const files = catalog.files.get(path) ?? [];
  const title = publishedTitle(catalog, guide);
  const day = guideDay(guide);
  const request = requestOf(guide, department, files);
  return page<GuideData>(url, 'guide', {
    title,
    description: `${name}的政府信息怎样分类、编排和查阅，怎样申请公开，工作机构的地址、办公时间和电话`,
    crumbs: [above, { label: fixedColumns.guides, url: urls.kind('guides') }],
    column,
    ...(day ? { article: { title, published: day, source: fields.source ?? name }, updated: dateInWords(day) } : {}),
    department: { label: name, url: urls.department(fields.department) },
    parts: (['classification', 'arrangement', 'access'] as const).map((key) => ({
      id: key,
      heading: labels[key].label,
      paragraphs: paragraphsOf(fields[key]),
    })),
    office: officeRows(fields.office),
    ...(request ? { request } : {}),
    readingPlaces: fields.reading_places ?? [],
    ...recordData(guide, files),
  });
}

/** The day the guide was brought up to date, or else the day it was reviewed for publication. */
export const guideDay = ({ fields }: Guide): CalendarDate | undefined => fields.updated_on ?? fields.review?.on;

const officeRows = ({ name, address, hours, phone, fax, web }: Guide['fields']['office']): Row[] =>
  [
    row('名称', name),
    row('办公地址', address),
    row('办公时间', hours),
    row('联系电话', phone),
    row('传真号码', fax),
    row('互联网联系方式', web, webTarget(web)),
  ].filter((r) => r.value !== '');

/** A link where one can be made of it; other ways online, e.g. the name of an account, are only text. */
function webTarget(web = ''): string | undefined {
  if (/^https?:\/\/[^\s<>"]+$/i.test(web)) return web;
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(web) ? `mailto:${web}` : undefined;
}

/** Anybody may apply to an organ of the state, whatever its guide says of it (政府信息公开条例第二十七条). */
function requestOf(guide: Guide, department: Department | undefined, files: readonly PublishedFile[]): GuideData['request'] {
  const { request, office } = guide.fields;
  const binds = isAgency(department);
  if (!request && !binds) return undefined;
  const form = formOf(guide, files);
  return {
    accepts: request?.accepts ?? [],
    rows: [row('受理机构', office.name), row('受理地址', request?.address ?? office.address), row('联系电话', office.phone)],
    ...(form ? { form } : {}),
    isAgency: binds,
  };
}

/** The form for requests that a guide brings along. */
export const formOf = (guide: Guide, files: readonly PublishedFile[]): Download | undefined =>
  guide.fields.request?.form_file
    ? downloadOf(guide, files, { file: guide.fields.request.form_file, title: '政府信息公开申请表' })
    : undefined;
