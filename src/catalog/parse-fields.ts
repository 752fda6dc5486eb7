import type { z } from 'zod';
import type { Field, FieldFault, Fields, Schema, Values } from '../model/field.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { locateKey, type KeyPath } from './locate-key.ts';
import type { RawRecord } from './raw.ts';
import { readKeys } from './read-keys.ts';

/** Typed fields of a file, or every problem its keys have. */
export type ParsedFields<F extends Fields> =
  | { readonly fields: Values<F>; readonly problems: readonly Problem[] }
  | { readonly fields: undefined; readonly problems: readonly Problem[] };

/** The one path from front matter to typed values, the same for every kind and for site.yaml. */
export function parseFields<F extends Fields>(
  raw: RawRecord,
  kind: { readonly label: string; readonly fields: F; readonly schema: Schema<F> },
): ParsedFields<F> {
  const { values, problems } = readKeys(raw, kind.fields, kind.label);
  const reported = new Set(problems.map((p) => p.args['key']));
  const parsed = kind.schema.safeParse(values);
  if (parsed.success && problems.length === 0) return { fields: parsed.data as Values<F>, problems };
  const found = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => faultsOf(issue, [])).filter(({ path }) => !reported.has(lastKey(path)));
  return { fields: undefined, problems: [...problems, ...found.map(({ path, fault }) => problemOf(raw, kind.fields, path, fault))] };
}

interface Found {
  readonly path: KeyPath;
  readonly fault: FieldFault | undefined;
}

/**
 * A schema issue as the fault our field put into it; without one, the value has the wrong shape. Of a
 * value with several forms, what is wrong within it is said, and not that it has none of them.
 */
function faultsOf(issue: z.core.$ZodIssue, above: KeyPath): readonly Found[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'custom') return [{ path, fault: issue.params?.['fault'] as FieldFault | undefined }];
  const inner = issue.code === 'invalid_union' ? issue.errors.flat().filter((i) => i.code === 'custom' || i.path.length > 0) : [];
  return inner.length > 0 ? inner.flatMap((i) => faultsOf(i, path)) : [{ path, fault: undefined }];
}

function problemOf(raw: RawRecord, fields: Fields, path: KeyPath, fault: FieldFault | undefined): Problem {
  const field = fieldAt(fields, path);
  const named = { key: lastKey(path), label: field?.label ?? '' };
  const place = locateKey(raw, path, fields);
  return fault
    ? problem(fault.code, place, { ...named, ...fault.args })
    : problem('field/shape', place, { ...named, expected: field?.form ?? '' });
}

const lastKey = (path: KeyPath): string => String(path.findLast((step) => typeof step === 'string') ?? '');

function fieldAt(fields: Fields, path: KeyPath): Field | undefined {
  let level: Fields | undefined = fields;
  let field: Field | undefined;
  for (const step of path) {
    if (typeof step === 'number') continue;
    field = level?.[step];
    level = field?.fields;
  }
  return field;
}
