import { Feed } from 'feed';
import type { Catalog } from '../catalog/catalog.ts';
import { correctionsOf, type Correction } from '../catalog/corrections.ts';
import { plainNote } from '../catalog/merge-goal.ts';
import type { Activity, Finding, Item, Meeting } from '../catalog/record.ts';
import { toRfc3339, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { finding as findingKind } from '../model/kinds/finding.ts';
import { meeting as meetingKind } from '../model/kinds/meeting.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { leadOf } from '../text/han-text.ts';
import { absolute, type Addresses } from './addresses.ts';
import { itemsByCategory } from './category-pages.ts';
import { recordsOfOfficial } from './official-records.ts';
import type { TextFile } from './page.ts';
import { publishedTitle } from './published-title.ts';
import { titleWithState } from './title-with-state.ts';

const newestIn = 50;

/**
 * Atom feeds (RFC 4287): one of everything, one of all corrections, one of meetings, one of findings, one under each department, category, official and project. A feed
 * says nothing of when it was built.
 */
export function feeds(catalog: Catalog, addresses: Addresses): TextFile[] {
  const { site, items, activities, meetings, findings, departments, categories, officials, projects, relations } = catalog;
  const write = (list: string, title: string, entries: readonly FeedEntry[]): TextFile => {
    const from: FeedData = {
      address: absolute(addresses, list),
      self: absolute(addresses, urls.feed(list)),
      title,
      organisation: site.organisation,
      timeZone: site.time_zone,
      entries,
    };
    return { url: urls.feed(list), from: () => from, text: () => atom(from) };
  };
  const make = (list: string, title: string, records: readonly Fed[]): TextFile =>
    write(
      list,
      title,
      records.slice(0, newestIn).map((record) => entryOf(record, addresses, catalog.asOf)),
    );
  const corrections = correctionsOf(catalog).slice(0, newestIn);
  const byDepartment = groupBy(items, (item) => item.parts.department ?? '');
  const meetingsOf = groupBy(meetings, ({ fields }) => fields.department);
  const departmentFeed = (code: string): readonly Fed[] => {
    const own = meetingsOf.get(code) ?? [];
    const published = byDepartment.get(code) ?? [];
    return own.length > 0 ? newestOf([...published, ...own]) : published;
  };
  const byCategory = itemsByCategory(catalog);
  return [
    make(urls.home(), site.name, newestOf([...items, ...activities, ...meetings])),
    write(
      urls.corrections(),
      `更正与撤回 - ${site.name}`,
      corrections.map((correction) => correctionEntry(catalog, correction, addresses)),
    ),
    ...(meetings.length > 0 ? [make(urls.kind('meetings'), `${meetingKind.label} - ${site.name}`, newestOf(meetings))] : []),
    ...(findings.length > 0 ? [make(urls.kind('findings'), `${findingKind.label} - ${site.name}`, findings)] : []),
    ...departments.map((d) => make(d.url, `${d.fields.name} - ${site.name}`, departmentFeed(d.parts.slug))),
    ...[...categories.values()].map((c) => make(urls.category(c.code), `${c.name} - ${site.name}`, byCategory.get(c.code) ?? [])),
    ...projects.map((p) =>
      make(p.url, `${p.fields.title} - ${site.name}`, (relations.itemsOfProject.get(p.parts.slug) ?? []).toReversed()),
    ),
    ...officials.map((o) => make(o.url, `${o.fields.name} - ${site.name}`, recordsOfOfficial(catalog, o.parts.slug))),
  ];
}

/** What feeds tell of. */
type Fed = Item | Activity | Meeting | Finding;

const newestOf = (records: readonly Fed[]): Fed[] =>
  records.toSorted((a, b) => compareText(publishedAt(b), publishedAt(a)) || compareText(a.path, b.path));

function publishedAt(record: Fed): CalendarDate | Instant {
  if (record.kind === 'finding') return record.fields.found_on;
  return record.kind === 'activity' ? record.fields.published_at : record.fields.published_on;
}

interface FeedEntry {
  /** What tells it from other entries of the same address. */
  readonly mark?: string;
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

function entryOf(record: Fed, addresses: Addresses, asOf: CalendarDate): FeedEntry {
  const title = titleWithState(record, asOf);
  const summary = summaryOf(record) ?? leadOf(record.body.opening, 200);
  return { address: absolute(addresses, record.url), title, published: publishedAt(record), summary: summary || title };
}

/** A record has an entry for each of its changes. */
function correctionEntry(catalog: Catalog, { record, on, type, note, place }: Correction, addresses: Addresses): FeedEntry {
  return {
    mark: `#change-${place + 1}`,
    address: absolute(addresses, record.url),
    title: `${type}：${publishedTitle(catalog, record)}`,
    published: on,
    summary: plainNote(note),
  };
}

function summaryOf(record: Fed): string | undefined {
  if (record.kind === 'item') return record.fields.summary;
  if (record.kind === 'finding') return leadOf(record.fields.result ?? record.fields.what, 200);
  return record.kind === 'meeting' && record.fields.decisions ? leadOf(record.fields.decisions.join('；'), 200) : undefined;
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
    feed.addItem({
      id: `${entry.address}${entry.mark ?? ''}`,
      title: entry.title,
      link: entry.address,
      date: dateOf(entry),
      description: entry.summary,
    });
  return feed.atom1().replace(notXml, '');
}

/** Characters no XML document may hold (XML 1.0, 2.2); damaged sources have them. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
