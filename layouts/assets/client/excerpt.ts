import { fromPairs, textMark } from '../../../src/text/pairs.ts';

const before = 40;
const length = 150;

/** The part of a record's text around the first place that holds one of the words; of its other fields only if the text holds none. */
export function excerptOf(content: string, words: readonly string[]): string {
  const [fields = '', text = ''] = fromPairs(content.replaceAll('\u200b', '')).split(textMark);
  const whole = words.some((word) => text.includes(word)) || text.trim() !== '' ? text : fields.replaceAll('¶', ' ');
  const at = words.map((word) => whole.indexOf(word)).filter((i) => i >= 0);
  const first = at.length > 0 ? Math.min(...at) : firstPart(whole, words);
  const start = Math.max(0, first - before);
  return `${start > 0 ? '…' : ''}${whole.slice(start, start + length).trim()}${start + length < whole.length ? '…' : ''}`;
}

function firstPart(text: string, words: readonly string[]): number {
  const parts = words.flatMap((word) => Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => text.indexOf(word.slice(i, i + 2))));
  return Math.max(0, ...parts.filter((i) => i >= 0).slice(0, 1));
}

/** A text as nodes, with the words marked; text stays text. */
export function marked(text: string, words: readonly string[]): Node[] {
  const lower = text.normalize('NFKC').toLowerCase();
  if (words.length === 0 || lower.length !== text.length) return [document.createTextNode(text)];
  const pattern = new RegExp(words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const nodes: Node[] = [];
  let end = 0;
  for (const match of lower.matchAll(pattern)) {
    nodes.push(document.createTextNode(text.slice(end, match.index)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(match.index, match.index + match[0].length);
    nodes.push(mark);
    end = match.index + match[0].length;
  }
  return [...nodes, document.createTextNode(text.slice(end))];
}
