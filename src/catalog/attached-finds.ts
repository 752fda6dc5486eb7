import { consultation } from '../model/kinds/consultation.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { TextFinds } from '../text/look-through.ts';
import type { PersonalCount } from '../text/personal-data.ts';
import { asksForOpinions } from '../text/secrecy-marks.ts';
import { shownRecords, type Catalog } from './catalog.ts';
import type { AnyRecord } from './record.ts';
import { isOfThePublic, maskArgs } from './rules/personal-data.ts';
import { settingsOf, settled } from './settle.ts';

/** What may not be published in the files that a catalog publishes, once a file, by what was found under the hash of its bytes. */
export function attachedFinds(catalog: Catalog, found: ReadonlyMap<string, TextFinds>): Problem[] {
  if (found.size === 0) return [];
  const settings = settingsOf(catalog.site);
  const problems = shownRecords(catalog).flatMap((record) =>
    (catalog.files.get(record.path) ?? []).flatMap(({ from, digest }) => {
      const finds = found.get(digest);
      return finds ? settled(problemsOf(from, finds, record), record.fields, settings) : [];
    }),
  );
  return [...new Map(problems.map((p) => [`${p.code} ${p.place.file}`, p])).values()];
}

function problemsOf(file: string, { personal, marks, draft }: TextFinds, record: AnyRecord): Problem[] {
  const title = 'title' in record.fields ? record.fields.title : '';
  const isAsked = record.kind === consultation.name || asksForOpinions(title);
  return [
    ...personal.map((count) => personalProblem(file, count, isOfThePublic(record.kind))),
    ...(marks.length > 0 ? [problem('attachment/secrecy-mark', { file }, { value: marks.join('、') })] : []),
    ...(draft && !isAsked ? [problem('attachment/draft-mark', { file }, { value: draft })] : []),
  ];
}

const personalProblem = (file: string, { kind, count, samples, lines, mask }: PersonalCount, isPublic: boolean): Problem =>
  problem(
    `attachment/${kind === 'contact' && isPublic ? 'mobile' : kind}`,
    { file },
    {
      count,
      value: `${samples.join('、')}${count > samples.length ? '……' : ''}`,
      // The lines of other files are not those that their readers see.
      ...(/\.csv$/i.test(file) ? { rows: lines.join('、') } : {}),
      ...(mask && maskArgs(mask)),
    },
  );

/** The files of records that publish one of some files. */
export function publishersOf(catalog: Catalog, files: ReadonlySet<string>): ReadonlySet<string> {
  if (files.size === 0) return files;
  const publish = shownRecords(catalog).filter(({ path }) => catalog.files.get(path)?.some(({ from }) => files.has(from)));
  return new Set(publish.map(({ raw }) => raw.file));
}
