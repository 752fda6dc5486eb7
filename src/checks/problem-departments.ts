import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { isPublished, type AnyRecord } from '../catalog/record.ts';
import { dayOfRecord, departmentsOfRecord } from '../catalog/still-held.ts';
import { codes } from '../problem/codes.ts';
import type { Problem, ProblemCode } from '../problem/problem.ts';

/** Codes that stand at a duty and name one of the departments that it binds. */
const namingDepartments: ReadonlySet<ProblemCode> = new Set(['duty/unfulfilled', 'duty/due']);

/** Codes that stand at a file which is not there yet, named by the department that has to make it. */
const ofMissingFiles: ReadonlySet<ProblemCode> = new Set(['guide/missing', 'report/missing']);

/**
 * Which departments answer for a problem, by their codes: those of the record it stands at, of an activity those where its officials hold office. Of
 * records that are not shown nothing is told; what the site began with (`since`) is nobody's problem of today.
 */
export function departmentsOfProblems(catalog: Catalog): (problem: Problem) => readonly string[] {
  const records = new Map(shownRecords(catalog).map((record) => [record.raw.file, record]));
  const byName = new Map(catalog.departments.map(({ parts, fields }) => [fields.name, parts.slug]));
  return ({ code, place, args }) => {
    if (namingDepartments.has(code)) return [byName.get(String(args['name'])) ?? []].flat();
    if (ofMissingFiles.has(code)) return [/([^/]+)\.md$/.exec(place.file)?.[1] ?? []].flat();
    const record = records.get(place.file);
    if (!record || (codes[code].nature === 'integrity' && isImported(record, catalog))) return [];
    return answering(record, catalog);
  };
}

function isImported(record: AnyRecord, { site: { since } }: Catalog): boolean {
  const day = isPublished(record) ? dayOfRecord(record) : undefined;
  return since !== undefined && day !== undefined && day < since;
}

function answering(record: AnyRecord, { officialById }: Catalog): readonly string[] {
  if (record.kind === 'department') return [record.parts.slug];
  if (record.kind === 'category') return record.fields.owner ? [record.fields.owner] : [];
  if (record.kind === 'activity') {
    const { officials, on } = record.fields;
    const posts = officials.flatMap((id) => officialById.get(id)?.fields.posts ?? []);
    return [...new Set(posts.flatMap(({ department, until }) => (department && (!until || until >= on) ? [department] : [])))];
  }
  return isPublished(record) ? departmentsOfRecord(record) : [];
}
