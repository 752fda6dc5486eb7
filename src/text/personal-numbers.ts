import { parseDate } from '../model/calendar-date.ts';

/** A number that tells who a person is. */
export interface PersonalNumber {
  readonly kind: 'id-number' | 'bank-card' | 'mobile';
  /** As it may be shown. */
  readonly masked: string;
  /** Where it begins in the text. */
  readonly at: number;
}

interface Form {
  readonly kind: PersonalNumber['kind'];
  readonly pattern: RegExp;
  /** Whether characters without spaces and dashes, in capitals, are what their form says. */
  readonly holds: (bare: string) => boolean;
  /** How many characters at the beginning and at the end may be shown. */
  readonly shown: readonly [first: number, last: number];
}

/**
 * Not within a longer number or a name of letters and digits, such as an index number or a file name, and no amount. In a list of people 万 and 元
 * may begin the name that follows a number. The code of the country may stand before it.
 */
const before = '(?<![\\dA-Za-z¥￥$]|[A-Za-z][-_/.]|\\d\\.)';
const after = '(?![\\dA-Za-z]|[-_.]\\d|[元万亿%]| (?:[万亿]?元|[万亿%])(?!\\p{Script=Han}))';
const form = (
  kind: PersonalNumber['kind'],
  pattern: string,
  [shown, holds]: readonly [shown: Form['shown'], holds: Form['holds']],
): Form => ({ kind, pattern: new RegExp(`(?:${before}|(?<=[+＋]86))${pattern}${after}`, 'gu'), holds, shown });

/** The surer first: what is one is not looked at again. */
const forms: readonly Form[] = [
  // 公民身份号码, also in groups, and across the lines of a narrow column; anything else of 18 digits fails its check digit or its date.
  form('id-number', '\\d{6}[ \\n-]?\\d{8}[ \\n-]?\\d{3}[\\dXx]', [[2, 3], isIdNumber]),
  form('bank-card', '\\d{4}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{1,3})?', [[2, 4], isBankCard]),
  form('id-number', '\\d{15}', [[2, 3], isOldIdNumber]),
  form('mobile', '1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}', [[3, 4], () => true]),
];

/** Addresses of pages hold long numbers of their own. */
const webAddress = /https?:\/\/[^\s<>"）]+/gi;

/** Most texts hold no long number at all, and a search for nine digits is quick. */
const longNumber = /(?:[\d\uff10-\uff19][ -]?){9}/;

/** ID numbers of 18 and 15 digits, numbers of bank cards, and mobile numbers in a text, full-width digits included; what is masked is none. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  if (!longNumber.test(text)) return [];
  // Full-width letters and digits are one character each in both forms, so places stay what they are.
  let rest = text
    .replace(/[\uff10-\uff19\uff38\uff58]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(webAddress, (address) => ' '.repeat(address.length));
  const found = forms.flatMap(({ kind, pattern, holds, shown }) => {
    const own = [...rest.matchAll(pattern)].filter(([written]) => holds(bare(written)));
    rest = rest.replace(pattern, (written) => (holds(bare(written)) ? '*'.repeat(written.length) : written));
    return own.map(({ 0: written, index }) => ({ kind, masked: masked(bare(written), shown), at: index }));
  });
  return found.sort((a, b) => a.at - b.at);
}

const bare = (written: string): string => written.replace(/[ \n-]/g, '').toUpperCase();

const masked = (number: string, [first, last]: Form['shown']): string =>
  `${number.slice(0, first)}${'*'.repeat(number.length - first - last)}${number.slice(-last)}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643—1999: a day of birth, and the check character of ISO 7064 MOD 11-2. */
function isIdNumber(id: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return '10X98765432'[sum % 11] === id[17] && /^(18|19|20)/.test(id.slice(6)) && isDay(id.slice(6, 14));
}

/** Codes of provinces (GB/T 2260). */
export const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

/** GB 11643—1989: no check digit, so that the place and the day of birth, of the last century, have to be possible. */
function isOldIdNumber(id: string): boolean {
  return province.test(id) && isDay(`19${id.slice(6, 12)}`);
}

const isDay = (digits: string): boolean => parseDate(digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')) !== undefined;

/** How the numbers of cards in use begin: those of UnionPay and its banks before it, of Visa, Mastercard and JCB; only the first are longer than 16. */
const issuer = /^(?:62|60|9558\d{15}$|(?:4\d|5[1-5]|35)\d{14}$)/;

/** ISO/IEC 7812: from 16 to 19 digits, the last of which makes the sum even out (Luhn). */
function isBankCard(number: string): boolean {
  const digits = [...number].toReversed().map(Number);
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return issuer.test(number) && sum % 10 === 0;
}
