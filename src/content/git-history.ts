import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import type { OncePublished } from '../catalog/once-published.ts';
import type { Edition } from '../catalog/site.ts';
import { written } from '../catalog/raw-rules.ts';
import type { RecordHistory } from '../catalog/record-history.ts';
import { parseFrontMatter, parseYamlFile } from './front-matter.ts';
import { blobTexts, committedFiles, gitFolder, loggedChanges, type LoggedChange } from './git-log.ts';
import { findPasts, openPasts, type KeptPasts } from './git-pasts.ts';
import { readPurged } from './purged-file.ts';
import { isRecord, kindAt } from './record-path.ts';

/** What git shows of records: of those that are there, and of those that were once published. */
export interface History extends RecordHistory {
  /** Those whose files are gone. */
  readonly gone: readonly OncePublished[];
  /** How many records lie there that are not committed yet; 0 where nothing is known of commits. */
  readonly uncommitted: number;
}

interface Kept {
  readonly head: string;
  readonly program: string;
  /** Names the list of what was taken out for good. */
  readonly purged: string;
  /** Names the files that are committed and are not there. */
  readonly missing: string;
  /** What site.yaml says of imports. */
  readonly imports: readonly string[];
  readonly tracked: readonly string[];
  readonly gone: readonly OncePublished[];
  readonly pasts: KeptPasts;
}

interface HistoryOptions {
  /** The files of the content folder as they lie there. */
  readonly present: ReadonlySet<string>;
  readonly cache: Cache;
  readonly program: string;
  /** Whose past it is: what is not for the public was never published to it. */
  readonly edition?: Edition | undefined;
  /** The commit that is taken for the newest. */
  readonly revision?: string;
  /** Where site.yaml is read; the content folder, unless it lies elsewhere as it was at that commit. */
  readonly settings?: string;
}

/** Looks through the past of a content folder once for every new commit; while there is none, what was found stays. */
export function readHistory(root: string, options: HistoryOptions): History {
  const { present, cache, program, edition = 'public', revision, settings = root } = options;
  const folder = fs.existsSync(root) ? gitFolder(root, revision) : undefined;
  if (!folder) return { gone: [], pasts: new Map(), gap: 'unknown', uncommitted: 0 };
  const name = `content/${digestOf(fs.realpathSync(root))}/history`;
  const purged = readPurged(root);
  const imports = importsIn(settings);
  const kept = cache.readJson(name) as Kept | undefined;
  const isOfProgram = kept?.program === program;
  const isKnown = isOfProgram && kept.head === folder.head && kept.purged === purged.name && String(kept.imports) === String(imports);
  const tracked = isKnown
    ? kept.tracked
    : committedFiles(root, folder.head)
        .map(nfc)
        .filter((file) => isRecord(file) && !purged.has(file));
  const missing = digestOf(tracked.filter((file) => !present.has(file)).join('\n'));
  const gap = folder.isShallow ? 'shallow' : tracked.length === 0 ? 'unknown' : undefined;
  const committed = new Set(tracked);
  const uncommitted = [...present].filter((file) => !committed.has(file) && isRecord(file)).length;
  const told = ({ gone, pasts }: Pick<Kept, 'gone' | 'pasts'>): History => ({
    gone: gone.filter(({ file }) => !present.has(file)),
    pasts: openPasts(tracked, pasts),
    gap,
    uncommitted,
  });
  if (isKnown && kept.missing === missing) return told(kept);
  const log = [...loggedChanges(root, folder.head)].map((change) => ({ ...change, from: nfc(change.from), to: nfc(change.to) }));
  // A file that lies there and was never committed again may go again while the commit stays: it is passed over now and kept among those that went.
  const gone = goneRecords(root, { log, edition, isKnown: (file) => purged.has(file) || (committed.has(file) && present.has(file)) });
  const pasts = findPasts(root, { tracked, log, imports, revised: isOfProgram ? kept.pasts.revised : {} });
  cache.writeJson(name, { head: folder.head, program, purged: purged.name, imports, missing, tracked, gone, pasts } satisfies Kept);
  return told({ gone, pasts });
}

/** What site.yaml says of commits that brought in many old records; a file that cannot be read says nothing here and is told of elsewhere. */
function importsIn(root: string): readonly string[] {
  const file = path.join(root, 'site.yaml');
  const read = fs.existsSync(file) ? parseYamlFile('site.yaml', fs.readFileSync(file, 'utf8')) : undefined;
  const keys = read?.problem ? undefined : read?.value.keys;
  const stated = keys?.['imports'] ?? keys?.['导入提交'];
  return Array.isArray(stated) ? stated.filter((named) => typeof named === 'string').map((named) => named.trim()) : [];
}

