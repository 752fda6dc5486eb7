import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import type { PageLinks } from './page-links.ts';

/** Names what files of a site were made from, by file: the same name, the same bytes. */
export type Prints = ReadonlyMap<string, string>;

/** What is known of the site in place, so that the next build makes only what differs. */
export interface SiteState<Said> {
  /** Names the whole site; stands in its marker too, so that a state is never believed of another site. */
  readonly build: string;
  /** Names everything that went in: content, day, options, program, templates. The same again, and there is nothing to do. */
  readonly input: string;
  /** Pages, texts and attachments. */
  readonly files: Prints;
  /** Shards of the search index, by name. */
  readonly shards: Prints;
  readonly links: ReadonlyMap<string, PageLinks>;
  /** What the build had to say of itself, for saying it again. */
  readonly said: Said;
}

export const buildName = (files: Prints, shards: Prints): string => digestOf(JSON.stringify([[...files].sort(), [...shards].sort()]));

export const stateFolder = (out: string): string => `sites/${digestOf(out)}`;

/** Links stand as numbers in a list of targets: every page leads to the same many. */
interface KeptState<Said> extends Omit<SiteState<Said>, 'files' | 'shards' | 'links'> {
  readonly files: readonly (readonly [string, string])[];
  readonly shards: readonly (readonly [string, string])[];
  readonly targets: readonly string[];
  readonly links: readonly (readonly [
    file: string,
    links: readonly number[],
    ids: readonly number[],
    fetched: readonly string[],
    noIndex: 0 | 1,
  ])[];
}

export function readSiteState<Said>(cache: Cache, out: string): SiteState<Said> | undefined {
  const kept = cache.read(`${stateFolder(out)}/state`);
  if (!kept) return undefined;
  const { files, shards, targets, links, ...rest } = JSON.parse(kept.toString()) as KeptState<Said>;
  const named = (numbers: readonly number[]): string[] => numbers.map((n) => targets[n] ?? '');
  return {
    ...rest,
    files: new Map(files),
    shards: new Map(shards),
    links: new Map(
      links.map(([file, to, ids, fetched, noIndex]) => [file, { links: named(to), ids: named(ids), fetched, noIndex: noIndex === 1 }]),
    ),
  };
}

export function writeSiteState<Said>(cache: Cache, out: string, { files, shards, links, ...rest }: SiteState<Said>): void {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const numbered = [...links].map(
    ([file, { links: to, ids, fetched, noIndex }]) => [file, to.map(numberOf), ids.map(numberOf), fetched, noIndex ? 1 : 0] as const,
  );
  const kept: KeptState<Said> = { ...rest, files: [...files], shards: [...shards], targets: [...numbers.keys()], links: numbered };
  cache.write(`${stateFolder(out)}/state`, JSON.stringify(kept));
}
