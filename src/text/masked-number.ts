import { province } from './personal-numbers.ts';

/** What a mask may leave to be seen: so many characters at the beginning and at the end. */
export interface Shown {
  readonly first: number;
  readonly last: number;
}
export type MaskedKind = 'id_number' | 'mobile' | 'bank_card';
/** How numbers of people are masked on a site. */
export type MaskPolicy = Readonly<Record<MaskedKind, Shown>>;

/** The strictest that is published: 永安市 2023 for ID numbers (35*************123) and mobile numbers (138****1234). What a card begins with tells only its network. */
export const strictest: MaskPolicy = {
  id_number: { first: 2, last: 3 },
  mobile: { first: 3, last: 4 },
  bank_card: { first: 2, last: 4 },
};

/** A number that was masked, as far as it is shown. */
export interface MaskedNumber extends Shown {
  readonly of: MaskedKind;
  /** As the strictest mask would show it. */
  readonly masked: string;
  readonly at: number;
}

const mask = '[*＊×●•]';
const form = new RegExp(`(?<![\\dA-Za-z*＊])(\\d{0,14})(${mask}{2,17})(\\d{0,8}[\\dXx])?(?![\\dA-Za-z*＊])`, 'g');
const cheap = new RegExp(`${mask}{2}`);

/** Masked numbers of people that show more than the strictest mask does; whether a site allows it is for its policy to say. */
export function findLooseMasks(text: string): MaskedNumber[] {
  if (!cheap.test(text)) return [];
  return [...text.matchAll(form)].flatMap((match) => {
    const [written, begin = '', hidden = '', end = ''] = match;
    const of = kindOf(begin, written.length, text.slice(Math.max(0, match.index - 12), match.index));
    const shown = { first: begin.length, last: end.length };
    if (!of || isWithin(shown, strictest[of])) return [];
    const { first, last } = strictest[of];
    const kept = end.slice(-last);
    return [
      {
        of,
        ...shown,
        masked: `${begin.slice(0, first)}${hidden.padEnd(written.length - Math.min(first, begin.length) - kept.length, '*')}${kept}`,
        at: match.index,
      },
    ];
  });
}

export const isWithin = (shown: Shown, allowed: Shown): boolean => shown.first <= allowed.first && shown.last <= allowed.last;

/** By its length and how it begins; a mask that hides the length has to be introduced. */
function kindOf(begin: string, length: number, before: string): MaskedKind | undefined {
  if (/身份证|证件|身份号码/.test(before)) return 'id_number';
  if (/卡号|银行卡|账号/.test(before)) return 'bank_card';
  if (length === 11 && /^1[3-9]/.test(begin)) return 'mobile';
  if ((length === 18 || length === 15) && province.test(begin)) return 'id_number';
  return length >= 16 && length <= 19 && /^(?:62|4|5[1-5])/.test(begin) ? 'bank_card' : undefined;
}
