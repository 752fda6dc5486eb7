import type { Heading } from '../text/markdown.ts';
import type { Examined } from './examine.ts';
import type { Body } from './record.ts';

/** The body of a file that links to nothing of this site. */
export const bodyOf = (examined: Examined): Body => makeBody(examined, examined.digest, () => examined.texts);

/** A body whose texts are looked up when they are asked for. */
export const makeBody = ({ body }: Examined, from: string, texts: () => Pick<Body, 'html' | 'text'>): Body =>
  new LazyBody(body, from, texts);

class LazyBody implements Body {
  readonly from: string;
  readonly opening: string;
  readonly length: number;
  readonly headings: readonly Heading[];
  readonly #texts: () => Pick<Body, 'html' | 'text'>;
  constructor({ opening, length, headings }: Examined['body'], from: string, texts: () => Pick<Body, 'html' | 'text'>) {
    this.from = from;
    this.opening = opening;
    this.length = length;
    this.headings = headings;
    this.#texts = texts;
  }
  get html(): string {
    return this.#texts().html;
  }
  get text(): string {
    return this.#texts().text;
  }
}
