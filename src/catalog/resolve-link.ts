import { relativeUrl, urls } from '../model/urls.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import type { LinkSource, Resolve } from '../text/markdown.ts';
import { fileAddress, isActiveFile } from './attachment-path.ts';
import type { Draft } from './draft.ts';
import { maskedTitle } from './masked-names.ts';
import type { AnyRecord } from './record.ts';
import { allRecords } from './record.ts';

/** What the bodies of a site may link to, made once and asked for every body. */
export interface LinkTargets {
  readonly draft: Draft;
  readonly byFile: ReadonlyMap<string, AnyRecord>;
  /** Records by their address. */
  readonly byAddress: ReadonlyMap<string, AnyRecord>;
  readonly categories: ReadonlySet<string>;
}

export function linkTargets(draft: Draft): LinkTargets {
  const all = allRecords(draft.records);
  return {
    draft,
    byFile: new Map(all.map((r) => [r.raw.file, r])),
    byAddress: new Map(all.map((r) => [r.url, r])),
    categories: new Set([...draft.categories.keys()].map(urls.category)),
  };
}

/** Content files that a body shows or links to, and what is wrong with its links. */
export interface BodyLinks {
  readonly files: Set<string>;
  readonly problems: Problem[];
}

/**
 * Looks up the links of one body: a relative link to a content file becomes that record's address, a relative file or image is taken along,
 * [[索引号]] leads to that item, and a path of this site is checked. Addresses are written relative, so they hold under any path prefix.
 */
export function resolverFor(record: AnyRecord, targets: LinkTargets, found: BodyLinks): Resolve {
  const { draft, byFile, byAddress, categories } = targets;
  const to = (url: string): { href: string } => ({ href: relativeUrl(record.url, url) });
  const broken = (
    link: LinkSource,
    code: 'link/broken' | 'link/outside' | 'link/index-no' | 'link/not-shown' | 'attachment/active' | 'attachment/empty',
    candidates: readonly string[],
  ): undefined => {
    found.problems.push(problem(code, sourcePlace(record, link), { value: link.target, nearest: nearest(link.target, candidates) ?? '' }));
  };

  /** A record that the public does not see yet is not linked to; a withdrawn one still says that it was withdrawn. */
  const toRecord = <T>(link: LinkSource, { publication }: AnyRecord, resolved: T): T | undefined =>
    publication === 'draft' || publication === 'scheduled' ? broken(link, 'link/not-shown', []) : resolved;

  return (link) => {
    if (link.form === 'index-no') {
      const item = draft.byIndexNo.get(link.target);
      return item
        ? toRecord(link, item, { ...to(item.url), label: `《${maskedTitle(item, draft.asOf)}》` })
        : broken(link, 'link/index-no', [...draft.byIndexNo.keys()]);
    }
    const [path = '', fragment] = link.target.normalize('NFC').split('#');
    const withFragment = (url: string): { href: string } => ({ href: to(url).href + (fragment ? `#${encodeURIComponent(fragment)}` : '') });
    if (path.startsWith('/')) {
      const record = byAddress.get(path);
      if (record) return toRecord(link, record, withFragment(path));
      return categories.has(path) ? withFragment(path) : broken(link, 'link/broken', []);
    }
    const file = joinPath(record.raw.file, path);
    if (file === undefined) return broken(link, 'link/outside', []);
    const other = byFile.get(file);
    if (other && link.form === 'link') return toRecord(link, other, withFragment(other.url));
    const beside = [file, joinPath(record.raw.file, `attachments/${path}`) ?? file].find((f) => draft.files.has(f));
    if (isActiveFile(path)) return broken(link, 'attachment/active', []);
    if (!beside) return broken(link, 'link/broken', candidatesNear(record.raw.file, draft));
    if (draft.files.get(beside)?.size === 0) return broken(link, 'attachment/empty', []);
    found.files.add(beside);
    return to(fileAddress(record, beside));
  };
}

/** A relative path from a file, within the content folder; undefined when it climbs out of it. */
export function joinPath(from: string, relative: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function sourcePlace({ raw }: AnyRecord, { target, line }: LinkSource): Place {
  const lines = raw.texts.source.split('\n');
  const at = lines.findIndex((text, i) => i >= line && text.includes(target));
  if (at < 0) return { file: raw.file, line: raw.bodyLine + line };
  return { file: raw.file, line: raw.bodyLine + at, column: (lines[at]?.indexOf(target) ?? 0) + 1 };
}

function candidatesNear(file: string, { files, records }: Draft): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const names = [...files.keys(), ...allRecords(records).map((r) => r.raw.file)];
  return names.filter((f) => f.startsWith(folder)).map((f) => f.slice(folder.length));
}
