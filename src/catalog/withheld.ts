import { isFatal, type Problem } from '../problem/problem.ts';

/** Whether a record is whole and only may not be published as it is: it was not reviewed, or holds what tells who a person is. */
const isOfPublishing = ({ code }: Problem): boolean =>
  code === 'review/missing' || code === 'review/same-person' || code.startsWith('personal-data/');

/** Whether a problem takes its record out of the catalog. */
export const takesOut = ({ withWithheld = false }: { readonly withWithheld?: boolean | undefined }): ((problem: Problem) => boolean) =>
  withWithheld ? (found) => isFatal(found) && !isOfPublishing(found) : isFatal;

/** Whether some records are withheld that are whole. */
export const someWithheld = (problems: readonly Problem[]): boolean => problems.some((found) => isFatal(found) && isOfPublishing(found));
