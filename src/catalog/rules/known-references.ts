import type { Field, Fields, Reference } from '../../model/field.ts';
import { kinds } from '../../model/kinds/index.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import type { KeyPath } from '../locate-key.ts';
import { allRecords, type AnyRecord } from '../record.ts';

/** Every department, official, category or index number that a field names must exist; the schema says which fields name what. */
export const knownReferences: Rule = (draft) => {
  const known = knownIds(draft);
  return allRecords(draft.records).flatMap((record) =>
    referencesIn(record.fields, kinds[record.kind].fields, []).flatMap(({ value, path, field, to }) =>
      known[to].has(value) ? [] : [unknown(record, { value, path, field, to }, known[to])],
    ),
  );
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
    'index-no': new Set(byIndexNo.keys()),
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
function referencesIn(values: unknown, fields: Fields, path: KeyPath): Named[] {
  if (typeof values !== 'object' || values === null) return [];
  return naming(fields).flatMap(([key, field]) => {
    const value = (values as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) return [];
    const members = Array.isArray(value)
      ? value.map((member, i) => ({ member: member as unknown, at: [...path, key, i] }))
      : [{ member: value, at: [...path, key] }];
    return members.flatMap(({ member, at }) => {
      if (field.fields) return referencesIn(member, field.fields, at);
      return field.reference && typeof member === 'string' ? [{ value: member, path: at, field, to: field.reference }] : [];
    });
  });
}

/** The few fields of a kind that name another record or hold one that does; found once a kind, not once a record. */
function naming(fields: Fields): readonly (readonly [key: string, field: Field])[] {
  const found =
    namingFields.get(fields) ?? Object.entries(fields).filter(([, f]) => f.reference || (f.fields && naming(f.fields).length > 0));
  namingFields.set(fields, found);
  return found;
}
const namingFields = new WeakMap<Fields, readonly (readonly [string, Field])[]>();
