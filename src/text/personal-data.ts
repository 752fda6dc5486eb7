import { groupBy } from '../problem/group-by.ts';
import { isContactNumber } from './contact-number.ts';
import { findHomeAddresses } from './home-address.ts';
import { findLooseMasks, type MaskedKind } from './masked-number.ts';
import { findNamedHardship } from './named-hardship.ts';
import { findPersonalNumbers } from './personal-numbers.ts';
import { headFinder } from './text-table.ts';

/** Something in a text that tells who a person is. */
export interface PersonalData {
  /** A contact is a mobile number that is published to be called; a mask is a number of which too much is shown. */
  readonly kind: 'id-number' | 'bank-card' | 'mobile' | 'contact' | 'address' | 'hardship' | 'mask';
  /** As it may be shown. */
  readonly masked: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** Of a mask: of what, and how many characters it shows at the beginning and at the end. */
  readonly mask?: { readonly of: MaskedKind; readonly first: number; readonly last: number };
}

/** Everything in a text that tells who people are. */
export function findPersonalData(text: string): PersonalData[] {
  const headAt = headFinder(text);
  const numbers = findPersonalNumbers(text).map((found) =>
    found.kind === 'mobile' && isContactNumber(text, found.at, headAt(found.at)) ? { ...found, kind: 'contact' as const } : found,
  );
  return [
    ...numbers,
    ...findHomeAddresses(text).map((found) => ({ kind: 'address' as const, ...found })),
    ...findNamedHardship(text).map((found) => ({ kind: 'hardship' as const, ...found })),
    ...findLooseMasks(text).map(({ masked, at, of, first, last }) => ({ kind: 'mask' as const, masked, at, mask: { of, first, last } })),
  ].sort((a, b) => a.at - b.at);
}

/** How many of one kind a text holds, with some of them, masked. */
export interface PersonalCount extends Pick<PersonalData, 'kind' | 'mask'> {
  readonly count: number;
  readonly samples: readonly string[];
  /** The lines of the text in which these stand, the first of it 1. */
  readonly lines: readonly number[];
}
const samplesShown = 3;

/** What a text holds of each kind. */
export const countPersonalData = (text: string): PersonalCount[] =>
  [...groupBy(findPersonalData(text), ({ kind, mask }) => `${kind} ${JSON.stringify(mask ?? '')}`).values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const { kind, mask } = first;
    const shown = found.slice(0, samplesShown);
    const lines = shown.map(({ at }) => text.slice(0, at).split('\n').length);
    return [
      { kind, ...(mask ? { mask } : {}), count: found.length, samples: shown.map(({ masked }) => masked), lines: [...new Set(lines)] },
    ];
  });
