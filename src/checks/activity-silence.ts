import { isHeld, isNilStatement } from '../catalog/activity-state.ts';
import { isInOffice } from '../catalog/activity-days.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import { addDays, type CalendarDate } from '../model/calendar-date.ts';
import { isMissingYear, workingDaysBetween } from '../model/working-days.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * An official whose activities are disclosed is heard of: on a day without any, or on leave, a statement says so. Asked is only of those in office
 * who have bulletins, and only working days that are over count.
 */
export const activitySilence: Rule = {
  title: '领导干部的公务活动不长时间中断',
  codes: ['activity/silent'],
  basis: '县委权力公开透明运行的通行做法',
  isUnverified: true,
  limits: ['activity_silence'],
  check: ({ judges, catalog, asOf, limits }) => {
    const last = lastDays(catalog);
    return catalog.officials.flatMap((official) => {
      const on = last.get(official.parts.slug);
      if (!on || !judges(on) || !isInOffice(official, asOf)) return [];
      // Today is not over.
      const count = workingDaysBetween(on, addDays(asOf, -1));
      if (isMissingYear(count) || count.value < limits.activity_silence) return [];
      return [
        problem('activity/silent', placeOf(official, 'name'), {
          name: official.fields.name,
          on,
          count: count.value,
          limit: limits.activity_silence,
        }),
      ];
    });
  },
};

/** The latest day of which each official's bulletins tell, by the official's file name. */
function lastDays({ activities, asOf }: Catalog): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>();
  // Newest first: the first that is met is the latest.
  for (const activity of activities) {
    const { on, officials } = activity.fields;
    if (on > asOf || !(isHeld(activity) || isNilStatement(activity))) continue;
    for (const official of officials) if (!last.has(official)) last.set(official, on);
  }
  return last;
}
