import { yearOf, type CalendarDate } from '../model/calendar-date.ts';
import type { Cells } from '../model/field.ts';
import { kinds } from '../model/kinds/index.ts';
import { proactiveBlocks, reportCells, reportParts, reportTables, requestRow, unfilled, type ReportTable } from '../model/report-tables.ts';
import { groupBy } from '../problem/group-by.ts';
import { isAgency } from './agencies.ts';
import type { Catalog } from './catalog.ts';
import { categoryLine, isInCategory } from './category-tree.ts';
import { documentFigures, type DocumentFigures } from './document-figures.ts';
import { frontLines, reviewKeys } from './front-lines.ts';
import type { NewFile } from './new-record.ts';
import type { Consultation, Department, Item, Letter, Request } from './record.ts';
import { responsesCategory } from './response-time.ts';
import { isWholeGovernment } from './report-days.ts';
import { tableFour, tableThree, type Statistics } from './request-statistics.ts';

/** Something said to whoever drafts a report, in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** A report as far as the catalog can write it. */
export interface ReportDraft extends NewFile {
  /** What the catalog does not know: cells that are left empty, and passages that are marked. */
  readonly unknown: readonly Said[];
  /** How numbers were counted that an editor may have to correct. */
  readonly doubtful: readonly Said[];
}

export interface ReportOf {
  /** The department's code. */
  readonly department: string;
  readonly year: string;
  /** The day of the draft. */
  readonly today: CalendarDate;
}

/** The years of which the catalog holds anything to report, newest first. */
export function yearsToReport({ items, requests, letters, consultations }: Catalog): string[] {
  const years = [
    ...items.map(({ fields }) => yearOf(fields.published_on)),
    ...requests.map(({ fields }) => yearOf(fields.received_on)),
    ...letters.map(({ fields }) => yearOf(fields.received_on)),
    ...consultations.map(({ fields }) => yearOf(fields.opens_on)),
  ];
  return [...new Set(years)].sort().reverse();
}

/** What a report speaks of: the records of a department, or of all organs of a government, in a year. */
interface Scope {
  readonly departments: readonly Department[];
  readonly items: readonly Item[];
  readonly requests: readonly Request[];
  readonly letters: readonly Letter[];
  readonly consultations: readonly Consultation[];
  readonly documents: DocumentFigures;
  readonly requestTable: Statistics<string>;
}

/** Drafts the annual report of a department on a year: every number that follows from the catalog, and a mark where something does not. */
export function draftReport(catalog: Catalog, report: ReportOf): ReportDraft {
  const scope = scopeOf(catalog, report);
  const tables = tablesOf(scope, report.year);
  const { department, year, today } = report;
  const { fields } = kinds.report;
  const lines = [
    ...frontLines(fields, { year, department, published_on: today }),
    `# ${fields.tables.label}：${fields.tables.meaning}`,
    'tables:',
    ...(['proactive', 'requests', 'reviews'] as const).flatMap((table) => tableLines(table, tables[table])),
    ...frontLines(fields, { review: reviewKeys }),
  ];
  return {
    file: `reports/${year}/${department}.md`,
    text: `---\n${lines.join('\n')}\n---\n\n${bodyOf(catalog, scope)}\n`,
    unknown: unknownOf(tables),
    doubtful: doubtfulOf(scope, report),
  };
}

function scopeOf(catalog: Catalog, { department, year, today }: ReportOf): Scope {
  const own = catalog.departmentByCode.get(department);
  // The report of a government covers all its departments and townships; public institutions report by rules of their own.
  const departments = own && isWholeGovernment(own) ? catalog.departments.filter(isAgency) : own ? [own] : [];
  const codes = new Set(departments.map(({ parts }) => parts.slug));
  const items = catalog.items.filter(({ parts, fields }) => codes.has(parts.department ?? '') && !fields.nil);
  const requests = catalog.requests.filter(({ fields }) => codes.has(fields.department));
  const yearEnd = `${year}-12-31` as CalendarDate;
  return {
    departments,
    items: items.filter(({ fields }) => yearOf(fields.published_on) === year),
    requests,
    letters: catalog.letters.filter(({ fields }) => codes.has(fields.department) && yearOf(fields.received_on) === year),
    consultations: catalog.consultations.filter(({ fields }) => codes.has(fields.department) && yearOf(fields.opens_on) === year),
    documents: documentFigures(catalog, items, { year, until: today < yearEnd ? today : yearEnd }),
    requestTable: tableThree(requests, year),
  };
}

function tablesOf({ documents, requests, requestTable }: Scope, year: string): Readonly<Record<ReportTable, Cells>> {
  const { made, ended, inForce } = documents;
  return {
    proactive: { 行政规范性文件: { 本年制发件数: made.length, 本年废止件数: ended.length, 现行有效件数: inForce.length } },
    requests: cellsOf(requestTable),
    reviews: cellsOf(tableFour(requests, year)),
  };
}

const cellsOf = ({ rows }: Statistics<string>): Cells => Object.fromEntries(rows.map(({ label, cells }) => [label, cells]));

/** A table in front matter, a line a row; what is not known stays empty. */
function tableLines(table: ReportTable, cells: Cells): string[] {
  const rows = groupBy(
    reportCells.filter((cell) => cell.table === table),
    ({ row }) => row,
  );
  const lines = [...rows].map(([row, columns]) => {
    const numbers = columns.map(({ column }) => `${column}: ${cells[row]?.[column] ?? ''}`);
    const isKnown = columns.some(({ column }) => cells[row]?.[column] !== undefined);
    return `    ${row}: { ${numbers.join(', ')} }${isKnown ? '' : ' # 待填'}`;
  });
  return [`  # ${reportTables[table]}`, `  ${table}:`, ...lines];
}

