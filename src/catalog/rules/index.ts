import type { Rule } from '../draft.ts';
import { advanceNotices } from './advance-notices.ts';
import { appraisalForm } from './appraisal-form.ts';
import { attachments } from './attachments.ts';
import { categoryCycles } from './category-cycles.ts';
import { consultationAnswers } from './consultation-answers.ts';
import { dateOrder } from './date-order.ts';
import { departmentFiles } from './department-files.ts';
import { documentNumbers } from './document-numbers.ts';
import { dutyTerms } from './duty-terms.ts';
import { figures } from './figures.ts';
import { findingCourse } from './finding-course.ts';
import { folderAgrees } from './folder-agrees.ts';
import { guideDepartment } from './guide-department.ts';
import { indexNumberForm } from './index-number-form.ts';
import { itemsOfNothing } from './items-of-nothing.ts';
import { knownReferences } from './known-references.ts';
import { mergeGoals } from './merge-goals.ts';
import { meetingCourse } from './meeting-course.ts';
import { nilStatements } from './nil-statements.ts';
import { notPublic } from './not-public.ts';
import { powerCodes } from './power-codes.ts';
import { repealedStatus } from './repealed-status.ts';
import { projectCourse } from './project-course.ts';
import { reportForm } from './report-form.ts';
import { reportTables } from './report-tables.ts';
import { requestCourse } from './request-course.ts';
import { reviewRecord } from './review-record.ts';
import { serviceTerms } from './service-terms.ts';
import { withheld } from './withheld.ts';
import { uniqueAddress } from './unique-address.ts';

/** The integrity rules over the records of a site. */
export const rules: readonly Rule[] = [
  departmentFiles,
  categoryCycles,
  knownReferences,
  folderAgrees,
  guideDepartment,
  uniqueAddress,
  indexNumberForm,
  documentNumbers,
  dateOrder,
  consultationAnswers,
  meetingCourse,
  dutyTerms,
  repealedStatus,
  figures,
  serviceTerms,
  powerCodes,
  mergeGoals,
  requestCourse,
  projectCourse,
  findingCourse,
  appraisalForm,
  reportForm,
  reportTables,
  advanceNotices,
  nilStatements,
  itemsOfNothing,
  attachments,
  notPublic,
  withheld,
  reviewRecord,
];
