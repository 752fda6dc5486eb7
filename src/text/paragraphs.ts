import type { Token } from 'markdown-it';
import { meaningOfBreak } from './han-text.ts';

/** Gives every line break of a block the meaning it has in Chinese text: the end of a paragraph, nothing, or a space. */
export function meanBreaks(children: readonly Token[]): void {
  for (const [i, child] of children.entries()) if (child.type === 'softbreak') meanBreak(child, children, i);
}

function meanBreak(token: Token, children: readonly Token[], i: number): void {
  const meaning = meaningOfBreak(lineBefore(children, i), lineAfter(children, i));
  token.meta = { meaning };
  if (meaning === 'none') {
    token.type = 'text';
    token.content = '';
  }
  if (meaning === 'paragraph') token.type = 'hardbreak';
}

const isBreak = (token: Token | undefined): boolean =>
  token?.type === 'softbreak' || token?.type === 'hardbreak' || token?.meta?.['meaning'] === 'none';
function lineBefore(children: readonly Token[], i: number): string {
  let start = i;
  while (start > 0 && !isBreak(children[start - 1])) start--;
  return wordsOf(children.slice(start, i)).trim();
}
function lineAfter(children: readonly Token[], i: number): string {
  let end = i + 1;
  while (end < children.length && !isBreak(children[end])) end++;
  return wordsOf(children.slice(i + 1, end)).trim();
}

/** A paragraph whose lines are paragraphs of their own becomes that many; a break inside bold or a link stays a break. */
export function splitParagraph(token: Token): Token[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const child of token.children ?? []) {
    depth += child.nesting;
    if (child.meta?.['meaning'] === 'paragraph' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  if (parts.length === 1) return [token];
  const Token = token.constructor as new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
  return parts.flatMap((children, i) => {
    const inline = Object.assign(new Token('inline', '', 0), { children, content: wordsOf(children), map: token.map, level: token.level });
    const between = [
      Object.assign(new Token('paragraph_close', 'p', -1), { block: true }),
      Object.assign(new Token('paragraph_open', 'p', 1), { block: true }),
    ];
    return i === 0 ? [inline] : [...between, inline];
  });
}

/** The words of a block as they are read, without their links and emphasis. */
export function wordsOf(children: readonly Token[]): string {
  return children
    .map((c) =>
      c.type === 'softbreak' || c.type === 'hardbreak' ? '\n' : c.type === 'image' ? c.content : c.nesting === 0 ? c.content : '',
    )
    .join('');
}
