import type { Fields } from '../../model/field.ts';
import type { Kind } from '../../model/kind.ts';
import { consultation } from '../../model/kinds/consultation.ts';
import { letter } from '../../model/kinds/letter.ts';
import { request } from '../../model/kinds/request.ts';
import { problem, type Place, type Problem } from '../../problem/problem.ts';
import { strictest, type MaskPolicy } from '../../text/masked-number.ts';
import { findPersonalData, type PersonalData } from '../../text/personal-data.ts';
import { keyFinder } from '../locate-key.ts';
import { placeIn } from '../place-in.ts';
import type { RawRecord } from '../raw.ts';

/** Kinds whose words come from the public. */
const fromThePublic: ReadonlySet<string> = new Set([letter.name, request.name]);
const opinions: ReadonlySet<string> = new Set(['opinions', consultation.fields.opinions.label]);
/** Keys of numbers that an office publishes of itself, or gives to what it publishes. */
const officeKeys: ReadonlySet<string> = new Set(
  'phone fax complaints_phone email web website index_no doc_no reply_no uscc power code'.split(' '),
);

/**
 * Nothing tells who a person is (个人信息保护法 第二十五条；政府信息公开条例 第十五条). The whole file is looked through, since every key of it is
 * published as data, and as it was written, so that it is looked through once. An office may publish a mobile number to be called, so that such a one is only told.
 */
export function personalDataProblems(
  { file, front, frontLine, body, bodyLine }: RawRecord,
  kind: Pick<Kind, 'name' | 'fields'>,
): Problem[] {
  const inFront = personalDataInKeys(front, kind).map(({ found, keys }) =>
    problemOf(found, placeIn(file, front, found.at, frontLine), isPublicWord(kind, keys)),
  );
  const inBody = findPersonalData(body).map((found) => problemOf(found, placeIn(file, body, found.at, bodyLine), isPublicWord(kind, [])));
  return [...inFront, ...inBody];
}

/** What is found in the front matter, but for numbers of the office, with the keys under which it stands. */
function personalDataInKeys(
  front: string,
  { fields }: Pick<Kind, 'fields'>,
): { readonly found: PersonalData; readonly keys: readonly string[] }[] {
  const all = findPersonalData(front);
  if (all.length === 0) return [];
  const names = officeNames(fields);
  const keysOf = keyFinder(front);
  return all.map((found) => ({ found, keys: keysOf(found.at) })).filter(({ keys }) => !names.has(keys.at(-1) ?? ''));
}

const isPublicWord = ({ name }: Pick<Kind, 'name'>, [first = '']: readonly string[]): boolean =>
  fromThePublic.has(name) || (name === consultation.name && opinions.has(first));

/** Those of a kind's keys, and of the groups within it, under which numbers of the office stand: under both their names. */
function officeNames(fields: Fields): ReadonlySet<string> {
  return new Set(
    Object.entries(fields).flatMap(([key, { label, reference, fields: inner = {} }]) => [
      ...(officeKeys.has(key) || reference ? [key, label] : []),
      ...officeNames(inner),
    ]),
  );
}

/** A mobile number of what the public wrote is always a person's. */
function problemOf({ kind, masked, mask }: PersonalData, place: Place, isPublic: boolean): Problem {
  return problem(`personal-data/${kind === 'contact' && isPublic ? 'mobile' : kind}`, place, {
    value: masked,
    ...(mask && maskArgs(mask)),
  });
}

/** What is said of a mask: how much it shows, and how much it might. */
export const maskArgs = (
  { of, first, last }: NonNullable<PersonalData['mask']>,
  policy: MaskPolicy = strictest,
): Readonly<Record<string, string | number>> => ({
  of,
  first,
  last,
  allowed_first: policy[of].first,
  allowed_last: policy[of].last,
});

/** Whether a record holds what the public wrote. */
export const isOfThePublic = (kind: string): boolean => fromThePublic.has(kind);
