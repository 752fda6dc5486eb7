import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { allRecords } from '../record.ts';

/** In the public folder only what is 主动公开 and 面向社会 may lie (政府信息公开条例第十三条；党务公开条例（试行）). */
export const notPublic: Rule = ({ records }) =>
  allRecords(records).flatMap((record) => {
    const { method, audience } = record.fields as { readonly method?: string; readonly audience?: string };
    const problems: Problem[] = [];
    if (method && method !== '主动公开') problems.push(problem('method/not-public', placeOf(record, 'method'), { value: method }));
    if (audience && audience !== '面向社会')
      problems.push(problem('audience/not-public', placeOf(record, 'audience'), { value: audience }));
    return problems;
  });
