import { urls } from '../model/urls.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Content } from './build-catalog.ts';
import { oldAddress } from './rules/unique-address.ts';

/** A record that git shows was once published, and whose file is gone. */
export interface OncePublished {
  /** Path within the content folder. */
  readonly file: string;
  /** 索引号, by which it is known again elsewhere; empty if it had none. */
  readonly indexNo: string;
  /** The day it was to be published from (`2026-03-01`); empty if it did not say. */
  readonly on: string;
  /** The day its file went; empty if that is not committed yet. */
  readonly goneOn: string;
  /** Whether it had a record of its review: without one, no build published it where reviews are required. */
  readonly reviewed: boolean;
}

/**
 * A record once published leaves a tombstone or leads on (content model, Addresses): its file stays with the change 撤回 or 并入. One that moved is
 * known by `formerly` of the record it became, or by its index number.
 */
export function lostRecords(
  once: readonly OncePublished[],
  { records, asOf, requireReview }: Pick<Content, 'records'> & { readonly asOf: string; readonly requireReview: boolean },
): Problem[] {
  if (once.length === 0) return [];
  const numbers = new Set(records.map(({ indexNo }) => indexNo));
  const led = new Set(records.flatMap(({ parsed }) => formerlyOf(parsed?.fields)).map(oldAddress));
  return once
    .filter(({ on, goneOn }) => on <= (goneOn || asOf))
    .filter(({ reviewed }) => reviewed || !requireReview)
    .filter(({ indexNo }) => indexNo === '' || !numbers.has(indexNo))
    .map(({ file }) => ({ file, url: urls.record(file.replace(/\.md$/, '')) }))
    .filter(({ url }) => !led.has(url))
    .map(({ file, url }) => problem('history/lost', { file }, { value: url }));
}

const formerlyOf = (fields: { readonly formerly?: readonly string[] } = {}): readonly string[] => fields.formerly ?? [];
