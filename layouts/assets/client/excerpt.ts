import { fromPairs, paragraphMark, textMark } from '../../../src/text/pairs.ts';

const before = 40;
const length = 150;

/** The part of a record's text around the first place that holds one of the words; of its other fields if only they hold one. */
export function excerptOf(content: string, words: readonly string[]): string {
  const [fields = '', text = ''] = fromPairs(content.replaceAll('\u200b', '')).replaceAll(paragraphMark, ' ').split(textMark);
  const holds = (part: string): boolean => words.some((word) => plain(part).includes(word));
  const whole = (holds(text) || !holds(fields)) && text.trim() !== '' ? text : fields;
  const start = Math.max(0, firstPlace(plain(whole), words) - before);
  return `${start > 0 ? '…' : ''}${whole.slice(start, start + length).trim()}${start + length < whole.length ? '…' : ''}`;
}

/** Where the first of the words stands, or else the first pair of characters of one. */
function firstPlace(text: string, words: readonly string[]): number {
  const pairs = words.flatMap((word) => Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)));
  for (const sought of [words, pairs]) {
    const places = sought.map((part) => text.indexOf(part)).filter((at) => at >= 0);
    if (places.length > 0) return Math.min(...places);
  }
  return 0;
}

/** A text as nodes, with the words marked; text stays text. */
export function marked(text: string, words: readonly string[]): Node[] {
  if (words.length === 0) return [document.createTextNode(text)];
  const pattern = new RegExp(words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const nodes: Node[] = [];
  let end = 0;
  for (const match of plain(text).matchAll(pattern)) {
    nodes.push(document.createTextNode(text.slice(end, match.index)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(match.index, match.index + match[0].length);
    nodes.push(mark);
    end = match.index + match[0].length;
  }
  return [...nodes, document.createTextNode(text.slice(end))];
}

/** A text in the form words are asked in, character for character, so that places in it are places in the text. */
function plain(text: string): string {
  return text.replace(/[^\u0020-\u0040\u005b-\u007e\u4e00-\u9fff]/g, (c) => {
    const normal = c.normalize('NFKC').toLowerCase();
    return normal.length === 1 ? normal : c;
  });
}
