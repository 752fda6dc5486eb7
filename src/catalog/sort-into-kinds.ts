import type { CalendarDate } from '../model/calendar-date.ts';
import { awaitedFolders, kinds, type KindName } from '../model/kinds/index.ts';
import { groupBy } from '../problem/group-by.ts';
import { nearest } from '../problem/nearest.ts';
import { compareText, isFatal, problem, type Problem } from '../problem/problem.ts';
import { parseRecord } from './parse-record.ts';
import type { RawRecord } from './raw.ts';
import { checkBody, checkIndexNumbers, checkText } from './raw-rules.ts';
import type { AnyRecord, Records } from './record.ts';

/** The records of a content folder by kind, each parsed by its kind's schema. */
export interface SortedRecords {
  readonly records: Records;
  /** How many records of each folder there are, read or not. */
  readonly read: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Every record goes by its first folder to its kind, and through the same parser. The order of the files makes no difference. */
export function sortIntoKinds(raws: readonly RawRecord[], asOf: CalendarDate): SortedRecords {
  const folders = groupBy(
    raws.toSorted((a, b) => compareText(a.file, b.file)),
    ({ file }) => file.slice(0, file.indexOf('/')),
  );
  const byKind: Record<string, AnyRecord[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  const problems: Problem[] = [];
  const nameOf = new Map(Object.entries(kinds).map(([name, { folder }]) => [folder as string, name as KindName]));

  for (const [folder, files] of folders) {
    const name = nameOf.get(folder);
    if (!name) {
      if (!Object.hasOwn(awaitedFolders, folder)) problems.push(unknownFolder(folder, files));
      continue;
    }
    for (const raw of files) {
      const parsed = parseRecord(raw, name, kinds[name], asOf);
      problems.push(...parsed.problems, ...checkText(raw, kinds[name]), ...(parsed.record ? [] : checkBody(raw)));
      if (parsed.record) byKind[name]?.push(parsed.record);
    }
    if (name === 'item') problems.push(...checkIndexNumbers(files));
  }
  const bad = new Set(problems.filter(isFatal).map(({ place }) => place.file));
  const sound = Object.fromEntries(
    Object.entries(byKind).map(([name, members]) => [name, members.filter(({ raw }) => !bad.has(raw.file))]),
  );
  return { records: sound as unknown as Records, read: new Map([...folders].map(([folder, files]) => [folder, files.length])), problems };
}

function unknownFolder(folder: string, files: readonly RawRecord[]): Problem {
  const known = [...Object.values(kinds).map((kind) => kind.folder), ...Object.keys(awaitedFolders)];
  return problem('file/unknown-folder', { file: files[0]?.file ?? folder }, { folder, nearest: nearest(folder, known) ?? '' });
}
