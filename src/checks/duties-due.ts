import { placeOf } from '../catalog/draft.ts';
import { dutyLedger } from '../catalog/duty-ledger.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import { shareOver } from '../model/due-day.ts';
import { isMissingYear } from '../model/working-days.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** What a duty asks for is told of before its term is over. */
export const dutiesDue: Rule = {
  title: '目录里的事项快到期的提前提醒',
  codes: ['duty/due'],
  basis: '政府信息公开条例第二十六条',
  limits: ['term_warning'],
  check: ({ catalog, history, asOf, limits }) =>
    dutyLedger(catalog, { history, asOf }).flatMap(({ outcome, duty, department, period, due }) => {
      const from = period ?? duty.fields.since;
      if (outcome !== '未到期' || !from || !due || isMissingYear(due)) return [];
      const share = shareOver(from, due.value, asOf);
      if (share < limits.term_warning) return [];
      const args = {
        name: department.fields.name,
        label: nameOfDuty(duty.fields),
        value: period ?? '全部',
        limit: due.value,
        target: share,
      };
      return [problem('duty/due', placeOf(duty, 'content'), args)];
    }),
};
