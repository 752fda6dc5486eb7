import type { Catalog } from '../catalog/catalog.ts';
import { familyOf, type FamilyEvent } from '../catalog/document-family.ts';
import { titleOf, type Item, type Published } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { kinds } from '../model/kinds/index.ts';
import { consultationEntry, itemEntry, meetingEntry, requestEntry, type Entry } from './entry.ts';
import { meetingsOn } from './meeting-links.ts';
import type { Link } from './page.ts';
import { publishedTitle } from './published-title.ts';

/** Other records, and how they stand to an item. */
export interface RelationGroup {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What happened to a document; without a record where the page itself tells of it. */
export interface LifeEvent {
  readonly on: CalendarDate;
  readonly what: FamilyEvent['what'];
  readonly note?: string;
  readonly record?: Link;
}

export const lifeOf = (catalog: Catalog, item: Item): LifeEvent[] =>
  familyOf(catalog, item).map(({ record, ...event }) => ({
    ...event,
    ...(record.url === item.url ? {} : { record: { label: titleOf(record), url: record.url } }),
  }));

/** Its interpretations, or what it interprets. */
export function readingsOf(catalog: Catalog, { fields }: Item): RelationGroup[] {
  const { byIndexNo, interpretedBy } = catalog.relations;
  return groupsOf(catalog, [
    ['政策解读', interpretedBy.get(fields.index_no) ?? []],
    ['解读的政策', (fields.interprets ?? []).flatMap((number) => byIndexNo.get(number) ?? [])],
  ]);
}

const groupsOf = (catalog: Catalog, groups: readonly (readonly [string, readonly Item[]])[]): RelationGroup[] =>
  groups
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => ({ heading, entries: items.map((item) => itemEntry(catalog, item)) }));

interface RelationOptions {
  /** A banner already leads to the newer document. */
  readonly replacementSaid: boolean;
}

export function relationsOf(catalog: Catalog, item: Item, { replacementSaid }: RelationOptions): RelationGroup[] {
  const { fields } = item;
  const { byIndexNo, merged, replaces, implementedBy, amendedBy, repealedBy, relatedBy } = catalog.relations;
  const named = (numbers: readonly string[] = []): Item[] => numbers.flatMap((n) => byIndexNo.get(n) ?? []);
  const of = (map: ReadonlyMap<string, readonly Item[]>): readonly Item[] => map.get(fields.index_no) ?? [];
  const items = groupsOf(catalog, [
    ['替代本文件的新文件', named(fields.replaced_by && !replacementSaid ? [fields.replaced_by] : [])],
    ['本文件替代的旧文件', of(replaces)],
    ['执行的文件', named(fields.implements)],
    ['落实情况', of(implementedBy)],
    ['修改的文件', named(fields.amends)],
    ['修改本文件的决定', of(amendedBy)],
    ['废止的文件', named(fields.repeals)],
    ['废止本文件的决定', of(repealedBy)],
    ['相关信息', [...new Set([...named(fields.related), ...of(relatedBy)])]],
  ]);
  return [
    ...items,
    ...mergedInto(catalog, merged.get(fields.index_no) ?? []),
    ...consultedIn(catalog, item),
    ...metOn(catalog, item),
    ...correctionRequests(catalog, item),
  ];
}

/** Records that went into it; their addresses say so. */
function mergedInto(catalog: Catalog, records: readonly Published[]): RelationGroup[] {
  if (records.length === 0) return [];
  const entries = records.map((record): Entry => {
    const on = record.fields.changes?.findLast(({ type }) => type === '并入')?.on ?? catalog.asOf;
    return { url: record.url, title: publishedTitle(catalog, record), on, number: kinds[record.kind].label, notes: [], draft: false };
  });
  return [{ heading: '并入本条的信息', entries }];
}

function consultedIn(catalog: Catalog, { fields }: Item): RelationGroup[] {
  const consultations = catalog.relations.consultedIn.get(fields.index_no) ?? [];
  if (consultations.length === 0) return [];
  return [{ heading: '征求意见的过程', entries: consultations.map((c) => consultationEntry(catalog, c)) }];
}

function metOn(catalog: Catalog, item: Item): RelationGroup[] {
  const meetings = meetingsOn(catalog, item);
  return meetings.length === 0 ? [] : [{ heading: '有关会议和发布会', entries: meetings.map((m) => meetingEntry(catalog, m)) }];
}

function correctionRequests(catalog: Catalog, { fields }: Item): RelationGroup[] {
  const requests = catalog.relations.correctionRequestsOf.get(fields.index_no) ?? [];
  return requests.length === 0 ? [] : [{ heading: '要求更正的申请', entries: requests.map((r) => requestEntry(catalog, r)) }];
}
