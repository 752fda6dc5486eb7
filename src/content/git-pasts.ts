import type { RecordPast } from '../catalog/record-history.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { compareVersions, type Revised } from './compare-versions.ts';
import { blobTexts, type LoggedChange } from './git-log.ts';
import { kindAt } from './record-path.ts';

/** The past of every record of a commit, in a form that is kept: most of a hundred thousand came with one of a few commits and were never changed. */
export interface KeptPasts {
  readonly firsts: readonly { readonly on: CalendarDate; readonly isImported: boolean }[];
  /** By the place of a file among the committed ones, which of `firsts` was its own; -1 where git shows none. */
  readonly firstOf: readonly number[];
  readonly changes: Readonly<Record<string, KeptChanges>>;
  /** What earlier runs found out of two versions, by their names. */
  readonly revised: Readonly<Record<string, Revised>>;
}

type KeptChanges = Pick<RecordPast, 'changedOn' | 'reviewedOn' | 'movedBack' | 'gaveUp'>;

/** One change of a file that is still there. */
interface Revision extends Pick<LoggedChange, 'commit' | 'fromBlob' | 'toBlob'> {
  readonly on: CalendarDate;
  /** Which of `firsts` its commit would be. */
  readonly first: number;
  readonly isMove: boolean;
}

interface Life {
  readonly first: number;
  readonly revisions: readonly Revision[];
}

interface PastsOptions {
  /** The records of the commit. */
  readonly tracked: readonly string[];
  readonly log: readonly LoggedChange[];
  /** Commits, and days up to which all commits, brought in what had been published elsewhere. */
  readonly imports: readonly string[];
  readonly revised: KeptPasts['revised'];
}

/** The pasts of the records that a commit holds, from everything that happened on the way to it. */
export function findPasts(root: string, { tracked, log, imports, revised: known }: PastsOptions): KeptPasts {
  const { firsts, lives } = livesOf(log, imports);
  const now = new Set(tracked);
  const changed = [...lives].filter(([file, { revisions }]) => revisions.length > 0 && now.has(file));
  const revised = revisedIn(
    root,
    changed.map(([file, { revisions }]) => ({ file, revisions })),
    known,
  );
  const changes: Record<string, KeptChanges> = {};
  const firstOf = new Map([...lives].map(([file, { first }]) => [file, first]));
  for (const [file, { revisions }] of changed) {
    const own = ownRevisions(revisions, revised);
    const [begun] = own;
    if (begun?.said.other) firstOf.set(file, begun.revision.first);
    const told = own.filter(({ said, revision }) => !said.other && !firsts[revision.first]?.isImported);
    const found = changesOf(told);
    if (Object.values(found).some(({ length }) => length > 0)) changes[file] = found;
  }
  return { firsts, firstOf: tracked.map((file) => firstOf.get(file) ?? -1), changes, revised };
}

/** What was kept, by file. */
export function openPasts(tracked: readonly string[], { firsts, firstOf, changes }: KeptPasts): ReadonlyMap<string, RecordPast> {
  const nothing: KeptChanges = { changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [] };
  const untouched = firsts.map(({ on, isImported }): RecordPast => ({ firstOn: on, isImported, ...nothing }));
  const pasts = new Map<string, RecordPast>();
  for (const [place, file] of tracked.entries()) {
    const past = untouched[firstOf[place] ?? -1];
    const own = changes[file];
    if (past) pasts.set(file, own ? { ...past, ...own } : past);
  }
  return pasts;
}

function livesOf(log: readonly LoggedChange[], imports: readonly string[]): Pick<KeptPasts, 'firsts'> & { lives: Map<string, Life> } {
  const firsts: KeptPasts['firsts'][number][] = [];
  const lives = new Map<string, Life>();
  const days = imports.filter((named) => /^\d{4}-\d{2}-\d{2}$/.test(named)).toSorted();
  const untilDay = days.at(-1) ?? '';
  const commits = imports.filter((named) => /^[0-9a-f]{7,64}$/i.test(named)).map((named) => named.toLowerCase());
  let commit = '';
  for (const { isRoot, status, alike, fromBlob, toBlob, ...change } of log) {
    if (!kindAt(change.to)) continue;
    const on = change.on as CalendarDate;
    if (change.commit !== commit) {
      // What lay in the folder when git came, came from elsewhere as well.
      const isImported = isRoot || firsts.length === 0 || on <= untilDay || commits.some((named) => change.commit.startsWith(named));
      firsts.push({ on, isImported });
      ({ commit } = change);
    }
    const first = firsts.length - 1;
    const revision: Revision = { commit, on, first, fromBlob, toBlob, isMove: status === 'R' };
    const before = lives.get(status === 'R' ? change.from : change.to);
    if (status === 'A') lives.set(change.to, before ?? { first, revisions: [] });
    if (status === 'M' || (status === 'R' && alike < 100))
      lives.set(change.to, { first: before?.first ?? first, revisions: [...(before?.revisions ?? []), revision] });
    if (status === 'R' && alike === 100) lives.set(change.to, before ?? { first, revisions: [] });
  }
  return { firsts, lives };
}

/** So many files are compared at once. */
const together = 500;

function revisedIn(
  root: string,
  changed: readonly { readonly file: string; readonly revisions: readonly Revision[] }[],
  known: KeptPasts['revised'],
): Record<string, Revised> {
  const revised: Record<string, Revised> = {};
  for (let start = 0; start < changed.length; start += together) {
    const some = changed.slice(start, start + together).flatMap(({ file, revisions }) => revisions.map((revision) => ({ file, revision })));
    const unknown = some.filter(({ revision }) => !known[nameOf(revision)]);
    const texts = blobTexts(root, [...new Set(unknown.flatMap(({ revision }) => [revision.fromBlob, revision.toBlob]))]);
    for (const { file, revision } of some) {
      const name = nameOf(revision);
      const kind = kindAt(file);
      const [before, after] = [texts.get(revision.fromBlob), texts.get(revision.toBlob)];
      const found = known[name] ?? (kind && before !== undefined && after !== undefined ? compareVersions(kind, before, after) : {});
      revised[name] = found;
    }
  }
  return revised;
}

const nameOf = ({ fromBlob, toBlob }: Revision): string => `${fromBlob.slice(0, 16)}${toBlob.slice(0, 16)}`;

interface Told {
  readonly revision: Revision;
  readonly said: Revised;
}

/** The changes of a file since it became what it is: git takes a record that is like one that went for that one. */
function ownRevisions(revisions: readonly Revision[], revised: KeptPasts['revised']): Told[] {
  const told = revisions.map((revision): Told => ({ revision, said: revised[nameOf(revision)] ?? {} }));
  const begun = told.findLastIndex(({ revision, said }) => revision.isMove && said.other);
  return begun < 0 ? told : told.slice(begun);
}

function changesOf(told: readonly Told[]): KeptChanges {
  const daysOf = (is: (said: Revised) => boolean | undefined): CalendarDate[] => [
    ...new Set(told.filter(({ said }) => is(said)).map(({ revision }) => revision.on)),
  ];
  return {
    changedOn: daysOf(({ says }) => says),
    reviewedOn: daysOf(({ reviewed }) => reviewed),
    movedBack: told.flatMap(({ said, revision }) => (said.movedBack ? [{ on: revision.on, ...said.movedBack }] : [])),
    gaveUp: told.flatMap(({ said }) => said.gaveUp ?? []),
  };
}
