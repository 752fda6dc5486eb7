import { groupBy } from '../../problem/group-by.ts';
import { problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';

/** An index number belongs to one item for ever (政府信息公开目录系统实施指引); each of those that share one is named. */
export const uniqueIndexNo: Rule = ({ records }) =>
  [...groupBy(records.item, (item) => item.fields.index_no)].flatMap(([value, items]) =>
    items.length === 1
      ? []
      : items.map((item) => {
          const other = items.find((o) => o !== item)?.raw.file ?? '';
          return problem('index-no/duplicate', placeOf(item, 'index_no'), { value, other });
        }),
  );
