import { kinds, type KindName } from '../model/kinds/index.ts';
import type { PathParts } from '../model/kind.ts';
import type { Problem } from '../problem/problem.ts';
import { namedAttachments, type NamedAttachment } from '../text/attachment-note.ts';
import { formFaults, type FormFault } from '../text/document-form.ts';
import { openingOf } from '../text/han-text.ts';
import { renderMarkdown, type Heading, type MarkdownFault } from '../text/markdown.ts';
import { wordFinder } from '../text/wrong-words.ts';
import { parseRecord } from './parse-record.ts';
import { checkText, faultProblem, written } from './raw-rules.ts';
import type { RawRecord } from './raw.ts';
import type { WordFinder } from './rules/wording.ts';

/** Everything that one file says by itself, before it is seen beside the others: plain data, which can be kept until the file changes. */
export interface Examined {
  readonly file: string;
  /** Hash of the file's bytes. */
  readonly digest: string;
  readonly front: string;
  readonly frontLine: number;
  readonly bodyLine: number;
  /** The index number as written, empty if there is none. */
  readonly indexNo: string;
  /** The typed record; undefined for a file of no known kind and one with problems. */
  readonly parsed: { readonly kind: KindName; readonly path: string; readonly parts: PathParts; readonly fields: object } | undefined;
  readonly problems: readonly Problem[];
  readonly body: ExaminedBody;
  /** Of an item: what its text says of its form and of its attachments; undefined where it says nothing. */
  readonly document?: ExaminedDocument;
  /** The long texts of the body. Not enumerable: what is kept apart is read when it is asked for. */
  readonly texts: BodyTexts;
}
export interface ExaminedDocument {
  readonly faults: readonly FormFault[];
  readonly named: readonly NamedAttachment[];
}
export interface ExaminedBody {
  /** The beginning of the text, long enough for any summary made of it. */
  readonly opening: string;
  /** Characters of the text. */
  readonly length: number;
  readonly headings: readonly Heading[];
  readonly faults: readonly MarkdownFault[];
  /** Whether it links to other content: then its HTML can only be made when that is known. */
  readonly linked: boolean;
}
export interface BodyTexts {
  /** As written. */
  readonly source: string;
  readonly html: string;
  readonly text: string;
}

const kindOf = new Map(Object.entries(kinds).map(([name, { folder }]) => [folder as string, name as KindName]));
const nothing: ExaminedBody = { opening: '', length: 0, headings: [], faults: [], linked: false };

const usualWords = wordFinder();

/** Looks at one file as it was read, and for the words that a site takes for wrong. Links lead nowhere yet. */
export function examine(raw: RawRecord, digest: string, findWords: WordFinder = usualWords): Examined {
  const { file, front, frontLine, bodyLine } = raw;
  const same = { file, digest, front, frontLine, bodyLine };
  const name = kindOf.get(file.slice(0, file.indexOf('/')));
  if (!name)
    return withTexts({ ...same, indexNo: '', parsed: undefined, problems: [], body: nothing }, () => ({
      source: raw.body,
      html: '',
      text: '',
    }));
  let linked = false;
  const { html, text, headings, faults } = renderMarkdown(raw.body, () => {
    linked = true;
    return undefined;
  });
  const { parsed, problems } = parseRecord(raw, name, kinds[name]);
  const examined = {
    ...same,
    indexNo: written(raw, kinds[name], 'index_no'),
    parsed,
    // What is wrong with the body of a sound record is said when its links have been looked up.
    problems: [...problems, ...checkText(raw, kinds[name], findWords), ...(parsed ? [] : faults.map((fault) => faultProblem(raw, fault)))],
    body: { opening: openingOf(text), length: text.length, headings, faults, linked },
    ...(name === 'item' ? documentOf(raw.body) : {}),
  };
  return withTexts(examined, () => ({ source: raw.body, html, text }));
}

function documentOf(source: string): Pick<Examined, 'document'> {
  const document = { faults: formFaults(source), named: namedAttachments(source) };
  return document.faults.length + document.named.length > 0 ? { document } : {};
}

/** The texts of a body whose links lead nowhere. */
export function bodyTexts(source: string): BodyTexts {
  const { html, text } = renderMarkdown(source, () => undefined);
  return { source, html, text };
}

/** What is known of a file, with its texts where they can be found. */
export const withTexts = (known: Omit<Examined, 'texts'>, find: () => BodyTexts): Examined =>
  new FileWithTexts(known, find) as unknown as Examined;

/** A class, because a getter made for every object apart gives each a shape of its own, which the engine handles many times slower. */
class FileWithTexts {
  #found: BodyTexts | undefined;
  readonly #find: () => BodyTexts;
  constructor(known: Omit<Examined, 'texts'>, find: () => BodyTexts) {
    Object.assign(this, known);
    this.#find = find;
  }
  get texts(): BodyTexts {
    return (this.#found ??= this.#find());
  }
}
