import { fold } from '../text/fold.ts';
import { paragraphEnd } from './pair.ts';

/** One record as the index takes it, as plain text. */
export interface IndexedDocument {
  readonly url: string;
  readonly title: string;
  readonly number?: string;
  /** `2026-03-12`. */
  readonly on: string;
  /** Who it is of, as shown with a result. */
  readonly by: string;
  /** What is found besides title and text: a line each for numbers, names, keywords. */
  readonly found: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** A paragraph a line. */
  readonly text: string;
  /** Headings in the order of the text, with their anchors. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** Some paragraphs of a record that stand together: what is ranked, shown and led to. */
export interface Passage {
  /** Paragraphs as they are read, a line each. */
  readonly text: string;
  /** The heading it stands under. */
  readonly anchor?: string;
}

/** Passages of about one length can be compared without regard to it; paragraphs are whole, so that literal texts are. */
const passageLength = 250;

/** The passages of a record: its title, what is found besides, and its text from the beginning. The first two are there even when they are empty. */
export function passagesOf({ title, found, text, headings }: IndexedDocument): Passage[] {
  const passages: Passage[] = [{ text: title }, { text: found }];
  const ahead = [...headings];
  let heading: IndexedDocument['headings'][number] | undefined;
  let lines: string[] = [];
  /** Characters beside a heading that an earlier passage holds too; -1 where there is nothing else. */
  let length = -1;
  const close = (): void => {
    if (length >= 0) passages.push({ text: lines.join(paragraphEnd), ...(heading ? { anchor: heading.id } : {}) });
    // What a passage stands under is a part of what it says.
    lines = heading ? [heading.text] : [];
    length = -1;
  };
  for (const line of text.split(paragraphEnd)) {
    if (line === '') continue;
    if (ahead[0]?.text === line) {
      close();
      heading = ahead.shift();
      lines = [];
      length = 0;
    } else {
      if (length >= passageLength) close();
      length = Math.max(0, length) + line.length;
    }
    lines.push(line);
  }
  close();
  return passages;
}

/** A passage in the form that is searched: folded, and a line a paragraph as before. */
export const foldPassage = (text: string): string => text.split(paragraphEnd).map(fold).filter(Boolean).join(paragraphEnd);
