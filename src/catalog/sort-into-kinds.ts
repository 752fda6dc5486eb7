import type { CalendarDate } from '../model/calendar-date.ts';
import { kinds } from '../model/kinds/index.ts';
import { groupBy } from '../problem/group-by.ts';
import { nearest } from '../problem/nearest.ts';
import { compareText, problem, type Problem } from '../problem/problem.ts';
import { urls } from '../model/urls.ts';
import type { BuildOptions } from './build-catalog.ts';
import type { Examined } from './examine.ts';
import { publicationOf } from './publication.ts';
import { checkIndexNumbers } from './raw-rules.ts';
import { bodyOf } from './body.ts';
import type { AnyRecord, Records } from './record.ts';
import { problemsOf, type Settings } from './settle.ts';
import { takesOut } from './withheld.ts';

/** The records of a content folder by kind, each parsed by its kind's schema. */
export interface SortedRecords {
  readonly records: Records;
  /** How many records of each folder there are, read or not. */
  readonly read: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Every record goes by its first folder to its kind. The order of the files makes no difference. */
export function sortIntoKinds(
  files: readonly Examined[],
  options: Pick<BuildOptions, 'asOf' | 'leftOut' | 'withWithheld'> & Settings,
): SortedRecords {
  const { asOf, leftOut = new Set<string>(), withWithheld, ...settings } = options;
  const folders = groupBy(
    files.toSorted((a, b) => compareText(a.file, b.file)),
    ({ file }) => file.slice(0, file.indexOf('/')),
  );
  const byKind: Record<string, AnyRecord[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  const problems: Problem[] = [];
  const known = new Set<string>(Object.values(kinds).map((kind) => kind.folder));

  for (const [folder, members] of folders) {
    if (!known.has(folder)) problems.push(unknownFolder(folder, members));
    for (const examined of members) {
      problems.push(...problemsOf(examined, settings));
      if (examined.parsed) byKind[examined.parsed.kind]?.push(recordOf(examined, examined.parsed, asOf));
    }
    if (folder === kinds.item.folder) problems.push(...checkIndexNumbers(members));
  }
  const bad = new Set([...leftOut, ...problems.filter(takesOut({ withWithheld })).map(({ place }) => place.file)]);
  const sound = Object.fromEntries(
    Object.entries(byKind).map(([name, members]) => [name, members.filter(({ raw }) => !bad.has(raw.file))]),
  );
  return { records: sound as unknown as Records, read: new Map([...folders].map(([folder, files]) => [folder, files.length])), problems };
}

function recordOf(raw: Examined, { kind, path, parts, fields }: NonNullable<Examined['parsed']>, asOf: CalendarDate): AnyRecord {
  const record = { kind, path, url: urls.record(path), parts, fields, raw, publication: publicationOf(fields, asOf), body: bodyOf(raw) };
  return record as unknown as AnyRecord;
}

function unknownFolder(folder: string, files: readonly Examined[]): Problem {
  const known = Object.values(kinds).map((kind) => kind.folder);
  return problem('file/unknown-folder', { file: files[0]?.file ?? folder }, { folder, nearest: nearest(folder, known) ?? '' });
}
