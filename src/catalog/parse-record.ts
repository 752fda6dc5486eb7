import { dayOf, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { parsePath, type Kind } from '../model/kind.ts';
import type { KindName } from '../model/kinds/index.ts';
import { isReservedSlug, isSlug, toSlug } from '../model/slug.ts';
import { urls } from '../model/urls.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { parseFields } from './parse-fields.ts';
import type { RawRecord } from './raw.ts';
import type { AnyRecord, Publication } from './record.ts';

export interface ParsedRecord {
  readonly record?: AnyRecord;
  readonly problems: readonly Problem[];
}

/** One file of a kind's folder as a typed record, or every problem that keeps it from being one. */
export function parseRecord(raw: RawRecord, name: KindName, kind: Kind, asOf: CalendarDate): ParsedRecord {
  const path = raw.file.replace(/\.md$/, '');
  const parts = parsePath(kind, path);
  if (!parts) return { problems: [problem('file/misplaced', { file: raw.file }, { label: kind.label, expected: `${kind.path}.md` })] };
  const { fields, problems: found } = parseFields(raw, kind);
  const problems = [...slugProblems(raw.file, parts.slug), ...found];
  if (!fields || problems.length > 0) return { problems };
  const body = { html: '', text: '', headings: [] };
  const record = { kind: name, path, url: urls.record(path), parts, fields, raw, publication: publicationOf(fields, asOf), body };
  return { record: record as unknown as AnyRecord, problems };
}

function slugProblems(file: string, slug: string): Problem[] {
  if (!isSlug(slug)) return [problem('file/slug', { file }, { slug, suggestion: `${toSlug(slug)}.md` })];
  return isReservedSlug(slug) ? [problem('file/reserved-slug', { file }, { slug, suggestion: `${toSlug(slug)}.md` })] : [];
}

/** The keys that decide whether the public sees a record, whichever kind it is. */
interface PublicationKeys {
  readonly draft?: boolean;
  readonly published_on?: CalendarDate | Instant;
  readonly published_at?: Instant;
  readonly changes?: readonly { readonly type: string }[];
}

function publicationOf(fields: PublicationKeys, asOf: CalendarDate): Publication {
  const published = fields.published_on ?? fields.published_at;
  if (fields.draft) return 'draft';
  if (published && dayOf(published) > asOf) return 'scheduled';
  return fields.changes?.some(({ type }) => type === '撤回') ? 'withdrawn' : 'public';
}