/** The six parts. Numbers in words are those of the tables. */
function bodyOf(catalog: Catalog, scope: Scope): string {
  const { documents } = scope;
  const paragraphs: Readonly<Record<string, readonly string[]>> = {
    [heading(0)]: [
      `（一）主动公开。${published(catalog, scope)}`,
      `（二）依申请公开。${handled(scope)}`,
      `（三）政府信息管理。全年制发行政规范性文件 ${documents.made.length} 件，废止 ${documents.ended.length} 件，现行有效 ${documents.inForce.length} 件。${unfilled}`,
      `（四）平台建设。${unfilled}`,
      `（五）监督保障。${unfilled}`,
    ],
    [heading(4)]: [unfilled],
    [heading(5)]: [`全年收取信息处理费${unfilled}元。`],
  };
  return reportParts.map((part) => [`## ${part.heading}`, ...(paragraphs[part.heading] ?? [])].join('\n\n')).join('\n\n');
}

const heading = (at: number): string => reportParts[at]?.heading ?? '';

function published(catalog: Catalog, { items, letters, consultations }: Scope): string {
  const byCategory = groupBy(items, (item) => categoryLine(catalog.categories, item.fields.category)[0] ?? item.fields.category);
  const categories = [...catalog.categories.values()].flatMap(({ code, name }) => {
    const members = byCategory.get(code);
    return members ? [`${name} ${members.length} 条`] : [];
  });
  const channels = [
    ...groupBy(
      items.flatMap(({ fields }) => fields.channels ?? []),
      (channel) => channel,
    ),
  ].map(([channel, uses]) => `${channel} ${uses.length} 条`);
  const interpretations = items.filter((item) => item.fields.interprets || isInCategory(catalog, item, 'interpretation'));
  const responses = items.filter((item) => isInCategory(catalog, item, responsesCategory));
  return [
    `全年在本网站公开政府信息 ${items.length} 条${categories.length > 0 ? `，其中${categories.join('，')}` : ''}。`,
    ...(channels.length > 0 ? [`按公开渠道和载体：${channels.join('，')}。`] : []),
    `发布政策解读 ${interpretations.length} 件，回应关切 ${responses.length} 件，公开征求意见 ${consultations.length} 次，选登群众来信 ${letters.length} 件。`,
  ].join('');
}

function handled({ requestTable }: Scope): string {
  const total = (label: string): number => requestTable.rows.find((row) => row.label === label)?.cells['总计'] ?? 0;
  const { received, carriedIn, results, carriedOut } = requestRow;
  return `全年新收政府信息公开申请 ${total(received.label)} 件，上年结转 ${total(carriedIn.label)} 件；办结 ${total(results.label)} 件，结转下年度 ${total(carriedOut.label)} 件。`;
}

/** Why a row of table 2 cannot be filled in from the catalog. */
const reasons: Readonly<Record<string, Said>> = {
  规章: {
    zh: '目录不区分规章和行政规范性文件；没有规章制定权的单位填 0',
    en: 'the catalog does not tell rules from normative documents; 0 for whoever may not make rules',
  },
  行政许可: { zh: '目录不登记每一件决定', en: 'the catalog does not record every decision' },
  行政处罚: { zh: '目录不登记每一件决定', en: 'the catalog does not record every decision' },
  行政强制: { zh: '目录不登记每一件决定', en: 'the catalog does not record every decision' },
  行政事业性收费: { zh: '目录没有收费金额', en: 'the catalog holds no amounts of fees' },
};

function unknownOf(tables: Readonly<Record<ReportTable, Cells>>): Said[] {
  const cells = proactiveBlocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row): Said[] => {
      const lacking = columns.filter(({ label }) => tables.proactive[row]?.[label] === undefined).map(({ label }) => label);
      const reason = reasons[row];
      if (lacking.length === 0 || !reason) return [];
      const named = `proactive.${row}：${lacking.join('、')}`;
      return [{ zh: `${named}（${reason.zh}）`, en: `${named} (${reason.en})` }];
    }),
  );
  return [
    ...cells,
    { zh: '第一部分：政府信息管理、平台建设、监督保障', en: 'part 1: management, platforms, supervision' },
    { zh: '第五部分：存在的主要问题及改进情况', en: 'part 5: problems and improvements' },
    { zh: '第六部分：收取信息处理费的金额', en: 'part 6: fees charged for handling information' },
  ];
}

function doubtfulOf({ departments, documents }: Scope, { year, today }: ReportOf): Said[] {
  const unknown = documents.endedUnknown.map(({ fields }) => fields.title).join('；');
  return [
    ...(today <= `${year}-12-31`
      ? [{ zh: `${year} 年还没有结束，各数截至 ${today}`, en: `${year} is not over; numbers are up to ${today}` }]
      : []),
    ...(departments.length > 1
      ? [
          {
            zh: `统计了 ${departments.length} 个行政机关和乡镇，不含事业单位`,
            en: `counts ${departments.length} organs and townships, no public institutions`,
          },
        ]
      : []),
    {
      zh: '行政规范性文件按“法规规章规范性文件”类别统计，只有登载在本站的；期满失效的计入废止',
      en: 'normative documents are those of the category regulations on this site; expired ones are counted as repealed',
    },
    ...(documents.endedUnknown.length > 0
      ? [
          {
            zh: `不知道哪一年废止或失效，没有计入：${unknown}`,
            en: `not counted, because the year they ended is not known: ${unknown}`,
          },
        ]
      : []),
    {
      zh: '复议、诉讼按登记的结果和日期统计；年内受理、年后才有结果的，请改计为尚未审结',
      en: 'reviews are counted by their outcome and day as recorded; those decided after the year were still open in it',
    },
  ];
}
