import { issuesOf, type Issue } from '../catalog/gazette.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { periodEnd } from '../model/period.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { bodyElsewhere } from './body-elsewhere.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import type { ListData } from './list.ts';
import { laterPage, page, type Link, type Page, type PageData } from './page.ts';

/** A document as an issue of the gazette prints it. */
export interface GazetteDocument {
  /** For links from the contents; it stays the same whatever else the issue holds. */
  readonly id: string;
  readonly title: string;
  /** 文号, where there is one, and 索引号. */
  readonly numbers: readonly string[];
  readonly published: string;
  readonly url: string;
  readonly html: string;
  /** Titles of its attachments, which are not printed. */
  readonly attachments: readonly string[];
}
export interface GazetteData extends PageData {
  /** 2026年第3期（7月至9月） */
  readonly issue: string;
  readonly organisation: string;
  readonly operator?: string;
  /** The last day of the month or quarter. */
  readonly until: string;
  readonly parts: readonly { readonly heading: string; readonly documents: readonly GazetteDocument[] }[];
}

const label = '政府公报';
const crumb: Link = { label, url: urls.kind('gazette') };
const column = columnOf(label, '政策文件');

/** The list of issues of the gazette, and a page for each issue with the whole texts in it. */
export function gazettePages(catalog: Catalog): Page[] {
  const { site } = catalog;
  if (!site.gazette) return [];
  const issues = issuesOf(catalog);
  const list = page<ListData>(crumb.url, 'list', {
    title: `${site.organisation}公报`,
    description: `${site.organisation}公报各期：规章、规范性文件和人事任免的标准文本`,
    crumbs: [],
    column,
    groups: [...groupBy(issues, ({ year }) => year)].map(([year, members]) => ({ heading: `${year}年`, links: members.map(issueLink) })),
    sections: [],
    empty: '第一期还没有出版。',
  });
  return [list, ...issues.map((issue) => issuePage(catalog, issue))];
}

const issueLink = ({ year, number, period, parts }: Issue): Link => ({
  label: `第${number}期（${monthsSaid(period)}）`,
  url: urls.gazetteIssue(year, number),
  count: parts.reduce((sum, { documents }) => sum + documents.length, 0),
});

/** 7月至9月 of a quarter, 7月 of a month. */
function monthsSaid(period: Issue['period']): string {
  const last = Number(periodEnd(period).slice(5, 7));
  return period.includes('Q') ? `${last - 2}月至${last}月` : `${last}月`;
}

function issuePage(catalog: Catalog, issue: Issue): Page {
  const { site } = catalog;
  const { year, number, period } = issue;
  const url = urls.gazetteIssue(year, number);
  const until = periodEnd(period);
  const said = `${year}年第${number}期（${monthsSaid(period)}）`;
  const head = {
    title: `${site.organisation}公报${year}年第${number}期`,
    description: `${site.organisation}公报${said}：${issue.parts.map(({ department }) => headingOf(catalog, department)).join('、')}`,
    crumbs: [crumb],
    column,
    issue: said,
    organisation: site.organisation,
    ...(site.operator ? { operator: site.operator } : {}),
    until: dateInWords(until),
  };
  return laterPage<GazetteData>(url, 'gazette', {
    published: until,
    from: () => [
      head,
      issue.parts.map(({ department, documents }) => [
        headingOf(catalog, department),
        documents.map(({ url: from, raw, body }) => [from, raw.digest, body.from]),
      ]),
    ],
    data: () => ({
      ...head,
      parts: issue.parts.map(({ department, documents }) => ({
        heading: headingOf(catalog, department),
        documents: documents.map((item) => documentOf(item, url)),
      })),
    }),
  });
}

const headingOf = (catalog: Catalog, department: string | undefined): string =>
  department === undefined ? '人事任免' : `${departmentName(catalog, department)}文件`;

const documentOf = ({ url, parts, fields, body }: Item, to: string): GazetteDocument => ({
  id: [parts.department, parts.yyyy, parts.slug].join('-'),
  title: fields.title,
  numbers: [...(fields.doc_no ? [fields.doc_no] : []), `索引号 ${fields.index_no}`],
  published: dateInWords(fields.published_on),
  url,
  html: bodyElsewhere(body.html, { from: url, to, lower: 1 }),
  attachments: (fields.attachments ?? []).map(({ title }) => title),
});
