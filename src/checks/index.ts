import type { Catalog } from '../catalog/catalog.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { compareProblems, type Problem } from '../problem/problem.ts';
import { activitySameDay } from './activity-same-day.ts';
import { activityWording } from './activity-wording.ts';
import { announcedActivities } from './announced-activities.ts';
import { consultationTerms } from './consultation-terms.ts';
import { dutyFulfilled } from './duty-fulfilled.ts';
import { dutyOmitted } from './duty-omitted.ts';
import { emptyFigures } from './empty-figures.ts';
import { guides } from './guides.ts';
import { itemSummary } from './item-summary.ts';
import { itemVerified } from './item-verified.ts';
import { meetingRecords } from './meeting-records.ts';
import { noticesEnded } from './notices-ended.ts';
import { policyInterpreted } from './policy-interpreted.ts';
import { projectStages } from './project-stages.ts';
import { reports } from './reports.ts';
import { requestTerms } from './request-terms.ts';
import { responseRaised } from './response-raised.ts';
import { serviceComplete } from './service-complete.ts';

/** A compliance rule: what the law asks of the catalog as a whole. It is shown by `check` and stops a build only where site.yaml says so. */
export type Check = (catalog: Catalog, asOf: CalendarDate) => readonly Problem[];

const checks: readonly Check[] = [
  itemSummary,
  itemVerified,
  activitySameDay,
  activityWording,
  announcedActivities,
  consultationTerms,
  dutyFulfilled,
  dutyOmitted,
  emptyFigures,
  guides,
  meetingRecords,
  noticesEnded,
  policyInterpreted,
  projectStages,
  reports,
  requestTerms,
  responseRaised,
  serviceComplete,
];

export const checkCompliance = (catalog: Catalog, asOf: CalendarDate): readonly Problem[] =>
  checks.flatMap((check) => check(catalog, asOf)).sort(compareProblems);
