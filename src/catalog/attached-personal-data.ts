import { problem, type Problem } from '../problem/problem.ts';
import type { PersonalCount } from '../text/personal-data.ts';
import { shownRecords, type Catalog } from './catalog.ts';
import { isOfThePublic } from './rules/personal-data.ts';

/** What tells who people are in the files that a catalog publishes, once a file, by what was found under the hash of its bytes. */
export function attachedPersonalData(catalog: Catalog, personal: ReadonlyMap<string, readonly PersonalCount[]>): Problem[] {
  if (personal.size === 0) return [];
  const problems = shownRecords(catalog).flatMap(({ kind, path }) =>
    (catalog.files.get(path) ?? []).flatMap(({ from, digest }) =>
      (personal.get(digest) ?? []).map((found) => problemOf(from, found, isOfThePublic(kind))),
    ),
  );
  return [...new Map(problems.map((p) => [`${p.code} ${p.place.file}`, p])).values()];
}

const problemOf = (file: string, { kind, count, samples }: PersonalCount, isPublic: boolean): Problem =>
  problem(
    kind === 'mobile' && !isPublic ? 'attachment/contact' : `attachment/${kind}`,
    { file },
    { count, value: `${samples.join('、')}${count > samples.length ? '……' : ''}` },
  );

/** The files of records that publish one of some files. */
export function publishersOf(catalog: Catalog, files: ReadonlySet<string>): ReadonlySet<string> {
  if (files.size === 0) return files;
  const publish = shownRecords(catalog).filter(({ path }) => catalog.files.get(path)?.some(({ from }) => files.has(from)));
  return new Set(publish.map(({ raw }) => raw.file));
}
