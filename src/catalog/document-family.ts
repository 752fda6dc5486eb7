import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { compareText } from '../problem/problem.ts';
import type { Catalog } from './catalog.ts';
import type { Consultation, Item, Meeting } from './record.ts';

/** What happened to a document on a day, and the record that tells of it. */
export interface FamilyEvent {
  readonly on: CalendarDate;
  readonly what:
    | '征求意见'
    | '反馈意见采纳情况'
    | '会议研究'
    | '新闻发布会'
    | '公布'
    | '施行'
    | '政策解读'
    | '修改'
    | '更正'
    | '补充'
    | '废止'
    | '有效期满';
  readonly record: Item | Consultation | Meeting;
  /** What was corrected or added. */
  readonly note?: string;
}

type Family = Pick<Catalog, 'relations'>;

/**
 * The life of a document and of those it replaced or was replaced by, in the order of days: consulted on, adopted, interpreted, amended,
 * repealed. An interpretation or a decision that amends or repeals stands in the life of the first document it names. Empty for a document
 * of which no other record tells.
 */
export function familyOf(catalog: Family, item: Item): readonly FamilyEvent[] {
  const subject = subjectOf(catalog, item);
  const events = lineOf(catalog, subject).flatMap((text) => eventsOf(catalog, text));
  const records = new Set(events.map(({ record }) => record.url));
  if (records.size < 2) return [];
  return events.sort((a, b) => compareText(a.on, b.on) || order.indexOf(a.what) - order.indexOf(b.what));
}

/** Of events on one day. */
const order: readonly FamilyEvent['what'][] = [
  '征求意见',
  '反馈意见采纳情况',
  '会议研究',
  '公布',
  '施行',
  '政策解读',
  '新闻发布会',
  '修改',
  '更正',
  '补充',
  '废止',
  '有效期满',
];

function subjectOf({ relations }: Family, item: Item): Item {
  const { interprets, amends, repeals } = item.fields;
  const [first] = [...(interprets ?? []), ...(amends ?? []), ...(repeals ?? [])];
  return (first && relations.byIndexNo.get(first)) || item;
}

/** The documents that replaced one another, from any of them. */
function lineOf({ relations }: Family, start: Item): Item[] {
  const line = new Map([[start.fields.index_no, start]]);
  for (const { fields } of line.values()) {
    const next = fields.replaced_by ? relations.byIndexNo.get(fields.replaced_by) : undefined;
    for (const other of [...(next ? [next] : []), ...(relations.replaces.get(fields.index_no) ?? [])])
      line.set(other.fields.index_no, other);
  }
  return [...line.values()];
}

function eventsOf({ relations }: Family, item: Item): FamilyEvent[] {
  const { index_no, published_on, effective_on, expires_on, replaced_by, changes = [] } = item.fields;
  const published = dayOf(published_on);
  const of = <R>(map: ReadonlyMap<string, readonly R[]>): readonly R[] => map.get(index_no) ?? [];
  const repealed = of(relations.repealedBy).map((by) => ({ on: takesEffect(by), what: '废止' as const, record: by }));
  const successor = replaced_by ? relations.byIndexNo.get(replaced_by) : undefined;
  const replaced = successor && repealed.length === 0 ? [{ on: takesEffect(successor), what: ended(item), record: item }] : [];
  return [
    ...of(relations.consultedIn).flatMap(consulted),
    ...of(relations.metAbout).map((meeting) => ({ on: meeting.fields.on, what: metFor(meeting), record: meeting })),
    { on: published, what: '公布', record: item },
    ...(effective_on && effective_on > published ? [{ on: effective_on, what: '施行' as const, record: item }] : []),
    ...of(relations.interpretedBy).map((by) => ({ on: dayOf(by.fields.published_on), what: '政策解读' as const, record: by })),
    ...of(relations.amendedBy).map((by) => ({ on: takesEffect(by), what: '修改' as const, record: by })),
    ...changes.flatMap(({ on, type, note }) => (type === '更正' || type === '补充' ? [{ on, what: type, record: item, note }] : [])),
    ...repealed,
    ...replaced,
    ...(expires_on && repealed.length + replaced.length === 0 ? [{ on: expires_on, what: '有效期满' as const, record: item }] : []),
  ];
}

const metFor = ({ fields }: Meeting): '会议研究' | '新闻发布会' => (fields.type === '新闻发布会' ? '新闻发布会' : '会议研究');

function consulted(record: Consultation): FamilyEvent[] {
  const { opens_on, result_on } = record.fields;
  return [{ on: opens_on, what: '征求意见', record }, ...(result_on ? [{ on: result_on, what: '反馈意见采纳情况' as const, record }] : [])];
}

/** What its successor meant for a document: an amended text is published anew under a number of its own. */
const ended = ({ fields }: Item): '修改' | '废止' => (fields.status === '已修改' || fields.status === '部分失效' ? '修改' : '废止');

/** The day on which a document takes effect, or what it decides about others does. */
export const takesEffect = ({ fields }: Item): CalendarDate => fields.effective_on ?? dayOf(fields.published_on);
