import simplifiedCharacters from 'opencc-js/dict/TSCharacters';
import { characterOfRadical } from './radicals.ts';

/*
 * The form in which text is compared: two texts that a reader takes for the same are the same in it. Width, case, traditional characters, every
 * bracket, quotation mark and dash in use have one form; spaces stand only between Latin words and numbers.
 */

const simplified = new Map(simplifiedCharacters.split('|').map((entry) => entry.split(' ') as [string, string]));
/** Characters that stand for another in some words only (批覆, 瞭解, 傢俱, 憑藉) and for themselves in others (覆盖, 瞭望): for comparing, the two are one. */
const variants = '覆复 瞭了 俱具 藉借 揹背 伕夫 甦苏 薰熏 鎗枪 雠仇 讎仇 甯宁';
for (const [variant = '', form = ''] of variants.split(' ')) simplified.set(variant, form);
const signs = new Map(
  [
    ['(', '〔［【﹝｛{[〘〖'],
    [')', '〕］】﹞｝}]〙〗'],
    ['《', '〈<'],
    ['》', '〉>'],
    ['"', '“”„‟「」『』″'],
    ["'", '‘’′'],
    ['-', '‐‑‒–—―−'],
    ['·', '•・‧'],
  ].flatMap(([form = '', variants = '']) => [...variants].map((variant) => [variant, form] as const)),
);
const space = ' ';
/** Forms by code unit, found once. */
const forms: (string | undefined)[] = [];

/** A text in the form in which it is compared. */
export function fold(text: string): string {
  let folded = '';
  let parted = false;
  for (let i = 0; i < text.length; i++) {
    const form = formAt(text, i);
    if (form === space) parted = folded !== '';
    else if (form !== '') {
      folded += parted && isLatin(folded, folded.length - 1) && isLatin(form, 0) ? space + form : form;
      parted = false;
    }
  }
  return folded;
}

/** A folded text that knows where each of its characters stood in the text it was made of. */
export interface FoldedText {
  readonly text: string;
  /** Of each character the place in the original; one more for the end. */
  readonly places: readonly number[];
}

/** As `fold`, with places. */
export function foldWithPlaces(original: string): FoldedText {
  let text = '';
  const places: number[] = [];
  let parted = false;
  for (let i = 0; i < original.length; i++) {
    const form = formAt(original, i);
    if (form === space) parted = text !== '';
    else if (form !== '') {
      const added = parted && isLatin(text, text.length - 1) && isLatin(form, 0) ? space + form : form;
      for (let j = 0; j < added.length; j++) places.push(i);
      text += added;
      parted = false;
    }
  }
  places.push(original.length);
  return { text, places };
}

/** The form of the character at a place; nothing for the second half of a character and for what is not seen. */
function formAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const point = text.codePointAt(at) ?? 0;
    return point > 0xffff ? formOf(String.fromCodePoint(point)) : '';
  }
  return (forms[unit] ??= formOf(text[at] ?? ''));
}

const unseen = /^[\p{Cc}\p{Cf}\p{M}]+$/u;
function formOf(character: string): string {
  if (/^\s$/.test(character)) return space;
  if (unseen.test(character)) return '';
  const plain = (signs.get(character) ?? characterOfRadical.get(character) ?? character).normalize('NFKC').toLowerCase();
  return [...plain]
    .map((c) => simplified.get(c) ?? signs.get(c) ?? c)
    .join('')
    .trim();
}

function isLatin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}
