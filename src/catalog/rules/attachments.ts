import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { attachmentPath, filesOf, isActiveFile } from '../attachment-path.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Inventory } from '../raw.ts';
import { allRecords } from '../record.ts';

/** Every attachment and photo lies beside its record, exists, is not empty, and is nothing that would run in a browser. */
export const attachments: Rule = ({ records, files }) =>
  allRecords(records).flatMap((record) =>
    filesOf(record).flatMap(({ file: value, at }): Problem[] => {
      const place = (): Problem['place'] => placeOf(record, ...at);
      const found = attachmentPath(record.raw.file, value, files);
      if (found === 'outside') return [problem('attachment/outside', place(), { value })];
      if (isActiveFile(value)) return [problem('attachment/active', place(), { value })];
      if (found === undefined)
        return [problem('attachment/missing', place(), { value, nearest: nearest(value, besides(record.raw.file, files)) ?? '' })];
      return files.get(found)?.size === 0 ? [problem('attachment/empty', place(), { value })] : [];
    }),
  );

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const besides = (file: string, files: Inventory): string[] =>
  [...files.keys()].filter((f) => f.startsWith(folderOf(file))).map((f) => f.slice(folderOf(file).length));
