import type { Catalog } from '../catalog/catalog.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import { titleOf } from '../catalog/record.ts';
import { dateInWords, monthInWords, type CalendarDate } from '../model/calendar-date.ts';
import { reportTitle } from '../model/report-tables.ts';
import { periodInWords, type Bulletin } from './bulletin.ts';
import type { Matter } from './matters.ts';
import { overdueOf, shareSaid, type Tally } from './ranking.ts';
import { figuresSaid, isUnknown, noCalendarSaid } from './uncounted.ts';

/** A table of a bulletin: its first row is the head. */
export interface BulletinTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
/** A bulletin as it is written into a file. */
export interface BulletinDocument {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly BulletinTable[];
}

/** Where a record is read on the site. */
export type AddressOf = (url: string) => string;

/** The bulletin of a period, as it stands on a day. */
export function bulletinDocument(
  catalog: Catalog,
  bulletin: Bulletin,
  { asOf, addressOf }: { readonly asOf: CalendarDate; readonly addressOf: AddressOf },
): BulletinDocument {
  const { isOver, months, ranking, overdue } = bulletin;
  const isUncounted = noCalendarSaid(months.map(({ month }) => month)) !== undefined;
  const period = periodInWords(bulletin.period);
  const worst = ranking.filter((row) => overdueOf(row) > 0).map(({ department }) => nameOf(catalog, department));
  return {
    title: `${catalog.site.organisation}${period}政务公开监督通报`,
    paragraphs: [
      `${period}${isOver ? '' : '（未结束）'}${isUncounted && bulletin.total.due === 0 ? '：' : ''}${totalSaid(bulletin)}。`,
      ...(worst.length > 0 ? [`有逾期事项的单位 ${worst.length} 个，由多到少：${worst.join('、')}。`] : []),
      ...(worst.length === 0 && !isUncounted ? ['没有单位有逾期的事项。'] : []),
      `数据截至${dateInWords(asOf)}，由公开目录按各条信息的日期和期限自动计算；事项计入最后一日所在的月份，未办是到截至日还没有公开或者答复。`,
    ],
    tables: [
      {
        name: '单位排名',
        rows: [
          ['名次', '单位', ...tallyHead, '最迟（工作日）'],
          ...ranking.map((row) => [
            overdueOf(row) > 0 ? `${row.rank}` : '—',
            nameOf(catalog, row.department),
            ...tallyCells(row),
            row.longest > 0 ? `${row.longest}` : '—',
          ]),
        ],
      },
      ...(months.length > 1
        ? [
            {
              name: '各月情况',
              rows: [['月份', ...tallyHead], ...months.map(({ month, tally }) => [monthInWords(month), ...monthCells(month, tally)])],
            },
          ]
        : []),
      {
        name: '逾期事项',
        rows: overdueRows(catalog, overdue, addressOf),
      },
    ].filter(({ rows }) => !isUncounted || rows.length > 1),
  };
}

/** What is overdue, each with its department, under a head. */
export const overdueRows = (catalog: Catalog, overdue: readonly Matter[], addressOf: AddressOf): readonly (readonly string[])[] => [
  ['单位', '标题', '种类', '最后一日', '办结', '结果', '网址'],
  ...overdue.map((matter) => [
    nameOf(catalog, matter.department),
    titleOfMatter(catalog, matter),
    kindOf(matter),
    matter.due,
    matter.doneOn ?? '',
    outcomeSaid(matter),
    addressOf(matter.record.url),
  ]),
];

/** The figures of a bulletin in a sentence, with how the period before was. */
export function totalSaid({ total, before, months }: Bulletin): string {
  const said = figuresSaid(
    total,
    months.map(({ month }) => month),
  );
  return total.due === 0 && before.due === 0 ? said : `${said}，逾期率 ${shareSaid(total)}，上期 ${shareSaid(before)}`;
}

const nameOf = ({ departmentByCode }: Catalog, code: string): string => departmentByCode.get(code)?.fields.name ?? code;

