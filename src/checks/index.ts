import { limitsOf } from '../model/limits.ts';
import { compareProblems, type Problem } from '../problem/problem.ts';
import { activitySameDay } from './activity-same-day.ts';
import { activityWording } from './activity-wording.ts';
import { announcedActivities } from './announced-activities.ts';
import { consultationTerms } from './consultation-terms.ts';
import { documentNumbered } from './document-numbered.ts';
import { dutyFulfilled } from './duty-fulfilled.ts';
import { dutyOmitted } from './duty-omitted.ts';
import { emptyFigures } from './empty-figures.ts';
import { guides } from './guides.ts';
import { itemClassed } from './item-classed.ts';
import { itemStanding } from './item-standing.ts';
import { itemComplete } from './item-complete.ts';
import { itemSummary } from './item-summary.ts';
import { itemVerified } from './item-verified.ts';
import { meetingRecords } from './meeting-records.ts';
import { noticesEnded } from './notices-ended.ts';
import { policyInterpreted } from './policy-interpreted.ts';
import { projectStages } from './project-stages.ts';
import { reports } from './reports.ts';
import { requestTerms } from './request-terms.ts';
import { responseRaised } from './response-raised.ts';
import type { Evidence, Rule } from './rule.ts';
import { serviceComplete } from './service-complete.ts';

/** The compliance rules. */
export const rules: readonly Rule[] = [
  itemComplete,
  itemSummary,
  itemClassed,
  itemStanding,
  documentNumbered,
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

/** What rules look at, before they are told which records they judge. */
export type Facts = Omit<Evidence, 'limits' | 'judges'>;

/** What compliance rules say of a catalog; where attachments have been read, those that need their texts, and else the others. */
export function checkCompliance(facts: Facts): readonly Problem[] {
  const { site } = facts.catalog;
  const limits = limitsOf(site.limits);
  return rules
    .filter(({ readsAttachments = false }) => readsAttachments === (facts.attachments !== undefined))
    .flatMap(({ check, from = '' }) => check({ ...facts, limits, judges: (day) => day >= from && day >= (site.since ?? '') }))
    .sort(compareProblems);
}
