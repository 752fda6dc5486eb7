import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../cache/digest.ts';
import type { Cache } from '../../cache/open-cache.ts';
import { filesOf, namesOf } from '../../cache/program.ts';
import type { PublishedFile } from '../../catalog/catalog.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import type { AttachmentText, AttachmentTexts } from '../../catalog/attachment-texts.ts';
import { lookThrough, type TextFinds } from '../../text/look-through.ts';
import { hasReader, type ExtractedText } from './extract-text.ts';
import { readFileTexts, type FileAnswer } from './text-reader.ts';

export interface ReadAttachments {
  readonly texts: AttachmentTexts;
  /** What is not to be found by search, and why: warnings. */
  readonly problems: readonly Problem[];
  /** What stands in them that may not be published, by the hash of the file. */
  readonly found: ReadonlyMap<string, TextFinds>;
}

/** What is known of a file without its text. */
interface Known extends Pick<ExtractedText, 'said'> {
  readonly length: number;
  readonly found?: TextFinds;
}
interface Index {
  readonly reader: string;
  readonly files: Readonly<Record<string, Known>>;
}

/** The code that looks through what was read. */
const detectors = [
  'look-through',
  'personal-data',
  'personal-numbers',
  'contact-number',
  'home-address',
  'named-hardship',
  'masked-number',
  'text-table',
  'secrecy-marks',
];

/** Names the code that reads: what other code has read is read again. */
const readerDigest = (): string =>
  namesOf([
    ...filesOf('src/content/attachments'),
    'src/text/han-text.ts',
    'src/text/radicals.ts',
    ...detectors.map((name) => `src/text/${name}.ts`),
    'package-lock.json',
  ]);

/**
 * The texts of published files whose type can be read. A file is read once for its bytes: what was found is kept under their hash, one file a text, so
 * that a text is only loaded when a part of the search index is made of it; what no file holds any more is forgotten.
 */
export async function readAttachmentTexts(root: string, files: readonly PublishedFile[], cache: Cache): Promise<ReadAttachments> {
  const wanted = new Map(files.filter(({ from }) => hasReader(from)).map((file) => [file.digest, file]));
  const folder = `content/${digestOf(fs.realpathSync(root))}/attachments`;
  const reader = wanted.size > 0 ? readerDigest() : '';
  const kept = cache.readJson(`${folder}/index`) as Index | undefined;
  const known = new Map(kept?.reader === reader ? Object.entries(kept.files).filter(([digest]) => wanted.has(digest)) : []);
  const texts = new Map<string, AttachmentText>();
  const nameOf = (digest: string): string => `${folder}/${digest}`;

  const changed = new Set<string>();
  const take = (digest: string, { text, said, digest: read = digest }: FileAnswer): void => {
    const found = lookThrough(text);
    known.set(digest, { length: text.length, ...(said ? { said } : {}), ...(found ? { found } : {}) });
    // Of a file that is being saved nothing is kept under the name of what it was.
    if (read === digest) cache.write(nameOf(digest), text);
    else changed.add(digest);
    // What is kept need not be held in memory as well.
    if (text !== '' && cache.read(nameOf(digest)) === undefined)
      texts.set(digest, { length: text.length, text: () => Promise.resolve(text) });
  };
  const read = (digests: readonly string[]): Promise<void> => {
    const places = new Map(digests.map((digest) => [path.join(root, wanted.get(digest)?.from ?? ''), digest]));
    return readFileTexts([...places.keys()], (file, answer) => take(places.get(file) ?? '', answer));
  };

  const unknown = [...wanted.keys()].filter((digest) => !known.has(digest));
  await read(unknown);
  if (unknown.length > 0 || known.size !== Object.keys(kept?.files ?? {}).length)
    cache.writeJson(`${folder}/index`, {
      reader,
      files: Object.fromEntries([...known].filter(([digest]) => !changed.has(digest))),
    } satisfies Index);
  cache.keepOnly(folder, new Set(['index', ...known.keys()]));

  for (const [digest, { length }] of known)
    if (!texts.has(digest) && length > 0) texts.set(digest, { length, text: () => loadText(digest) });
  const found = new Map([...known].flatMap(([digest, { found: finds }]) => (finds ? [[digest, finds] as const] : [])));
  return { texts, problems: problemsOf(files, known), found };

  /** A kept text that was damaged is read again. */
  async function loadText(digest: string): Promise<string> {
    const text = cache.read(nameOf(digest))?.toString();
    if (text !== undefined) return text;
    let found = '';
    await readFileTexts([path.join(root, wanted.get(digest)?.from ?? '')], (_, answer) => {
      found = answer.text;
      take(digest, answer);
    });
    return found;
  }
}

function problemsOf(files: readonly PublishedFile[], known: ReadonlyMap<string, Known>): Problem[] {
  // Another file of the same bytes may be of a type that is not read.
  const named = new Map(files.filter(({ from }) => hasReader(from)).map((file) => [file.from, file.digest]));
  return [...named].flatMap(([file, digest]) => {
    const said = known.get(digest)?.said;
    return said ? [problem(said, { file })] : [];
  });
}
