import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { goalOf } from './merge-goal.ts';
import { wasHeld } from './meeting-state.ts';
import type { Consultation, Item, Meeting, Power, Published, Request, Service } from './record.ts';

/** How the items of a catalog point at one another, seen from the item pointed at; keys are index numbers. */
export interface Relations {
  readonly byIndexNo: ReadonlyMap<string, Item>;
  /** Items that this one replaces. */
  readonly replaces: ReadonlyMap<string, readonly Item[]>;
  readonly interpretedBy: ReadonlyMap<string, readonly Item[]>;
  readonly implementedBy: ReadonlyMap<string, readonly Item[]>;
  readonly amendedBy: ReadonlyMap<string, readonly Item[]>;
  readonly repealedBy: ReadonlyMap<string, readonly Item[]>;
  readonly relatedBy: ReadonlyMap<string, readonly Item[]>;
  /** Records that went into it, of whatever kind. */
  readonly merged: ReadonlyMap<string, readonly Published[]>;
  /** Consultations that led to it. */
  readonly consultedIn: ReadonlyMap<string, readonly Consultation[]>;
  /** Meetings and press conferences that were held about it. */
  readonly metAbout: ReadonlyMap<string, readonly Meeting[]>;
  /** What was published of a project, by its file name, oldest first, to the minute where it is told. */
  readonly itemsOfProject: ReadonlyMap<string, readonly Item[]>;
  /** Requests that ask for it to be corrected. */
  readonly correctionRequestsOf: ReadonlyMap<string, readonly Request[]>;
  /** Powers by their codes. */
  readonly powerByCode: ReadonlyMap<string, Power>;
  /** What came of using a power, by its code. */
  readonly resultsOf: ReadonlyMap<string, readonly Item[]>;
  /** Services in which a power is used, by its code. */
  readonly servicesOf: ReadonlyMap<string, readonly Service[]>;
}

const oldestFirst = (a: Item, b: Item): number => compareText(a.fields.published_on, b.fields.published_on) || compareText(a.path, b.path);

interface Related {
  readonly items: readonly Item[];
  readonly consultations?: readonly Consultation[];
  readonly meetings?: readonly Meeting[];
  readonly requests?: readonly Request[];
  readonly withdrawn?: readonly Published[];
  readonly services?: readonly Service[];
  readonly powers?: readonly Power[];
}

export function buildRelations({
  items,
  consultations = [],
  meetings = [],
  requests = [],
  withdrawn = [],
  services = [],
  powers = [],
}: Related): Relations {
  const pointedAt = (targets: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> => {
    const pairs = items.flatMap((item) => targets(item).map((target) => ({ target, item })));
    return new Map([...groupBy(pairs, ({ target }) => target)].map(([target, group]) => [target, group.map(({ item }) => item)]));
  };
  const about = meetings.filter(wasHeld).flatMap((meeting) => (meeting.fields.about ?? []).map((number) => ({ number, meeting })));
  return {
    byIndexNo: new Map(items.map((item) => [item.fields.index_no, item])),
    replaces: pointedAt(({ fields }) => (fields.replaced_by ? [fields.replaced_by] : [])),
    interpretedBy: pointedAt(({ fields }) => fields.interprets ?? []),
    implementedBy: pointedAt(({ fields }) => fields.implements ?? []),
    amendedBy: pointedAt(({ fields }) => fields.amends ?? []),
    repealedBy: pointedAt(({ fields }) => fields.repeals ?? []),
    relatedBy: pointedAt(({ fields }) => fields.related ?? []),
    metAbout: new Map([...groupBy(about, ({ number }) => number)].map(([number, group]) => [number, group.map(({ meeting }) => meeting)])),
    merged: groupBy(
      withdrawn.filter((record) => goalOf(record.fields)?.indexNo),
      (record) => goalOf(record.fields)?.indexNo ?? '',
    ),
    consultedIn: groupBy(
      consultations.filter(({ fields }) => fields.item),
      ({ fields }) => fields.item ?? '',
    ),
    itemsOfProject: groupBy(items.filter(({ fields }) => fields.project).toSorted(oldestFirst), ({ fields }) => fields.project ?? ''),
    correctionRequestsOf: groupBy(
      requests.filter(({ fields }) => fields.corrects),
      ({ fields }) => fields.corrects ?? '',
    ),
    powerByCode: new Map(powers.map((power) => [power.fields.code, power])),
    resultsOf: pointedAt(({ fields }) => (fields.power ? [fields.power] : [])),
    servicesOf: groupBy(
      services.filter(({ fields }) => fields.power),
      ({ fields }) => fields.power ?? '',
    ),
  };
}
