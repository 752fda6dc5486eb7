import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { daysOverdue, findingStateOn, type FindingState } from '../catalog/finding-state.ts';
import { titleOf, type Finding } from '../catalog/record.ts';
import { askedBy } from '../checks/rule-list.ts';
import { dateInWords, yearOf } from '../model/calendar-date.ts';
import { finding as findingKind } from '../model/kinds/finding.ts';
import { urls } from '../model/urls.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import { laterPage, type Page } from './page.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export interface FindingData extends RecordData {
  readonly state: FindingState;
  readonly header: readonly Row[];
  /** All of what was found, where the title is only its first line. */
  readonly what: readonly string[];
  readonly result: readonly string[];
}

/** Everything that a finding's page shows beside the finding itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly department: string;
  readonly state: FindingState;
  /** Days past the day that was set. */
  readonly overdue: number;
  /** What the rule asks that was not kept to; undefined where it is told in words. */
  readonly rule: string | undefined;
  readonly files: readonly PublishedFile[];
}

export const findingRecordPages = (catalog: Catalog): Page[] =>
  catalog.findings.map((finding) => {
    const { fields, path } = finding;
    const around: Surroundings = {
      department: departmentName(catalog, fields.department),
      state: findingStateOn(finding, catalog.asOf),
      overdue: daysOverdue(finding, catalog.asOf),
      rule: askedBy(fields.rule ?? ''),
      files: catalog.files.get(path) ?? [],
    };
    return laterPage<FindingData>(finding.url, 'finding', {
      from: () => [finding.raw.digest, finding.body.from, around],
      published: fields.found_on,
      data: () => findingData(finding, around),
    });
  });

function findingData(finding: Finding, around: Surroundings): FindingData {
  const { fields } = finding;
  const title = titleOf(finding);
  const what = paragraphsOf(fields.what);
  const year = yearOf(fields.found_on);
  return {
    title,
    description: leadOf(fields.result ?? fields.what, 150),
    crumbs: [
      { label: findingKind.label, url: urls.kind('findings') },
      { label: `${year}年`, url: urls.findingYear(year) },
    ],
    column: columnOf(findingKind.label),
    article: { title, published: fields.found_on, source: fields.source ?? around.department },
    state: around.state,
    header: headerRows(finding, around),
    what: what.length === 1 && what[0] === title ? [] : what,
    result: paragraphsOf(fields.result ?? ''),
    ...recordData(finding, around.files),
  };
}

const labels = findingKind.fields;

function headerRows({ fields }: Finding, { department, state, overdue, rule }: Surroundings): Row[] {
  const late = overdue > 0 ? `（${state === '已整改' ? `逾期 ${overdue} 天整改` : `已超过 ${overdue} 天`}）` : '';
  return [
    row('状态', `${state}${late}`),
    row(labels.department.label, department, urls.findingDepartment(fields.department)),
    row(labels.by.label, fields.by),
    row(labels.found_on.label, dateInWords(fields.found_on)),
    row(labels.rule.label, rule === undefined ? fields.rule : `${rule}（${fields.rule}）`),
    row(labels.due_on.label, dateInWords(fields.due_on)),
    row(labels.rectified_on.label, state === '已整改' && fields.rectified_on ? dateInWords(fields.rectified_on) : ''),
  ].filter((r) => r.value !== '');
}
