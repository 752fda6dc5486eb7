import { parsePath, type Kind } from '../model/kind.ts';
import type { KindName } from '../model/kinds/index.ts';
import { isReservedSlug, isSlug, toSlug } from '../model/slug.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Examined } from './examine.ts';
import { parseFields } from './parse-fields.ts';
import type { RawRecord } from './raw.ts';

export interface ParsedRecord {
  readonly parsed: Examined['parsed'];
  readonly problems: readonly Problem[];
}

/** One file of a kind's folder as typed fields, or every problem that keeps it from being a record. */
export function parseRecord(raw: RawRecord, name: KindName, kind: Kind): ParsedRecord {
  const path = raw.file.replace(/\.md$/, '');
  const parts = parsePath(kind, path);
  if (!parts)
    return {
      parsed: undefined,
      problems: [problem('file/misplaced', { file: raw.file }, { label: kind.label, expected: `${kind.path}.md` })],
    };
  const { fields, problems: found } = parseFields(raw, kind);
  const problems = [...slugProblems(raw.file, parts.slug, kind), ...found];
  return { parsed: fields && problems.length === 0 ? { kind: name, path, parts, fields } : undefined, problems };
}

function slugProblems(file: string, slug: string, { reserved = [] }: Kind): Problem[] {
  if (!isSlug(slug)) return [problem('file/slug', { file }, { slug, suggestion: `${toSlug(slug)}.md` })];
  if (reserved.includes(slug)) return [problem('file/reserved-slug', { file }, { slug, suggestion: `${slug}-1.md` })];
  return isReservedSlug(slug) ? [problem('file/reserved-slug', { file }, { slug, suggestion: `${toSlug(slug)}.md` })] : [];
}
