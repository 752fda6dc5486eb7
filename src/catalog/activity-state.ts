import { activityTypes, type ActivityType } from '../model/kinds/activity.ts';
import { beginningOf } from '../model/time-of-day.ts';
import type { Activity } from './record.ts';
import type { Site } from './site.ts';

/** How an activity stands; one that does not say is held. */
export const activityState = ({ fields }: Activity): NonNullable<Activity['fields']['state']> => fields.state ?? '已举行';

/** Whether the record says that there was nothing to disclose (无公开活动): a statement, which is never counted as an activity. */
export const isNilStatement = ({ fields }: Activity): boolean => fields.nil === true;

/** Whether the record is an activity that took place: what counts and mixes are made of. */
export const isHeld = (activity: Activity): boolean => !isNilStatement(activity) && activityState(activity) === '已举行';

/** Whether it was published before it began: as far as its time of the day tells, else before its day. */
export const isInAdvance = ({ fields }: Activity): boolean => fields.published_at < `${fields.on} ${beginningOf(fields.time)}`;

/** Types of activities of which a site gives notice: those that it names, else all but 公务接待 and 外出考察, whose way is never told before. */
export const announcedTypes = ({ advance_notice_types: named }: Pick<Site, 'advance_notice_types'>): readonly ActivityType[] =>
  named ?? activityTypes.filter((type) => type !== '公务接待' && type !== '外出考察');