const nfc = (file: string): string => file.normalize('NFC');

/** The past of one path, that of the paths it was renamed from included. */
interface Past {
  readonly blobs: Set<string>;
  goneOn: string;
  /** Where it went when it was last renamed; what it held then, and what that held. */
  renamed: { readonly into: string; readonly from: string; readonly to: string; readonly isSame: boolean } | undefined;
}

function pastsOf(log: readonly LoggedChange[]): ReadonlyMap<string, Past> {
  const pasts = new Map<string, Past>();
  const pastOf = (file: string): Past => {
    const past = pasts.get(file) ?? { blobs: new Set<string>(), goneOn: '', renamed: undefined };
    pasts.set(file, past);
    return past;
  };
  for (const { status, on, alike, fromBlob, toBlob, from, to } of log) {
    if (status !== 'D') {
      const past = pastOf(to);
      past.blobs.add(toBlob);
      past.renamed = undefined;
      if (status === 'R') for (const blob of pasts.get(from)?.blobs ?? []) past.blobs.add(blob);
    }
    if (status === 'D' || status === 'R') pastOf(from).goneOn = on;
    if (status === 'R') pastOf(from).renamed = { into: to, from: fromBlob, to: toBlob, isSame: alike === 100 };
  }
  return pasts;
}

interface GoneOptions {
  readonly log: readonly LoggedChange[];
  readonly edition: Edition;
  readonly isKnown: (file: string) => boolean;
}

/** Records that some commit had, that were to be seen by the public, and that are neither there nor taken out for good. */
function goneRecords(root: string, { log, edition, isKnown }: GoneOptions): OncePublished[] {
  const pasts = pastsOf(log);
  const gone = [...pasts].filter(([file]) => isRecord(file) && !isKnown(file));
  const blobs = new Set(gone.flatMap(([, past]) => [...past.blobs, ...(past.renamed ? [past.renamed.to] : [])]));
  const textsOf = blobTexts(root, [...blobs]);
  const said = (file: string, blob: string): Said | undefined => saidIn(file, textsOf.get(blob) ?? '');
  // Two records of one form are alike, so that git takes the one that went for the one that came; their numbers differ.
  const wentTo = new Map(
    gone.flatMap(([file, { renamed }]) =>
      renamed && (renamed.isSame || isSame(said(file, renamed.from), said(file, renamed.to))) ? [[file, renamed.into] as const] : [],
    ),
  );
  return gone.flatMap(([file, { blobs: own, goneOn }]): OncePublished[] => {
    const versions = [...own]
      .flatMap((blob) => said(file, blob) ?? [])
      .filter(({ isShown, audience }) => isShown && (edition === 'internal' || audience === '面向社会'));
    const last = versions.at(-1);
    if (!last) return [];
    const reviewed = versions.some((version) => version.reviewed);
    return [{ file, indexNo: last.indexNo, title: last.title, on: last.on, goneOn, reviewed, movedTo: lastName(file, wentTo) }];
  });
}

/** Where a file that was renamed, perhaps more than once, lay at last; empty if it was not. */
function lastName(file: string, wentTo: ReadonlyMap<string, string>): string {
  const names = new Set([file]);
  let last = file;
  for (let next = wentTo.get(file); next !== undefined && !names.has(next); next = wentTo.get(next)) {
    names.add(next);
    last = next;
  }
  return last === file ? '' : last;
}

/** Whether two versions are of one record: by their numbers where they have any, else by what they are called. */
const isSame = (a: Said | undefined, b: Said | undefined): boolean =>
  a?.number || b?.number ? a?.number === b?.number : a?.title === b?.title;

/** What one version of a record's file says that tells whether the public saw it. */
interface Said {
  readonly isShown: boolean;
  /** 公开范围. */
  readonly audience: string;
  readonly reviewed: boolean;
  /** 索引号 or 编号. */
  readonly number: string;
  readonly title: string;
  readonly indexNo: string;
  readonly on: string;
}

function saidIn(file: string, text: string): Said | undefined {
  const kind = kindAt(file);
  const read = parseFrontMatter(file, text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  // A version that nobody could read, no build published.
  if (!kind || read.problem) return undefined;
  const { keys } = read.value;
  const key = (name: string): string => (name in kind.fields ? written(read.value, kind, name) : '');
  const indexNo = key('index_no');
  return {
    isShown: !['true', '是'].includes(key('draft')) && ['', '主动公开'].includes(key('method')),
    audience: key('audience') || '面向社会',
    reviewed: kind.name === 'duty' || 'review' in keys || '保密审查' in keys,
    number: indexNo || key('no'),
    title: key('title') || key('subject') || key('level2'),
    indexNo,
    on: (key('published_on') || key('published_at')).slice(0, 10),
  };
}
