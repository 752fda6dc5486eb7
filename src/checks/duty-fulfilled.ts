import { placeOf } from '../catalog/draft.ts';
import { fulfilments, itemsByDuty } from '../catalog/duty-fulfilment.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** Every row of the catalog is fulfilled by each body it binds, for every period that is due (政府信息公开条例第十九条、第二十六条). */
export const dutyFulfilled: Rule = {
  title: '目录里的每一项，每个公开主体每一期都公开或者声明没有',
  codes: ['duty/unfulfilled'],
  basis: '政府信息公开条例第十二条、第十九条、第二十六条',
  limits: ['approval_unknown'],
  check: ({ catalog: { site, duties, departments, items }, asOf }) => {
    const options = { departments, items: itemsByDuty(items), asOf, site };
    return duties
      .filter(({ fields }) => (fields.since ?? '') <= asOf)
      .flatMap((duty) =>
        fulfilments(duty, options)
          .filter(({ isFulfilled }) => !isFulfilled)
          .map(({ department, missing }) =>
            problem('duty/unfulfilled', placeOf(duty, 'content'), {
              name: department.fields.name,
              label: nameOfDuty(duty.fields),
              value: missing.length > 0 ? missing.toReversed().join('、') : '全部',
            }),
          ),
      );
  },
};
