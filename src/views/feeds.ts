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
import { recordsOfOfficial } from './official-records.ts';
import type { TextFile } from './page.ts';

const newestIn = 50;

/** Atom feeds (RFC 4287): one of everything, one under each department, category, official and project. A feed says nothing of when it was built. */
export function feeds(catalog: Catalog, addresses: Addresses): TextFile[] {
  const { site, items, activities, departments, categories, officials, projects, relations } = catalog;
  const make = (list: string, title: string, records: readonly (Item | Activity)[]): TextFile => {
    const from: FeedData = {
      address: absolute(addresses, list),
      self: absolute(addresses, urls.feed(list)),
      title,
      organisation: site.organisation,
      timeZone: site.time_zone,
      entries: records.slice(0, newestIn).map((record) => entryOf(record, addresses)),
    };
    return { url: urls.feed(list), from: () => from, text: () => atom(from) };
  };
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
    ...projects.map((p) =>
      make(p.url, `${p.fields.title} - ${site.name}`, (relations.itemsOfProject.get(p.parts.slug) ?? []).toReversed()),
    ),
    ...officials.map((o) => make(o.url, `${o.fields.name} - ${site.name}`, recordsOfOfficial(catalog, o.parts.slug))),
  ];
}

const publishedAt = (record: Item | Activity): CalendarDate | Instant =>
  record.kind === 'item' ? record.fields.published_on : record.fields.published_at;

interface FeedEntry {
  readonly address: string;
  readonly title: string;
  readonly published: CalendarDate | Instant;
  readonly summary: string;
}
interface FeedData {
  readonly address: string;
  readonly self: string;
  readonly title: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly entries: readonly FeedEntry[];
}

function entryOf(record: Item | Activity, addresses: Addresses): FeedEntry {
  const { title } = record.fields;
  const summary = (record.kind === 'item' ? record.fields.summary : undefined) ?? leadOf(record.body.opening, 200);
  return { address: absolute(addresses, record.url), title, published: publishedAt(record), summary: summary || title };
}

function atom({ address, self, title, organisation, timeZone, entries }: FeedData): string {
  const dateOf = ({ published }: FeedEntry): Date => new Date(toRfc3339(published, timeZone));
  const feed = new Feed({
    id: address,
    title,
    link: address,
    feedLinks: { atom: self },
    updated: entries[0] ? dateOf(entries[0]) : new Date('1970-01-01T00:00:00Z'),
    author: { name: organisation },
    generator: 'Daylight',
    copyright: organisation,
  });
  for (const entry of entries)
    feed.addItem({ id: entry.address, title: entry.title, link: entry.address, date: dateOf(entry), description: entry.summary });
  return feed.atom1().replace(notXml, '');
}

/** Characters no XML document may hold (XML 1.0, 2.2); damaged sources have them. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
