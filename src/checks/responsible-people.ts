import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import { departmentsAnswering } from '../catalog/handover.ts';
import type { KeyPath } from '../catalog/locate-key.ts';
import { longTermDuties } from '../catalog/long-term.ts';
import { isPublished } from '../catalog/record.ts';
import { keepsList, namesIn, presenceOn, responsibleOf, staffOf, type Named, type Staff } from '../catalog/staff.ts';
import { dayOfRecord, departmentsOfRecord, isStillHeld } from '../catalog/still-held.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/**
 * Every row of the catalog has somebody who answers for it, and whoever answers for a record is on the staff of its department: today, where there
 * is still something to do for it, and else on its day; of columns, today. A department that keeps no list is told so once.
 */
export const responsiblePeople: Rule = {
  title: '目录每一项有责任人，记录和栏目的责任人在单位的工作人员名单里',
  codes: ['duty/no-responsible', 'responsible/unknown', 'responsible/left', 'responsible/not-yet', 'department/no-staff'],
  basis: '政府信息公开条例第四条、第十二条',
  check: (evidence) => {
    const { catalog } = evidence;
    const staff = staffOf(catalog);
    const asked = askedOf(evidence);
    const lists = new Set(catalog.departments.filter(keepsList).map(({ parts }) => parts.slug));
    const isKnown = ({ departments }: Asked): boolean => departments.some((code) => lists.has(code));
    return [
      ...asked.filter(isKnown).flatMap((one) => problemsOf(one, staff)),
      ...withoutList(
        evidence,
        asked.filter((one) => !isKnown(one)),
      ),
    ];
  },
};

/** A record, whoever answers for it, and of which departments and on which day they have to be. */
interface Asked {
  /** Whether somebody has to be named. */
  readonly isDuty: boolean;
  readonly people: readonly Named[];
  readonly placeOf: (key: KeyPath) => Place;
  readonly departments: readonly string[];
  readonly on: CalendarDate;
}

function askedOf({ catalog, asOf, judges }: Evidence): Asked[] {
  const { duties } = catalog;
  const standing = longTermDuties(duties);
  const ofDuties = duties.map((duty) => ({
    isDuty: true,
    people: responsibleOf(duty),
    placeOf: (key: KeyPath) => placeOf(duty, ...key),
    departments: departmentsAnswering(duty, catalog),
    on: asOf,
  }));
  const ofRecords = shownRecords(catalog).flatMap((record) => {
    if (!isPublished(record) || record.kind === 'duty' || record.fields.responsible === undefined) return [];
    const day = dayOfRecord(record) ?? asOf;
    if (!judges(day)) return [];
    const on = isStillHeld(record, { asOf, standing }) ? asOf : day;
    return [
      {
        isDuty: false,
        people: responsibleOf(record),
        placeOf: (key: KeyPath) => placeOf(record, ...key),
        departments: departmentsOfRecord(record),
        on,
      },
    ];
  });
  return [...ofDuties, ...ofRecords, ...ofColumns(catalog, asOf)];
}

/** Columns that name somebody, in a file of their own or in site.yaml. */
function ofColumns({ categories, site }: Catalog, on: CalendarDate): Asked[] {
  const ofCategories = [...categories.values()].flatMap(({ record }) =>
    record?.fields.owner && record.fields.responsible ? [{ ...record.fields, placeOf: (key: KeyPath) => placeOf(record, ...key) }] : [],
  );
  const ofSite = (site.columns ?? []).map((column) => ({ ...column, placeOf: () => ({ file: 'site.yaml' }) }));
  return [...ofCategories, ...ofSite].flatMap(({ owner, responsible, placeOf: placeIn }) =>
    owner && responsible
      ? [{ isDuty: false, people: namesIn(responsible, ['responsible']), placeOf: placeIn, departments: [owner], on }]
      : [],
  );
}

function problemsOf({ isDuty, people, placeOf: placeIn, departments, on }: Asked, staff: Staff): Problem[] {
  if (people.length === 0) return isDuty ? [problem('duty/no-responsible', placeIn(['responsible']))] : [];
  return people.flatMap(({ name, key }) => {
    const presence = presenceOn(staff, departments, { name, on });
    if (presence.is === 'there') return [];
    const place = placeIn(key);
    if (presence.is === 'left') return [problem('responsible/left', place, { value: name, on: presence.until })];
    if (presence.is === 'not-yet') return [problem('responsible/not-yet', place, { value: name, first: presence.from })];
    const names = departments.flatMap((code) => (staff.get(code) ?? []).map((term) => term.name));
    return [problem('responsible/unknown', place, { value: name, nearest: nearest(name, names) ?? '' })];
  });
}

/** The first department that a record is of is the one that should keep a list. */
function withoutList({ catalog }: Evidence, asked: readonly Asked[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { departments } of asked) {
    const [code] = departments;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].flatMap(([code, count]) => {
    const department = catalog.departmentByCode.get(code);
    return department ? [problem('department/no-staff', placeOf(department, 'staff'), { count })] : [];
  });
}
