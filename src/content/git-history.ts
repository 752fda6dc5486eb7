import fs from 'node:fs';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import type { OncePublished } from '../catalog/once-published.ts';
import type { Edition } from '../catalog/site.ts';
import { written } from '../catalog/raw-rules.ts';
import { parsePath, type Kind } from '../model/kind.ts';
import { kinds } from '../model/kinds/index.ts';
import { parseFrontMatter } from './front-matter.ts';
import { blobTexts, committedFiles, gitFolder, loggedChanges } from './git-log.ts';
import { readPurged } from './purged-file.ts';

/** What git shows of records that were once published. */
export interface History {
  /** Those whose files are gone. */
  readonly gone: readonly OncePublished[];
  /** What could not be looked at: all of the past (no git, no work tree, nothing committed), or what lies before a shallow clone. */
  readonly gap: 'unknown' | 'shallow' | undefined;
}

interface Kept {
  readonly head: string;
  readonly program: string;
  /** Names the list of what was taken out for good. */
  readonly purged: string;
  /** Names the files that are committed and are not there. */
  readonly missing: string;
  readonly tracked: readonly string[];
  readonly gone: readonly OncePublished[];
}

interface HistoryOptions {
  /** The files of the content folder as they lie there. */
  readonly present: ReadonlySet<string>;
  readonly cache: Cache;
  readonly program: string;
  /** Whose past it is: what is not for the public was never published to it. */
  readonly edition?: Edition | undefined;
}

/** Looks through the past of a content folder once for every new commit; while there is none, what was found stays. */
export function readHistory(root: string, { present, cache, program, edition = 'public' }: HistoryOptions): History {
  const folder = fs.existsSync(root) ? gitFolder(root) : undefined;
  if (!folder) return { gone: [], gap: 'unknown' };
  const name = `content/${digestOf(fs.realpathSync(root))}/history`;
  const purged = readPurged(root);
  const kept = cache.readJson(name) as Kept | undefined;
  const isKnown = kept?.head === folder.head && kept.program === program && kept.purged === purged.name;
  const tracked = isKnown
    ? kept.tracked
    : committedFiles(root)
        .map(nfc)
        .filter((file) => isRecord(file) && !purged.has(file));
  const missing = digestOf(tracked.filter((file) => !present.has(file)).join('\n'));
  const gap = folder.isShallow ? 'shallow' : tracked.length === 0 ? 'unknown' : undefined;
  const away = (gone: readonly OncePublished[]): readonly OncePublished[] => gone.filter(({ file }) => !present.has(file));
  if (isKnown && kept.missing === missing) return { gone: away(kept.gone), gap };
  // A file that lies there and was never committed again may go again while the commit stays: it is passed over now and kept among those that went.
  const committed = new Set(tracked);
  const gone = goneRecords(root, edition, (file) => purged.has(file) || (committed.has(file) && present.has(file)));
  cache.writeJson(name, { head: folder.head, program, purged: purged.name, missing, tracked, gone } satisfies Kept);
  return { gone: away(gone), gap };
}

const nfc = (file: string): string => file.normalize('NFC');

/** Kinds whose records can be withdrawn. */
const published: ReadonlyMap<string, Kind> = new Map(
  Object.values(kinds)
    .filter(({ fields }) => 'formerly' in fields)
    .map((kind) => [kind.folder, kind as Kind]),
);

function kindAt(file: string): Kind | undefined {
  const kind = file.endsWith('.md') ? published.get(file.slice(0, file.indexOf('/'))) : undefined;
  return kind && parsePath(kind, file.slice(0, -'.md'.length)) ? kind : undefined;
}

const isRecord = (file: string): boolean => kindAt(file) !== undefined;

/** The past of one path, that of the paths it was renamed from included. */
interface Past {
  readonly blobs: Set<string>;
  goneOn: string;
  /** Where it went when it was last renamed; what it held then, and what that held. */
  renamed: { readonly from: string; readonly to: string; readonly isSame: boolean } | undefined;
}

function pastsOf(root: string): ReadonlyMap<string, Past> {
  const pasts = new Map<string, Past>();
  const pastOf = (file: string): Past => {
    const past = pasts.get(file) ?? { blobs: new Set<string>(), goneOn: '', renamed: undefined };
    pasts.set(file, past);
    return past;
  };
  for (const { status, on, alike, fromBlob, toBlob, ...change } of loggedChanges(root)) {
    const [from, to] = [nfc(change.from), nfc(change.to)];
    if (status !== 'D') {
      const past = pastOf(to);
      past.blobs.add(toBlob);
      past.renamed = undefined;
      if (status === 'R') for (const blob of pasts.get(from)?.blobs ?? []) past.blobs.add(blob);
    }
    if (status === 'D' || status === 'R') pastOf(from).goneOn = on;
    if (status === 'R') pastOf(from).renamed = { from: fromBlob, to: toBlob, isSame: alike === 100 };
  }
  return pasts;
}

/** Records that some commit had, that were to be seen by the public, and that are neither there nor taken out for good nor renamed. */
function goneRecords(root: string, edition: Edition, isKnown: (file: string) => boolean): OncePublished[] {
  const gone = [...pastsOf(root)].filter(([file, { renamed }]) => isRecord(file) && !isKnown(file) && renamed?.isSame !== true);
  const blobs = new Set(gone.flatMap(([, past]) => [...past.blobs, ...(past.renamed ? [past.renamed.to] : [])]));
  const textsOf = blobTexts(root, [...blobs]);
  const said = (file: string, blob: string): Said | undefined => saidIn(file, textsOf.get(blob) ?? '');
  return gone.flatMap(([file, { blobs: own, goneOn, renamed }]): OncePublished[] => {
    const versions = [...own]
      .flatMap((blob) => said(file, blob) ?? [])
      .filter(({ isShown, audience }) => isShown && (edition === 'internal' || audience === '面向社会'));
    const last = versions.at(-1);
    if (!last) return [];
    // Two records of one form are alike, so that git takes the one that went for the one that came; their numbers differ.
    if (renamed && isSame(said(file, renamed.from), said(file, renamed.to))) return [];
    const reviewed = versions.some((version) => version.reviewed);
    return [{ file, indexNo: last.indexNo, on: last.on, goneOn, reviewed }];
  });
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
