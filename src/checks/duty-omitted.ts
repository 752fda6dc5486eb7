import { compareWithUpper, upperFile } from '../catalog/upper-catalog.ts';
import { problem } from '../problem/problem.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import type { Rule } from './rule.ts';

/** What the body above lists in its 主动公开目录 is in this one too, or left out knowingly. */
export const dutyOmitted: Rule = {
  title: '上级目录里有的事项，本级目录也有',
  codes: ['duty/omitted'],
  basis: '基层政务公开标准指引（国办发〔2019〕54号）',
  check: ({ catalog: { duties, upper } }) =>
    upper
      ? compareWithUpper(duties, upper).omitted.map(({ duty, nearest }) =>
          problem(
            'duty/omitted',
            { file: upperFile, line: duty.line },
            { value: nameOfDuty(duty), nearest: nearest ? nameOfDuty(nearest.fields) : '' },
          ),
        )
      : [],
};
