import { activityState, isNilStatement } from '../catalog/activity-state.ts';
import { meetingStateOn } from '../catalog/meeting-state.ts';
import { findingStateOn, findingStateSaid } from '../catalog/finding-state.ts';
import { titleOf, type Activity, type Finding, type Item, type Meeting } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';

/**
 * A title that stands alone, as in a feed, a message, a calendar or on a screen: nothing beside it would say that an activity or a meeting is only
 * announced, was moved or was called off, so the title does.
 */
export function titleWithState(record: Item | Activity | Meeting | Finding, asOf: CalendarDate): string {
  const title = titleOf(record);
  const state = stateSaid(record, asOf);
  return state === undefined ? title : `${title}（${state}）`;
}

function stateSaid(record: Item | Activity | Meeting | Finding, asOf: CalendarDate): string | undefined {
  if (record.kind === 'finding') {
    // Days that are still being counted would change the title every day.
    const state = findingStateOn(record, asOf);
    return state === '已整改' ? findingStateSaid(record, asOf) : state;
  }
  if (record.kind === 'item' || (record.kind === 'activity' && isNilStatement(record))) return undefined;
  const state = record.kind === 'activity' ? activityState(record) : meetingStateOn(record, asOf);
  return state === '已举行' || state === '已举行，待公布结果' ? undefined : state;
}
