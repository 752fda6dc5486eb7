import type { Field, Fields } from '../model/field.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { nearest } from '../problem/nearest.ts';
import { locateKey, type KeyPath } from './locate-key.ts';
import type { RawRecord } from './raw.ts';

/** Keys under their English names, and everything that is wrong with how they were given. */
export interface ReadKeys {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

interface Context {
  readonly raw: RawRecord;
  readonly root: Fields;
  readonly owner: string;
  readonly problems: Problem[];
}

/**
 * Brings front matter to its English key names at every level. Either name is accepted, never both; unknown keys are named with the nearest
 * known one; required keys that are missing or empty are problems; other empty keys count as absent.
 */
export function readKeys(raw: RawRecord, fields: Fields, owner: string): ReadKeys {
  const problems: Problem[] = [];
  const values = readGroup(raw.keys, fields, [], { raw, root: fields, owner, problems });
  return { values, problems };
}

function readGroup(group: Readonly<Record<string, unknown>>, fields: Fields, path: KeyPath, context: Context): Record<string, unknown> {
  const { raw, root, problems } = context;
  const names = namesOf(fields);
  const values: Record<string, unknown> = {};
  const written = new Map<string, string>();
  for (const [name, value] of Object.entries(group)) {
    const key = names.get(name.trim());
    const place = (): Problem['place'] => locateKey(raw, [...path, name], root);
    if (key === undefined) {
      problems.push(problem('key/unknown', place(), { key: name, label: context.owner, nearest: nearest(name, [...names.keys()]) ?? '' }));
    } else if (written.has(key)) {
      problems.push(problem('key/twice', place(), { first: written.get(key) ?? '', second: name }));
    } else {
      written.set(key, name);
      const filled = readValue(value, fields[key], [...path, key], context);
      if (!isEmpty(filled)) values[key] = filled;
    }
  }
  for (const [key, { required, label, meaning, form }] of Object.entries(fields)) {
    if (!required || key in values) continue;
    const place = locateKey(raw, [...path, key], root);
    problems.push(problem(written.has(key) ? 'field/empty' : 'field/missing', place, { key, label, meaning, form }));
  }
  return values;
}

const known = new WeakMap<Fields, ReadonlyMap<string, string>>();

/** Both names of every key of a group, with its English one; made once a group of keys, not once a file. */
function namesOf(fields: Fields): ReadonlyMap<string, string> {
  const made =
    known.get(fields) ?? new Map(Object.entries(fields).flatMap(([key, { label }]) => [[key, key] as const, [label, key] as const]));
  known.set(fields, made);
  return made;
}

function readValue(value: unknown, field: Field | undefined, path: KeyPath, context: Context): unknown {
  if (!field?.fields) return value;
  const fields = field.fields;
  if (Array.isArray(value)) return value.map((member, i) => (isGroup(member) ? readGroup(member, fields, [...path, i], context) : member));
  return isGroup(value) ? readGroup(value, fields, path, context) : value;
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
