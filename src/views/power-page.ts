import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { officeDay, type Power } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { power as powerKind } from '../model/kinds/power.ts';
import { urls } from '../model/urls.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { departmentName, itemEntry, serviceEntry, type Entry } from './entry.ts';
import { flowChart, type FlowChart } from './flow-chart.ts';
import { laterPage, type Link, type Page } from './page.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

/** One row of the measures by which a power is used. */
interface Tier {
  readonly tier: string;
  readonly circumstances: readonly string[];
  readonly penalty: readonly string[];
}
export interface PowerData extends RecordData {
  readonly header: readonly Row[];
  readonly basis: readonly string[];
  readonly flow?: FlowChart;
  readonly discretion: readonly Tier[];
  readonly remedies: readonly string[];
  readonly services: readonly Entry[];
  /** What came of using it, the newest first, and where all of it is found. */
  readonly results: readonly Entry[];
  readonly total: number;
  readonly all: string;
  readonly department: Link;
}

interface Surroundings {
  readonly department: string;
  readonly files: readonly PublishedFile[];
  readonly services: readonly Entry[];
  readonly results: readonly Entry[];
  readonly total: number;
}

const resultsShown = 20;
const servicesShown = 20;
const crumb: Link = { label: powerKind.label, url: urls.kind('powers') };
const labels = powerKind.fields;

/** A page for each power: by which law it is held, how it runs, by which measure it is used, and what came of it. */
export const powerPages = (catalog: Catalog): Page[] =>
  catalog.powers.map((power) => {
    const around = surroundingsOf(catalog, power);
    const day = officeDay(power);
    return laterPage<PowerData>(power.url, 'power', {
      from: () => [power.raw.digest, power.body.from, around],
      ...(day ? { published: day } : {}),
      data: () => powerData(power, around),
    });
  });

function surroundingsOf(catalog: Catalog, { fields, path }: Power): Surroundings {
  const { resultsOf, servicesOf } = catalog.relations;
  const results = resultsOf.get(fields.code) ?? [];
  return {
    department: departmentName(catalog, fields.department),
    files: catalog.files.get(path) ?? [],
    services: (servicesOf.get(fields.code) ?? []).slice(0, servicesShown).map((service) => serviceEntry(catalog, service)),
    results: results.slice(0, resultsShown).map((item) => {
      const { tier } = item.fields;
      return { ...itemEntry(catalog, item), ...(tier ? { state: `适用档次：${tier}` } : {}) };
    }),
    total: results.length,
  };
}

function powerData(power: Power, { department, files, ...around }: Surroundings): PowerData {
  const { fields, body } = power;
  const day = officeDay(power);
  const flow = flowChart(fields.flow);
  return {
    title: fields.title,
    description: leadOf(`${department}的${fields.type}：${fields.title}的依据、流程、裁量标准和救济渠道。${body.opening}`, 150),
    crumbs: [crumb, { label: department, url: urls.powerDepartment(fields.department) }],
    column: columnOf(powerKind.label, '办事服务'),
    ...(day ? { article: { title: fields.title, published: day, source: fields.source ?? department } } : {}),
    header: headerRows(power, department),
    basis: paragraphsOf(fields.basis),
    ...(flow ? { flow } : {}),
    discretion: (fields.discretion ?? []).map(({ tier, circumstances, penalty }) => ({
      tier,
      circumstances: paragraphsOf(circumstances),
      penalty: paragraphsOf(penalty),
    })),
    remedies: paragraphsOf(fields.remedies ?? ''),
    all: urls.search({ q: fields.code }),
    department: { label: department, url: urls.department(fields.department) },
    ...around,
    ...recordData(power, files),
  };
}

function headerRows({ fields }: Power, department: string): Row[] {
  return [
    row(labels.code.label, fields.code),
    row(labels.type.label, fields.type, urls.powerType(fields.type)),
    row(labels.department.label, department, urls.powerDepartment(fields.department)),
    row(labels.exercise.label, fields.exercise),
    row(labels.limit.label, fields.limit),
    row(labels.fee.label, fields.fee),
    row(labels.complaints_phone.label, fields.complaints_phone),
    row(labels.updated_on.label, fields.updated_on && dateInWords(fields.updated_on)),
    row(labels.source_url.label, fields.source_url, fields.source_url),
  ].filter((r) => r.value !== '');
}
