import { compareWithUpper, upperFile } from '../catalog/upper-catalog.ts';
import { problem } from '../problem/problem.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import type { Check } from './index.ts';

/** What the body above lists in its 主动公开目录 is in this one too, or left out knowingly. */
export const dutyOmitted: Check = ({ duties, upper }) =>
  upper
    ? compareWithUpper(duties, upper).omitted.map(({ duty, nearest }) =>
        problem(
          'duty/omitted',
          { file: upperFile, line: duty.line },
          { value: nameOfDuty(duty), nearest: nearest ? nameOfDuty(nearest.fields) : '' },
        ),
      )
    : [];
