import type { Field, Fields, Reference } from '../../model/field.ts';
import { kinds } from '../../model/kinds/index.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import type { KeyPath } from '../locate-key.ts';
import { meetingNames } from '../meeting-named.ts';
import { allRecords, type AnyRecord } from '../record.ts';

/** Every department, official, category or index number that a field names must exist; the schema says which fields name what. */
export const knownReferences: Rule = (draft) => {
  const known = knownIds(draft);
  const problems: Problem[] = [];
  for (const record of allRecords(draft.records))
    for (const named of referencesIn(record.fields, kinds[record.kind].fields, []))
      if (!known[named.to].has(named.value)) problems.push(unknown(record, named, known[named.to]));
  return problems;
};

type Known = Readonly<Record<Reference, ReadonlySet<string>>>;
interface Named {
  readonly value: string;
  readonly path: KeyPath;
  readonly field: Field;
  readonly to: Reference;
}

function knownIds({ records, categories, byIndexNo }: Draft): Known {
  return {
    department: new Set(records.department.map((r) => r.parts.slug)),
    official: new Set(records.official.map((r) => r.parts.slug)),
    category: new Set(categories.keys()),
    duty: new Set(records.duty.map((r) => r.parts.slug)),
    project: new Set(records.project.map((r) => r.parts.slug)),
    meeting: meetingNames(records.meeting),
    'index-no': new Set(byIndexNo.keys()),
    power: new Set(records.power.map((r) => r.fields.code)),
  };
}

function unknown(record: AnyRecord, { value, path, field, to }: Named, candidates: ReadonlySet<string>): Problem {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  return problem(`reference/${to}`, placeOf(record, ...path), {
    key,
    label: field.label,
    value,
    nearest: nearest(value, [...candidates]) ?? '',
  });
}

/** The values of every field that names another record, wherever it is nested. */
function* referencesIn(values: unknown, fields: Fields, path: KeyPath): Generator<Named> {
  if (typeof values !== 'object' || values === null) return;
  for (const [key, field] of naming(fields)) {
    const value = (values as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value)) for (const [i, member] of value.entries()) yield* referencesOf(member, field, [...path, key, i]);
    else if (value !== undefined) yield* referencesOf(value, field, [...path, key]);
  }
}

function* referencesOf(value: unknown, field: Field, path: KeyPath): Generator<Named> {
  if (field.fields) yield* referencesIn(value, field.fields, path);
  else if (field.reference && typeof value === 'string') yield { value, path, field, to: field.reference };
}

/** The few fields of a kind that name another record or hold one that does; found once a kind, not once a record. */
function naming(fields: Fields): readonly (readonly [key: string, field: Field])[] {
  const found =
    namingFields.get(fields) ?? Object.entries(fields).filter(([, f]) => f.reference || (f.fields && naming(f.fields).length > 0));
  namingFields.set(fields, found);
  return found;
}
const namingFields = new WeakMap<Fields, readonly (readonly [string, Field])[]>();
