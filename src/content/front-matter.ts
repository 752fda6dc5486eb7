import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { problem, type Problem } from '../problem/problem.ts';
import type { RawRecord } from '../catalog/raw.ts';
import { findUnclosed } from './unclosed-value.ts';

/** What a file gave, or the one problem that keeps it from being read. */
export type Read<T> = { readonly value: T; readonly problem?: undefined } | { readonly problem: Problem };

/** Splits a file into keys and body, or says why it cannot. Nothing in it is ever executed, and no value is guessed to be anything but text. */
export function parseFrontMatter(file: string, text: string): Read<RawRecord> {
  const firstLine = /^---([^\n]*)/.exec(text)?.[1];
  if (firstLine === undefined || firstLine.startsWith('-')) return { problem: problem('front/missing', { file, line: 1 }) };
  const language = firstLine.trim().toLowerCase();
  if (language !== '' && language !== 'yaml') return { problem: problem('front/executable', { file, line: 1, column: 4 }, { language }) };
  if (!/\n---[ \t]*(\n|$)/.test(text)) return { problem: problem('front/unclosed', { file, line: 1 }) };

  // gray-matter hands the front matter over with the line end of its first delimiter still on it: its line 0 is the file's line 1.
  const split = guarded(file, 1, () =>
    matter(text, { language: 'yaml', engines: { yaml: { parse: (front) => loadKeys(front) as object } } }),
  );
  if (split.problem) return split;
  const { data, content, matter: front } = split.value;
  const keys = keysOf(file, 2, data as unknown, front);
  if (keys.problem) return keys;
  const bodyLine = text.slice(0, text.length - content.length).split('\n').length;
  return { value: { file, keys: keys.value, front: front.replace(/^\n/, ''), frontLine: 2, body: content, bodyLine } };
}

/** The body of a file whose keys are known. */
export const bodyIn = (text: string): string => matter(text, { language: 'yaml', engines: { yaml: { parse: () => ({}) } } }).content;

/** A YAML file without a body (site.yaml). */
export function parseYamlFile(file: string, text: string): Read<RawRecord> {
  const loaded = guarded(file, 1, () => loadKeys(text));
  if (loaded.problem) return loaded;
  const keys = keysOf(file, 1, loaded.value, text);
  return keys.problem ? keys : { value: { file, keys: keys.value, front: text, frontLine: 1, body: '', bodyLine: 1 } };
}

const loadKeys = (front: string): unknown => (front.trim() === '' ? {} : load(front, { schema: FAILSAFE_SCHEMA }));

function guarded<T>(file: string, firstLine: number, read: () => T): Read<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw new Error(`cannot read the front matter of ${file}`, { cause: error });
    return { problem: syntaxProblem(file, firstLine, error) };
  }
}

const fullWidthColon = /^\s*(?:- )?[^\s:：]+：/;

/** The three mistakes that editors make most are named; what the parser says of the others is quoted. */
function syntaxProblem(file: string, firstLine: number, { mark, reason }: YAMLException): Problem {
  const { line = 0, column = 0, buffer = '' } = (mark ?? {}) as { line?: number; column?: number; buffer?: string };
  const lines = buffer.split('\n');
  // The parser stumbles over the line after the one whose colon it did not see.
  const withoutKey = [line, line - 1].find((n) => fullWidthColon.test(lines[n] ?? ''));
  if (withoutKey !== undefined) {
    return problem('front/not-keys', { file, line: firstLine + withoutKey }, { sample: lines[withoutKey]?.trim().slice(0, 40) ?? '' });
  }
  const unclosed = findUnclosed(lines, { line, reason });
  if (unclosed) {
    const { closing } = unclosed;
    const args = { reason: closing === '"' || closing === "'" ? 'a quotation mark is not closed' : 'a bracket is not closed', closing };
    return problem('front/syntax', { file, line: firstLine + unclosed.line, column: unclosed.column + 1 }, args);
  }
  const place = { file, line: firstLine + line, column: column + 1 };
  if (reason !== 'duplicated mapping key') return problem('front/syntax', place, { reason });
  const key = /^[^"':]+/.exec(lines[line]?.slice(column) ?? '')?.[0] ?? '';
  return problem('key/twice', place, { first: key, second: key });
}

function keysOf(file: string, line: number, data: unknown, front: string): Read<Readonly<Record<string, unknown>>> {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { value: data as Readonly<Record<string, unknown>> };
  const sample = front.trim().split('\n')[0]?.slice(0, 40) ?? '';
  return { problem: problem('front/not-keys', { file, line }, { sample }) };
}
