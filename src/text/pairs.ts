import { cjk, han } from './han-text.ts';

/*
 * The form in which the search index holds text and in which it is asked. Pagefind cuts Chinese with one dictionary when it indexes and another
 * when it is asked; pairs are cut the same way on both sides, so every literal string is found, and a quoted phrase of pairs is that string.
 */

/** What stands between the fields of a record and its text in the search index; excerpts are cut from what follows it. */
export const textMark = '‖';
/** What stands between paragraphs and between fields. */
export const paragraphMark = '¶';

/** 〔2019〕5号 in every bracket in use: one token, because "5" and "号" alone stand in every document. */
const documentNumber = /[〔[(【﹝〈<{]\s*((?:19|20)\d{2})\s*[〕\])】﹞〉>}]\s*第?\s*0*(\d{1,5})\s*号/g;
const documentNumberToken = /^n((?:19|20)\d{2})x(\d+)$/;
const separators = /([^\p{L}\p{N}]+)/u;
const onlyHan = new RegExp(`^[${han}]+$`);
const unitsOf = new RegExp(`[${han}]|[^${han}]+`, 'g');

/**
 * A text as overlapping pairs: 督察小组 → 督察 察小 小组. A number or a Latin word counts as one character (第3条 → 第3 3条); punctuation stays with
 * the token before it, where Pagefind shows it and does not count it.
 */
export function toPairs(text: string): string {
  const tokens: string[] = [];
  const normal = text.normalize('NFKC').toLowerCase().replace(documentNumber, ' n$1x$2 ');
  for (const [i, part] of normal.split(separators).entries()) {
    if (i % 2 === 0) pushPairs(part, tokens);
    else {
      const marks = part.replace(/\s+/g, '');
      if (marks !== '') tokens.push((tokens.pop() ?? '') + marks);
    }
  }
  return tokens.join(' ');
}

function pushPairs(part: string, tokens: string[]): void {
  const units = onlyHan.test(part) ? part : (part.match(unitsOf) ?? []);
  if (units.length === 1) tokens.push(units[0] ?? '');
  for (let i = 0; i + 1 < units.length; i++) tokens.push(`${units[i]}${units[i + 1]}`);
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
const halfWidthAfterHan = new RegExp(`(^|[${cjk}${textMark}])([,;:!?()]+)`, 'g');
const edges = /^(.*?)([^\p{L}\p{N}]*)$/u;

/** The text that pairs were made from, but for the spaces between words: what excerpts of the search page are cut from. */
export function fromPairs(pairs: string): string {
  const tokens = pairs.split(/\s+/).map((token) => {
    const [, word = '', marks = ''] = edges.exec(token) ?? [];
    return { units: word.match(unitsOf) ?? [], marks };
  });
  let text = '';
  for (const [i, { units, marks }] of tokens.entries()) {
    const next = tokens[i + 1]?.units ?? [];
    const goesOn = marks === '' && units.length > 1 && next.length > 1 && next[0] === units.at(-1);
    const word =
      units.length === 1 ? (units[0] ?? '').replace(documentNumberToken, '〔$1〕$2号') : (goesOn ? units.slice(0, -1) : units).join('');
    const space = !goesOn && marks === '' && /[a-z0-9]$/.test(word) && /^[a-z0-9]/.test(next[0] ?? '') ? ' ' : '';
    text += word + marks + space;
  }
  return text.replace(halfWidthAfterHan, (_, before: string, marks: string) => before + marks.replace(/./g, (m) => fullWidth[m] ?? m));
}
