import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { officeDay, type Service } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { service as serviceKind } from '../model/kinds/office-service.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { departmentName, serviceEntry, type Entry } from './entry.ts';
import { flowChart, type FlowChart } from './flow-chart.ts';
import { nearbyIn } from './nearby.ts';
import { feeLines, limitInPlainWords, savedOf, sharedBasis, type FeeLine } from './offers.ts';
import { laterPage, type Link, type Page } from './page.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

/** A part of a guide: a heading with paragraphs, one of which is no list. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
}
export interface ServiceData extends RecordData {
  readonly header: readonly Row[];
  readonly department: Link;
  readonly conditions: readonly string[];
  readonly materials: readonly string[];
  readonly flow?: FlowChart;
  /** Where, when, and whom to ask. */
  readonly visit: readonly Row[];
  readonly fee: { readonly text: readonly string[]; readonly lines: readonly FeeLine[]; readonly basis?: string; readonly list?: string };
  readonly limits: { readonly promised?: string; readonly legal?: string; readonly saved?: string };
  /** Basis, result, what to know, discipline, remedies: what is a text of its own. */
  readonly parts: readonly Part[];
  readonly power?: Link;
  readonly nearby: readonly Entry[];
}

/** Everything that a service's page shows beside the service itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly department: string;
  readonly files: readonly PublishedFile[];
  readonly nearby: readonly Entry[];
  readonly power?: Link;
}

const crumb: Link = { label: '办事', url: urls.kind('services') };
const labels = serviceKind.fields;

/** A page for each service: what is needed, how it goes, what it costs, how long it takes, whom to ask and to whom to complain. */
export function servicePages(catalog: Catalog): Page[] {
  const nearby = nearbyIn(groupBy(catalog.services, ({ parts }) => parts.department).values());
  return catalog.services.map((service) => {
    const power = catalog.relations.powerByCode.get(service.fields.power ?? '');
    const around: Surroundings = {
      department: departmentName(catalog, service.fields.department),
      files: catalog.files.get(service.path) ?? [],
      nearby: (nearby.get(service.path) ?? []).map((other) => serviceEntry(catalog, other)),
      ...(power ? { power: { label: power.fields.title, url: power.url } } : {}),
    };
    const day = officeDay(service);
    return laterPage<ServiceData>(service.url, 'service', {
      from: () => [service.raw.digest, service.body.from, around],
      ...(day ? { published: day } : {}),
      data: () => serviceData(service, around),
    });
  });
}

function serviceData(service: Service, { department, files, nearby, power }: Surroundings): ServiceData {
  const { fields, body } = service;
  const lines = feeLines(service);
  const basis = sharedBasis(lines);
  const saved = savedOf(service);
  const day = officeDay(service);
  const flow = flowChart(fields.process);
  return {
    title: fields.title,
    description: leadOf(`${department}办理“${fields.title}”的条件、材料、流程、收费和时限。${body.opening}`, 150),
    crumbs: [crumb, { label: department, url: urls.serviceDepartment(fields.department) }],
    column: columnOf('办事', '办事服务'),
    ...(day ? { article: { title: fields.title, published: day, source: fields.source ?? department } } : {}),
    header: headerRows(service, department),
    department: { label: department, url: urls.department(fields.department) },
    conditions: paragraphsOf(fields.conditions ?? ''),
    materials: fields.materials ?? [],
    ...(flow ? { flow } : {}),
    visit: [
      row(labels.place.label, fields.place),
      row(labels.hours.label, fields.hours),
      row(labels.phone.label, fields.phone),
      row(labels.complaints_phone.label, fields.complaints_phone),
      row(labels.online_url.label, fields.online_url, fields.online_url),
    ].filter((r) => r.value !== ''),
    fee: {
      text: typeof fields.fee === 'string' ? paragraphsOf(fields.fee) : [],
      lines,
      ...(basis ? { basis } : {}),
      ...(lines.length > 0 ? { list: urls.feeDepartment(fields.department) } : {}),
    },
    limits: {
      ...(fields.promised_limit ? { promised: limitInPlainWords(fields.promised_limit) } : {}),
      ...(fields.legal_limit ? { legal: limitInPlainWords(fields.legal_limit) } : {}),
      ...(saved ? { saved } : {}),
    },
    parts: (['result', 'notes', 'basis', 'discipline', 'remedies'] as const)
      .map((key) => ({ id: key, heading: labels[key].label, lines: paragraphsOf(fields[key] ?? '') }))
      .filter(({ lines: said }) => said.length > 0),
    ...(power ? { power } : {}),
    nearby,
    ...recordData(service, files),
  };
}

function headerRows({ fields }: Service, department: string): Row[] {
  return [
    row(labels.department.label, department, urls.serviceDepartment(fields.department)),
    row(labels.type.label, fields.type, fields.type && urls.serviceType(fields.type)),
    row(labels.target.label, fields.target),
    row(labels.code.label, fields.code),
    row(labels.updated_on.label, fields.updated_on && dateInWords(fields.updated_on)),
    row(labels.source.label, fields.source),
    row(labels.source_url.label, fields.source_url, fields.source_url),
  ].filter((r) => r.value !== '');
}
