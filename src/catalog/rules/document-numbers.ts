import { isDocumentNumber } from '../../model/document-number.ts';
import { groupBy } from '../../problem/group-by.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Item } from '../record.ts';

/**
 * An office gives a number once a year (党政机关公文处理工作条例 第九条: 由发文机关代字、年份、发文顺序号组成). Other offices may disclose the same document,
 * so that only records of one department are compared, and what is written wrongly is told of as such. What was withdrawn, or went into another, leaves its
 * number to the one that stays.
 */
export const documentNumbers: Rule = ({ records }) => {
  const numbered = records.item.filter(({ fields, publication }) => fields.doc_no && publication !== 'withdrawn');
  const groups = groupBy(numbered, ({ parts, fields }) => `${parts.department} ${fields.doc_no}`);
  return [...groups.values()].flatMap((sharing) =>
    sharing.length > 1 && isOwnNumber(sharing[0]?.fields.doc_no ?? '') ? problemsOf(sharing) : [],
  );
};

/** Not 2026年第3号, which every series of announcements has. */
const isOwnNumber = (number: string): boolean => number.includes('〔') && isDocumentNumber(number);

const problemsOf = (sharing: readonly Item[]): Problem[] =>
  sharing.map((item) => {
    const other = sharing.find((o) => o !== item)?.raw.file ?? '';
    return problem('doc-no/duplicate', placeOf(item, 'doc_no'), { value: item.fields.doc_no ?? '', other });
  });
