import { yearOf, type CalendarDate } from '../model/calendar-date.ts';
import type { reviewOutcomes } from '../model/kinds/request.ts';
import type { Reply } from '../model/reply-grounds.ts';
import {
  applicantColumns,
  courses,
  outcomeColumns,
  requestRow,
  resultRows,
  resultsHeading,
  type ApplicantColumn,
  type OutcomeColumn,
  type RequestRow,
} from '../model/report-tables.ts';
import type { Request } from './record.ts';

/** One row of a table of the annual report with its cells by column. */
export interface StatisticsRow<C extends string> extends RequestRow {
  /** What the form prints above this row and those that follow. */
  readonly heading?: string;
  readonly cells: Readonly<Record<C, number>>;
}
export interface Statistics<C extends string> {
  readonly columns: readonly C[];
  readonly rows: readonly StatisticsRow<C>[];
}

/** The row of table 3 that an answer is counted in: what is published already is open, and a partly open answer is counted once. */
function rowOfAnswer({ fields: { reply, ground } }: Request): string {
  if (reply === '已主动公开') return '予以公开';
  return reply === '予以公开' || reply === '部分公开' ? reply : (ground ?? '');
}

/** The requests that table 3 of a year speaks of, by what became of them. */
interface YearOfRequests {
  readonly received: readonly Request[];
  readonly carriedIn: readonly Request[];
  readonly answered: readonly Request[];
  readonly carriedOut: readonly Request[];
}

/** A request that is not answered is carried on for ever. */
const answerYear = ({ fields }: Request): string => (fields.replied_on ? yearOf(fields.replied_on) : '9999');

function yearOfRequests(requests: readonly Request[], year: string): YearOfRequests {
  const inHand = requests.filter((request) => yearOf(request.fields.received_on) <= year && answerYear(request) >= year);
  return {
    received: inHand.filter(({ fields }) => yearOf(fields.received_on) === year),
    carriedIn: inHand.filter(({ fields }) => yearOf(fields.received_on) < year),
    answered: inHand.filter((request) => answerYear(request) === year),
    carriedOut: inHand.filter((request) => answerYear(request) > year),
  };
}

/**
 * Table 3 of the annual report (国办公开办函〔2021〕30号): requests received and what became of them, from 1 January to 31 December of a year, of
 * one department or of all. What came in and what was carried in equals what was answered and what is carried on, in every column.
 */
export function tableThree(requests: readonly Request[], year: string, department?: string): Statistics<ApplicantColumn> {
  const own = ofDepartment(requests, department);
  const { received, carriedIn, answered, carriedOut } = yearOfRequests(own, year);
  return {
    columns: applicantColumns,
    rows: [
      row(requestRow.received, received),
      row(requestRow.carriedIn, carriedIn),
      ...resultRows.map((result, i) =>
        row(
          i === 0 ? { ...result, heading: resultsHeading } : result,
          answered.filter((request) => rowOfAnswer(request) === result.label),
        ),
      ),
      row(requestRow.results, answered),
      row(requestRow.carriedOut, carriedOut),
    ],
  };
}

const row = (named: Omit<StatisticsRow<ApplicantColumn>, 'cells'>, members: readonly Request[]): StatisticsRow<ApplicantColumn> => ({
  ...named,
  cells: byApplicant(members),
});

const ofDepartment = (requests: readonly Request[], department: string | undefined): readonly Request[] =>
  department === undefined ? requests : requests.filter(({ fields }) => fields.department === department);

function byApplicant(requests: readonly Request[]): Readonly<Record<ApplicantColumn, number>> {
  const count = (column: ApplicantColumn): number =>
    column === '总计' ? requests.length : requests.filter(({ fields }) => fields.applicant === column).length;
  return Object.fromEntries(applicantColumns.map((column) => [column, count(column)])) as Record<ApplicantColumn, number>;
}

interface Review {
  readonly course: (typeof courses)[number];
  readonly outcome: (typeof reviewOutcomes)[number];
  /** The day that says which year it belongs to. */
  readonly on: CalendarDate;
}

/** The reviews of a request; an action after an administrative review of the same request is counted apart. */
function reviewsOf({ fields: { reviews = [], replied_on, received_on } }: Request): Review[] {
  const isReviewed = reviews.some(({ kind }) => kind === '行政复议');
  return reviews.map(({ kind, outcome, on = replied_on ?? received_on }) => ({
    course: kind === '行政复议' ? kind : isReviewed ? '复议后起诉' : '未经复议直接起诉',
    outcome,
    on,
  }));
}

/** Table 4 of the annual report: administrative reviews and actions over requests, of a year or of all years. */
export function tableFour(requests: readonly Request[], year?: string, department?: string): Statistics<OutcomeColumn> {
  const reviews = ofDepartment(requests, department)
    .flatMap(reviewsOf)
    .filter(({ on }) => year === undefined || yearOf(on) === year);
  return {
    columns: outcomeColumns,
    rows: courses.map((course) => {
      const own = reviews.filter((review) => review.course === course);
      const count = (column: OutcomeColumn): number =>
        column === '总计' ? own.length : own.filter(({ outcome }) => outcome === column).length;
      const cells = Object.fromEntries(outcomeColumns.map((column) => [column, count(column)])) as Record<OutcomeColumn, number>;
      return { label: course, printed: course, cells };
    }),
  };
}

/** The years that some requests were in hand or under review, newest first. */
export function yearsOfRequests(requests: readonly Request[]): string[] {
  const years = requests.flatMap((request) => [
    yearOf(request.fields.received_on),
    ...(request.fields.replied_on ? [yearOf(request.fields.replied_on)] : []),
    ...reviewsOf(request).map(({ on }) => yearOf(on)),
  ]);
  return [...new Set(years)].sort().reverse();
}

/** A field that people asked about, and whether it is asked for so often that it could be disclosed unasked (第四十四条). */
export interface FieldFigures {
  readonly field: string;
  readonly received: number;
  /** Answered with 予以公开. */
  readonly opened: number;
  readonly isCandidate: boolean;
}

/** Answers that opened information of one field, from which on it is a candidate: a convention of this catalog; the article says several. */
export const candidateFrom = 3;

export function fieldFigures(requests: readonly Request[]): FieldFigures[] {
  const fields = [...new Set(requests.flatMap(({ fields: { field } }) => field ?? []))];
  return fields
    .map((field) => {
      const own = requests.filter((request) => request.fields.field === field);
      const opened = own.filter(({ fields: { reply } }) => reply === '予以公开').length;
      return { field, received: own.length, opened, isCandidate: opened >= candidateFrom };
    })
    .sort((a, b) => b.received - a.received || b.opened - a.opened);
}

/** How many requests were answered in each way. */
export const replyCounts = (requests: readonly Request[], replies: readonly Reply[]): { readonly label: Reply; readonly count: number }[] =>
  replies.map((label) => ({ label, count: requests.filter(({ fields }) => fields.reply === label).length }));
