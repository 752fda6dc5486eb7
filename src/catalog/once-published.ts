import { kinds } from '../model/kinds/index.ts';
import { urls } from '../model/urls.ts';
import { problem, type Problem, type Severity } from '../problem/problem.ts';
import type { Content } from './build-catalog.ts';
import { locateKey } from './locate-key.ts';
import type { RecordHistory } from './record-history.ts';
import { oldAddress } from './rules/unique-address.ts';

/** A record that git shows was once published, and whose file is gone. */
export interface OncePublished {
  /** Path within the content folder. */
  readonly file: string;
  /** 索引号, by which it is known again elsewhere; empty if it had none. */
  readonly indexNo: string;
  /** What it was called. */
  readonly title: string;
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

/**
 * An index number belongs to one record for ever (政府信息公开目录系统实施指引): not to be given to another when the first was deleted, or bears another
 * number. A record that moved says so (`formerly`), or git saw it move, or it is called the same.
 */
export function reusedNumbers(
  once: readonly OncePublished[],
  { pasts }: Pick<RecordHistory, 'pasts'>,
  { records, asOf, requireReview }: Pick<Content, 'records'> & { readonly asOf: string; readonly requireReview: boolean },
): Problem[] {
  const gone = once.filter(
    ({ indexNo, goneOn, on, reviewed }) => indexNo && goneOn && on <= goneOn && goneOn <= asOf && (reviewed || !requireReview),
  );
  const given = [...pasts].flatMap(([file, { gaveUp }]) => gaveUp.map((indexNo) => ({ file, indexNo })));
  if (gone.length + given.length === 0) return [];
  const bearers = new Map(records.filter(({ indexNo }) => indexNo).map((record) => [record.indexNo, record]));
  const reused = (indexNo: string, other: string, severity: Severity): Problem[] => {
    const bearer = bearers.get(indexNo);
    if (!bearer || bearer.file === other) return [];
    return [problem('index-no/reused', locateKey(bearer, ['index_no'], kinds.item.fields), { value: indexNo, other }, severity)];
  };
  return [
    ...gone
      .filter(({ file, indexNo, title }) => !isSameAs({ file, title }, bearers.get(indexNo)?.parsed?.fields))
      .flatMap(({ file, indexNo }) => reused(indexNo, file, 'error')),
    // A number that was wrong and was put right may never have been seen: that cannot be told from here.
    ...given.flatMap(({ file, indexNo }) => reused(indexNo, file, 'warning')),
  ];
}

function isSameAs(
  { file, title }: Pick<OncePublished, 'file' | 'title'>,
  fields: { readonly title?: string; readonly formerly?: readonly string[] } | undefined,
): boolean {
  return (
    !fields ||
    fields.title === title ||
    formerlyOf(fields)
      .map(oldAddress)
      .includes(urls.record(file.replace(/\.md$/, '')))
  );
}

const formerlyOf = (fields: { readonly formerly?: readonly string[] } = {}): readonly string[] => fields.formerly ?? [];
