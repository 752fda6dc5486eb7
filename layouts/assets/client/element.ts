import type { Marked } from '../../../src/search/excerpt.ts';

/** An element with its properties and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

export const markedNodes = (pieces: Marked): Node[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : document.createTextNode(text)));

export function required<E extends Element>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}
