import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { dayOf } from '../model/calendar-date.ts';
import { limitsOf } from '../model/limits.ts';
import { compareProblems, type Problem } from '../problem/problem.ts';
import { activitySameDay } from './activity-same-day.ts';
import { activitySilence } from './activity-silence.ts';
import { activityWording } from './activity-wording.ts';
import { announcedActivities } from './announced-activities.ts';
import { accountsComplete } from './accounts-complete.ts';
import { categoryTypes } from './column-types.ts';
import { columnsFresh } from './columns-fresh.ts';
import { columnsOwned } from './columns-owned.ts';
import { consultationTerms } from './consultation-terms.ts';
import { attachmentsNamed } from './attachments-named.ts';
import { documentForm } from './document-form.ts';
import { documentNumbered } from './document-numbered.ts';
import { dutyBoxes } from './duty-boxes.ts';
import { dutyFulfilled } from './duty-fulfilled.ts';
import { dutyOmitted } from './duty-omitted.ts';
import { emptyFigures } from './empty-figures.ts';
import { findingsRectified } from './findings-rectified.ts';
import { guides } from './guides.ts';
import { dutiesDue } from './duties-due.ts';
import { itemInTime } from './item-in-time.ts';
import { itemClassed } from './item-classed.ts';
import { itemStanding } from './item-standing.ts';
import { itemComplete } from './item-complete.ts';
import { itemScanned } from './item-scanned.ts';
import { itemSubstance } from './item-substance.ts';
import { itemSummary } from './item-summary.ts';
import { itemVerified } from './item-verified.ts';
import { meetingRecords } from './meeting-records.ts';
import { noticeAttachments, noticesEnded } from './notices-ended.ts';
import { partyRequests } from './party-requests.ts';
import { penaltyChanged } from './penalty-changed.ts';
import { policyInterpreted } from './policy-interpreted.ts';
import { publicationDates } from './publication-dates.ts';
import { projectStages } from './project-stages.ts';
import { reports } from './reports.ts';
import { requestTerms } from './request-terms.ts';
import { responsiblePeople } from './responsible-people.ts';
import { responseRaised } from './response-raised.ts';
import { reviewInTime } from './review-in-time.ts';
import type { Evidence, Rule } from './rule.ts';
import { serviceComplete } from './service-complete.ts';
import { sitePoints } from './site-points.ts';
import { siteRegistered } from './site-registered.ts';
import { websiteReport } from './website-report.ts';
import { siteVetoes } from './site-vetoes.ts';
import { statutoryHeld } from './statutory-held.ts';

/** The compliance rules. */
export const rules: readonly Rule[] = [
  itemComplete,
  itemScanned,
  itemSubstance,
  itemSummary,
  itemInTime,
  itemClassed,
  itemStanding,
  documentNumbered,
  documentForm,
  attachmentsNamed,
  itemVerified,
  activitySameDay,
  activitySilence,
  activityWording,
  announcedActivities,
  categoryTypes,
  columnsFresh,
  columnsOwned,
  consultationTerms,
  dutyBoxes,
  dutiesDue,
  dutyFulfilled,
  dutyOmitted,
  accountsComplete,
  emptyFigures,
  findingsRectified,
  guides,
  meetingRecords,
  noticesEnded,
  noticeAttachments,
  partyRequests,
  penaltyChanged,
  policyInterpreted,
  projectStages,
  publicationDates,
  reports,
  requestTerms,
  responseRaised,
  reviewInTime,
  responsiblePeople,
  serviceComplete,
  sitePoints,
  siteRegistered,
  websiteReport,
  siteVetoes,
  statutoryHeld,
];

/** What rules look at, before they are told which records they judge. */
export type Facts = Omit<Evidence, 'asOf' | 'limits' | 'items' | 'judges' | 'withoutNames'> & Partial<Pick<Evidence, 'withoutNames'>>;

/** What compliance rules say of a catalog; where attachments have been read, those that need their texts, and else the others. */
export function checkCompliance(facts: Facts): readonly Problem[] {
  const { site, asOf } = facts.catalog;
  const limits = limitsOf(site.limits);
  const itemsSince = judgedItems(facts.catalog);
  return rules
    .filter(({ readsAttachments = false }) => readsAttachments === (facts.attachments !== undefined))
    .flatMap(({ check, from = '' }) => {
      const first = from > (site.since ?? '') ? from : (site.since ?? '');
      return check({ withoutNames: new Set(), ...facts, asOf, limits, items: itemsSince(first), judges: (day) => day >= first });
    })
    .sort(compareProblems);
}

/** Looked through once for all rules of a day: of an archive only the newest are judged. */
function judgedItems({ items }: Catalog): (first: string) => readonly Item[] {
  const found = new Map<string, readonly Item[]>();
  return (first) => {
    const known = found.get(first) ?? items.filter(({ fields }) => dayOf(fields.published_on) >= first);
    found.set(first, known);
    return known;
  };
}
