import { Feed } from 'feed';
import type { Catalog } from '../catalog/catalog.ts';
import type { Activity, Item } from '../catalog/record.ts';
import { toRfc3339, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { leadOf } from '../text/han-text.ts';
import { absolute, type Addresses } from './addresses.ts';
import { itemsByCategory } from './category-pages.ts';
import type { TextFile } from './page.ts';

const newestIn = 50;

/** Atom feeds (RFC 4287): one of everything, one under each department, category and official. A feed says nothing of when it was built. */
export function feeds(catalog: Catalog, addresses: Addresses): TextFile[] {
  const { site, items, activities, departments, categories, officials } = catalog;
  const make = (list: string, title: string, records: readonly (Item | Activity)[]): TextFile => ({
    url: urls.feed(list),
    text: atom(catalog, addresses, { list, title, records }),
  });
  const byDepartment = groupBy(items, (item) => item.parts.department ?? '');
  const byCategory = itemsByCategory(catalog);
  return [
    make(
      urls.home(),
      site.name,
      [...items, ...activities].sort((a, b) => compareText(publishedAt(b), publishedAt(a)) || compareText(a.path, b.path)),
    ),
    ...departments.map((d) => make(d.url, `${d.fields.name} - ${site.name}`, byDepartment.get(d.parts.slug) ?? [])),
    ...[...categories.values()].map((c) => make(urls.category(c.code), `${c.name} - ${site.name}`, byCategory.get(c.code) ?? [])),
    ...officials.map((o) =>
      make(
        o.url,
        `${o.fields.name} - ${site.name}`,
        activities.filter((a) => a.fields.officials.includes(o.parts.slug)),
      ),
    ),
  ];
}

const publishedAt = (record: Item | Activity): CalendarDate | Instant =>
  record.kind === 'item' ? record.fields.published_on : record.fields.published_at;

function atom(
  { site }: Catalog,
  addresses: Addresses,
  { list, title, records }: { readonly list: string; readonly title: string; readonly records: readonly (Item | Activity)[] },
): string {
  const shown = records.slice(0, newestIn);
  const dateOf = (record: Item | Activity): Date => new Date(toRfc3339(publishedAt(record), site.time_zone));
  const feed = new Feed({
    id: absolute(addresses, list),
    title,
    link: absolute(addresses, list),
    feedLinks: { atom: absolute(addresses, urls.feed(list)) },
    updated: shown[0] ? dateOf(shown[0]) : new Date('1970-01-01T00:00:00Z'),
    author: { name: site.organisation },
    generator: 'Daylight',
    copyright: site.organisation,
  });
  for (const record of shown) {
    const address = absolute(addresses, record.url);
    const summary = (record.kind === 'item' ? record.fields.summary : undefined) ?? leadOf(record.body.opening, 200);
    feed.addItem({
      id: address,
      title: record.fields.title,
      link: address,
      date: dateOf(record),
      description: summary || record.fields.title,
    });
  }
  return feed.atom1().replace(notXml, '');
}

/** Characters no XML document may hold (XML 1.0, 2.2); damaged sources have them. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
