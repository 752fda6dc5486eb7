import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords, dayOf, monthInWords, monthOf, yearOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import { page, type Page, type PageData } from './page.ts';
import type { ListData } from './list.ts';

/** One item in the 简报 of its month. */
interface BriefItem {
  readonly title: string;
  readonly url: string;
  readonly number: string;
  readonly on: string;
  readonly by: string;
  readonly audience: string;
  readonly text: string;
}
export interface BriefData extends PageData {
  readonly organisation: string;
  readonly month: string;
  readonly items: readonly BriefItem[];
}

const title = '简报';
const textLength = 400;

/** Of the inside edition: what was disclosed in each month on one sheet to print, because not everybody inside has a screen. */
export function briefPages(catalog: Catalog): Page[] {
  if (catalog.site.edition !== 'internal') return [];
  const months = groupBy(catalog.items, ({ fields }) => fields.published_on.slice(0, 7));
  const list = page<ListData>(urls.briefs(), 'list', {
    title,
    description: '每月公开信息的简报，可以打印',
    crumbs: [],
    column: columnOf(title),
    groups: [
      {
        heading: '月份',
        links: [...months].map(([month, items]) => ({
          label: monthInWords(month),
          url: urls.brief(yearOf(month), monthOf(month)),
          count: items.length,
        })),
      },
    ],
    sections: [],
    empty: '还没有简报。',
  });
  return [list, ...[...months].map(([month, items]) => briefPage(catalog, month, items))];
}

const briefPage = (catalog: Catalog, month: string, items: readonly Item[]): Page =>
  page<BriefData>(urls.brief(yearOf(month), monthOf(month)), 'brief', {
    title: `${catalog.site.name}${title}（${monthInWords(month)}）`,
    description: `${monthInWords(month)}公开的 ${items.length} 条信息`,
    crumbs: [{ label: title, url: urls.briefs() }],
    column: columnOf(title),
    organisation: catalog.site.organisation,
    month: monthInWords(month),
    items: items.toReversed().map((item) => briefItem(catalog, item)),
  });

const briefItem = (catalog: Catalog, { fields, parts, url, body }: Item): BriefItem => ({
  title: fields.title,
  url,
  number: fields.doc_no ?? '',
  on: dateInWords(dayOf(fields.published_on)),
  by: departmentName(catalog, parts.department ?? ''),
  audience: fields.audience ?? '面向社会',
  text: fields.summary ?? leadOf(body.opening, textLength),
});
