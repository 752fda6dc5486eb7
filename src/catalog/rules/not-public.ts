import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { allRecords, isPublished } from '../record.ts';

/** `method` of an appraisal is how it was made; one of these words is still what it is everywhere else. */
const withheld: ReadonlySet<string> = new Set(['依申请公开', '不予公开']);

/**
 * In the public folder only what is 主动公开 and 面向社会 may lie (政府信息公开条例第十三条；党务公开条例（试行）), drafts among it. In the inside one lies
 * what is for some or withheld: what is for the public belongs to the public one. Rows of the catalog of duties are no disclosures themselves.
 */
export const notPublic: Rule = ({ site, records }) =>
  allRecords(records)
    .filter(isPublished)
    .flatMap((record) => {
      const { method, audience = '面向社会' } = record.fields;
      const problems: Problem[] = [];
      if (site.edition === 'public' && method && withheld.has(method))
        problems.push(problem('method/not-public', placeOf(record, 'method'), { value: method }));
      if (site.edition === 'public' && audience !== '面向社会')
        problems.push(problem('audience/not-public', placeOf(record, 'audience'), { value: audience }));
      if (site.edition === 'internal' && audience === '面向社会' && record.kind !== 'duty')
        problems.push(problem('audience/public', placeOf(record, 'audience')));
      return problems;
    });