const kindNames = { item: '公开信息', duty: '目录事项', request: '依申请公开', report: '年度报告', department: '年度报告' } as const;
/** What a matter is, in words. */
export const kindOf = ({ record }: Matter): string => kindNames[record.kind];

/** What became of a matter, in words. */
export function outcomeSaid({ outcome, late = 0 }: Matter): string {
  if (late === 0) return outcome;
  return outcome === '迟' ? `迟 ${late} 个工作日` : `${outcome}，已逾期 ${late} 个工作日`;
}

/** What the record of a matter is called. */
export function titleOfMatter(catalog: Catalog, { record, period }: Matter): string {
  if (record.kind === 'duty') return `${nameOfDuty(record.fields)}${period ? `（${period}）` : ''}`;
  if (record.kind === 'department') return reportTitle(record.fields.name, period ?? '');
  return record.kind === 'report' ? reportTitle(nameOf(catalog, record.fields.department), record.fields.year) : titleOf(record);
}

const tallyHead = ['到期', '按时', '迟', '未办', '逾期率'] as const;
const tallyCells = (tally: Tally): readonly string[] => [
  ...[tally.due, tally.inTime, tally.late, tally.missing].map(String),
  shareSaid(tally),
];
const monthCells = (month: string, tally: Tally): readonly string[] =>
  isUnknown(month, tally) ? tallyHead.map(() => '—') : tallyCells(tally);

/** A bulletin as Markdown. */
export const bulletinMarkdown = ({ title, paragraphs, tables }: BulletinDocument): string =>
  [`# ${title}`, ...paragraphs, ...tables.flatMap(({ name, rows }) => [`## ${name}`, markdownTable(rows)])].join('\n\n') + '\n';

const markdownRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

function markdownTable([head = [], ...rows]: BulletinTable['rows']): string {
  if (rows.length === 0) return '没有。';
  return [markdownRow(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(markdownRow)].join('\n');
}

/** Columns that are reckoned with, and what those are called in a workbook whose cells are numbers. */
const numbered = new Map<string, string>(
  [...tallyHead, '名次', '最迟（工作日）'].map((head) => [head, head === '逾期率' ? '逾期率（%）' : head]),
);

/** The tables of a bulletin as sheets, with numbers where the page has words. */
export const bulletinSheets = ({
  tables,
}: BulletinDocument): readonly { readonly name: string; readonly rows: readonly (readonly (string | number)[])[] }[] =>
  tables.map(({ name, rows: [head = [], ...rows] }) => ({
    name,
    rows: [
      head.map((title) => numbered.get(title) ?? title),
      ...rows.map((row) =>
        row.map((cell, at) => (numbered.has(head[at] ?? '') && /^[\d.]+%?$/.test(cell) ? Number.parseFloat(cell) : cell)),
      ),
    ],
  }));

/** A bulletin as a page that stands by itself and prints on A4. */
export const bulletinHtml = ({ title, paragraphs, tables }: BulletinDocument): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>`,
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...tables.flatMap(({ name, rows }) => [`<h2>${escaped(name)}</h2>`, htmlTable(rows)]),
    '</body>',
    '</html>',
    '',
  ].join('\n');

const style =
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 sans-serif;color:#1d2733}table{width:100%;border-collapse:collapse;font-size:.9rem}th,td{padding:.3rem .5rem;border:1px solid #b8c4d0;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead th{background:#eef3f8}@page{size:A4;margin:20mm}';

const htmlRow = (row: readonly string[]): string => `<tr>${row.map((cell) => `<td>${linked(cell)}</td>`).join('')}</tr>`;

function htmlTable([head = [], ...rows]: BulletinTable['rows']): string {
  if (rows.length === 0) return '<p>没有。</p>';
  return [
    '<table>',
    `<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(htmlRow).join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

const linked = (cell: string): string => (/^https?:\/\//.test(cell) ? `<a href="${escaped(cell)}">看原文</a>` : escaped(cell));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
