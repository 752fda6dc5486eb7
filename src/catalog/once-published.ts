import { kinds } from '../model/kinds/index.ts';
import { urls } from '../model/urls.ts';
import { problem, type Problem, type Severity } from '../problem/problem.ts';
import type { Content } from './build-catalog.ts';
import type { Examined } from './examine.ts';
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
  /** What git calls its file since it was renamed; empty if it was deleted. */
  readonly movedTo: string;
}

/**
 * A record once published leaves a tombstone or leads on (content model, Addresses): its file stays with the change 撤回 or 并入. One that moved is
 * known by `formerly` of the record it became; where only git or its index number tells, the record is not lost, but its old address is.
 */
export function lostRecords(
  once: readonly OncePublished[],
  { records, asOf, requireReview }: Pick<Content, 'records'> & { readonly asOf: string; readonly requireReview: boolean },
): Problem[] {
  if (once.length === 0) return [];
  const byNumber = new Map(records.flatMap((record) => (record.indexNo ? [[record.indexNo, record] as const] : [])));
  const byFile = new Map(records.map((record) => [record.file, record]));
  const led = new Set(records.flatMap(({ parsed }) => formerlyOf(parsed?.fields)).map(oldAddress));
  return once
    .filter(({ on, goneOn }) => on <= (goneOn || asOf))
    .filter(({ reviewed }) => reviewed || !requireReview)
    .map((gone) => ({ ...gone, url: addressOf(gone.file), bearer: byFile.get(gone.movedTo) ?? byNumber.get(gone.indexNo) }))
    .filter(({ url }) => !led.has(url))
    .flatMap(({ url, bearer, ...gone }) => {
      if (bearer) return isMoved(gone, bearer) ? [problem('history/moved', { file: bearer.file, line: 1 }, { value: url })] : [];
      return gone.movedTo ? [] : [problem('history/lost', { file: gone.file }, { value: url })];
    });
}

/** Another record that bears the number of one that was deleted is told of as that; what a file that cannot be read leads on is not known. */
const isMoved = (gone: OncePublished, { parsed }: Examined): boolean =>
  parsed !== undefined && (gone.movedTo !== '' || gone.goneOn === '' || isSameAs(gone, parsed.fields));

const addressOf = (file: string): string => urls.record(file.replace(/\.md$/, ''));

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
    ({ indexNo, goneOn, on, reviewed, movedTo }) =>
      indexNo && goneOn && !movedTo && on <= goneOn && goneOn <= asOf && (reviewed || !requireReview),
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
  return !fields || fields.title === title || formerlyOf(fields).map(oldAddress).includes(addressOf(file));
}

const formerlyOf = (fields: { readonly formerly?: readonly string[] } = {}): readonly string[] => fields.formerly ?? [];
