/** Something in a text that tells who a person is. */
export interface PersonalData {
  readonly kind: 'id-number' | 'mobile';
  /** As it may be shown. */
  readonly masked: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** 公民身份号码, also in groups; anything else of 18 digits fails its check digit or its date. */
const idNumber = /(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
/** Mobile numbers, also in groups. */
const mobile = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;

/** Addresses of pages hold long numbers of their own. */
const webAddress = /https?:\/\/[^\s<>"）]+/gi;

/** ID numbers and mobile numbers in a text, full-width digits included. */
export function findPersonalData(text: string): PersonalData[] {
  // Full-width letters and digits are one character each in both forms, so places stay what they are.
  const plain = text
    .replace(/[\uff10-\uff19\uff38\uff58]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(webAddress, (address) => ' '.repeat(address.length));
  const ids = [...plain.matchAll(idNumber)].filter(([found]) => isIdNumber(bare(found)));
  const rest = ids.reduce((left, [found]) => left.replace(found, '*'.repeat(found.length)), plain);
  return [
    ...ids.map(({ 0: found, index }) => ({ kind: 'id-number' as const, masked: maskedId(bare(found)), at: index })),
    ...[...rest.matchAll(mobile)].map(({ 0: found, index }) => ({ kind: 'mobile' as const, masked: maskedMobile(bare(found)), at: index })),
  ].sort((a, b) => a.at - b.at);
}

const bare = (found: string): string => found.replace(/[ -]/g, '').toUpperCase();

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643—1999: a day of birth, and the check character of ISO 7064 MOD 11-2. */
function isIdNumber(id: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return '10X98765432'[sum % 11] === id[17] && /^(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(id.slice(6, 14));
}

/** The first two and the last three characters. */
const maskedId = (id: string): string => `${id.slice(0, 2)}${'*'.repeat(13)}${id.slice(-3)}`;
/** The first three and the last four digits. */
const maskedMobile = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`;
