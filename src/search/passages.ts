import { fold } from '../text/fold.ts';
import { paragraphEnd } from './pair.ts';

/** A file that belongs to a record, as plain text. */
export interface IndexedFile {
  readonly title: string;
  /** Its address on the site, as it is: characters that an address cannot hold are not encoded. */
  readonly url: string;
  /** A paragraph, or a row of a table, a line. */
  readonly text: string;
}

/** One record as the index takes it, as plain text. */
export interface IndexedDocument {
  readonly url: string;
  readonly title: string;
  readonly number?: string;
  /** Said of a document that may not be relied on as it stands: 已废止, 已失效 … */
  readonly standing?: string;
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
  readonly attachments: readonly IndexedFile[];
}

/** Some paragraphs of a record that stand together: what is ranked, shown and led to. */
export interface Passage {
  /** Paragraphs as they are read, a line each. */
  readonly text: string;
  /** The heading it stands under. */
  readonly anchor?: string;
  /** The attachment it stands in. */
  readonly file?: Pick<IndexedFile, 'title' | 'url'>;
}

/** Passages of about one length can be compared without regard to it; paragraphs are whole, so that literal texts are. */
const passageLength = 250;

/**
 * The passages of a record: its title, what is found besides, its text from the beginning, and those of its attachments. The first two are there even
 * when they are empty.
 */
export const passagesOf = ({ title, found, attachments, ...body }: IndexedDocument): Passage[] => [
  { text: title },
  { text: found },
  ...bodyPassages(body),
  ...attachments.flatMap(filePassages),
];

function bodyPassages({ text, headings }: Pick<IndexedDocument, 'text' | 'headings'>): Passage[] {
  const passages: Passage[] = [];
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

function filePassages({ text, title, url }: IndexedFile): Passage[] {
  return bodyPassages({ text, headings: [] }).map((passage) => ({ ...passage, file: { title, url } }));
}

/** A passage in the form that is searched: folded, and a line a paragraph as before. */
export const foldPassage = (text: string): string => text.split(paragraphEnd).map(fold).filter(Boolean).join(paragraphEnd);
