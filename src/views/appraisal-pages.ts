import { appraisalDay, type Score } from '../catalog/appraisal-scores.ts';
import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Appraisal } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { appraisal as appraisalKind } from '../model/kinds/appraisal.ts';
import { urls } from '../model/urls.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { barChart, type BarChart } from './bar-chart.ts';
import { columnOf } from './columns.ts';
import { appraisalEntry, departmentName } from './entry.ts';
import { listPages } from './list.ts';
import { laterPage, type Link, type Page } from './page.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export interface AppraisalData extends RecordData {
  readonly header: readonly Row[];
  readonly scores: readonly ScoreRow[];
  readonly chart: BarChart;
  readonly note: readonly string[];
}
interface ScoreRow extends Omit<Score, 'department'> {
  readonly department: Link;
}

/** Everything that an appraisal's page shows beside the appraisal itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly scores: readonly ScoreRow[];
  readonly files: readonly PublishedFile[];
}

const crumb = { label: appraisalKind.label, url: urls.kind('appraisals') };
const column = columnOf(appraisalKind.label);
const pageSize = 100;

/** What the public and third parties made of the departments: the list, and a page for each. */
export function appraisalPages(catalog: Catalog): Page[] {
  const { appraisals } = catalog;
  if (appraisals.length === 0) return [];
  const list = listPages({
    url: crumb.url,
    title: appraisalKind.label,
    description: '公众、代表委员和第三方对各单位公开工作的评议：方法、样本、得分和名次',
    crumbs: [],
    column,
    entries: appraisals.map((appraisal) => appraisalEntry(catalog, appraisal)),
    size: pageSize,
  });
  return [...list, ...appraisals.map((appraisal) => recordPage(catalog, appraisal))];
}

function recordPage(catalog: Catalog, appraisal: Appraisal): Page {
  const around: Surroundings = {
    scores: (catalog.scores.get(appraisal.path) ?? []).map(({ department, ...score }) => ({
      ...score,
      department: { label: departmentName(catalog, department), url: urls.department(department) },
    })),
    files: catalog.files.get(appraisal.path) ?? [],
  };
  const day = appraisalDay(appraisal);
  return laterPage<AppraisalData>(appraisal.url, 'appraisal', {
    from: () => [appraisal.raw.digest, appraisal.body.from, around],
    ...(day ? { published: day } : {}),
    data: () => appraisalData(appraisal, around),
  });
}

const labels = appraisalKind.fields;

function appraisalData(appraisal: Appraisal, { scores, files }: Surroundings): AppraisalData {
  const { fields, body } = appraisal;
  const day = appraisalDay(appraisal);
  const shown = fields.published_on;
  return {
    title: fields.title,
    description: leadOf(body.opening || fields.method || fields.title, 150),
    crumbs: [crumb],
    column,
    ...(day ? { article: { title: fields.title, published: day, source: fields.source ?? fields.title } } : {}),
    header: [
      row(labels.period.label, fields.period),
      row(labels.published_on.label, shown && dateInWords(shown)),
      row(labels.method.label, fields.method),
      row(labels.sample.label, fields.sample),
    ].filter((r) => r.value !== ''),
    scores,
    chart: barChart(
      scores.map(({ department, score }) => ({ label: department.label, total: score, parts: [score] })),
      [],
    ),
    note: paragraphsOf(fields.note ?? ''),
    ...recordData(appraisal, files),
  };
}
