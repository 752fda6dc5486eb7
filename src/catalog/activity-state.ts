import type { Activity } from './record.ts';

/** How an activity stands; one that does not say is held. */
export const activityState = ({ fields }: Activity): NonNullable<Activity['fields']['state']> => fields.state ?? '已举行';

/** Whether the record says that there was nothing to disclose (无公开活动): a statement, which is never counted as an activity. */
export const isNilStatement = ({ fields }: Activity): boolean => fields.nil === true;

/** Whether the record is an activity that took place: what counts and mixes are made of. */
export const isHeld = (activity: Activity): boolean => !isNilStatement(activity) && activityState(activity) === '已举行';
