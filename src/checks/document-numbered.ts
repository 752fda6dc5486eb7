import { placeOf } from '../catalog/draft.ts';
import type { Item } from '../catalog/record.ts';
import { suggestDocumentNumber } from '../model/document-number.ts';
import { genreInTitle, genreNamed } from '../model/genres.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** Kinds of documents that always bear a number; a 公告, 通告, 公报 or 报告 often bears none. */
const numbered: ReadonlySet<string> = new Set(['决议', '决定', '命令', '意见', '通知', '通报', '批复', '函']);

/** A document is known by its number (党政机关公文处理工作条例 第九条): it is left out only of what is no document. */
export const documentNumbered: Rule = {
  title: '公文写明文号',
  codes: ['doc-no/missing'],
  basis: '党政机关公文处理工作条例第九条；党政机关公文格式（GB/T 9704—2012）7.2.5',
  check: ({ items }) =>
    items
      .filter(({ fields }) => !fields.doc_no && !fields.nil && isDocument(fields))
      .map((item) =>
        problem('doc-no/missing', placeOf(item, 'title'), {
          value: genreInTitle(item.fields.title) ?? '',
          suggestion: numberAtHead(item) ?? '',
        }),
      ),
};

/**
 * What its title calls a document (关于…的通知), and its genre too where it is told: 2023年献血情况通报 is none. Not a reading of one, and nothing taken
 * over from others, whose page may have left the number out.
 */
const isDocument = ({ genre, title, interprets, source, source_url }: Item['fields']): boolean => {
  const named = genreInTitle(title) ?? '';
  return numbered.has(named) && (!genre || genreNamed(genre) === named) && !interprets && !source && !source_url;
};

/** By itself in a line: one in a sentence is of another document. */
const alone = /(?:^|\s)([\u4e00-\u9fa5A-Za-z]{1,16}[〔﹝[(（【](?:19|20)\d{2}[〕﹞\])）】]第?0*\d{1,5}号)\s/;

/** The number that stands at the head of the text, in its right form. */
function numberAtHead({ raw }: Item): string | undefined {
  const found = alone.exec(raw.body.opening.slice(0, 120))?.[1];
  return found && (suggestDocumentNumber(found) ?? found);
}
