import type { Appraisal } from './record.ts';

/** The name of the attached table, where the scores are not written in the appraisal itself. */
export function scoreFile(written: Appraisal['fields']['scores']): string | undefined {
  const table = typeof written === 'string' ? written.trim() : '';
  return /^[^\n]+\.csv$/i.test(table) ? table : undefined;
}
