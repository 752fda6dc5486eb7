import type { CalendarDate } from '../model/calendar-date.ts';
import type { Department } from './record.ts';

/** The year of the last reports that were due under 第三十一条 of the first 条例, which gave everybody until 31 March. */
const lastByFirstStatute = '2018';

/**
 * The last day on which the report of a year is public (政府信息公开条例第四十九条): 31 January for a department, 31 March for a local government as
 * a whole, whose report its office of disclosure makes. Townships have no limit of their own in the article and are asked for the first. Reports of years
 * up to 2018 were due on 31 March.
 */
export const reportDueDay = (department: Department, year: string): CalendarDate =>
  `${Number(year) + 1}-${year <= lastByFirstStatute || isWholeGovernment(department) ? '03-31' : '01-31'}` as CalendarDate;

/** Whether a department stands for the whole government of its level, so that its report covers all departments (第四十九条、第五十条). */
export const isWholeGovernment = ({ fields }: Department): boolean =>
  (fields.kind ?? 'government') === 'government' && !fields.parent && fields.name.endsWith('人民政府');
