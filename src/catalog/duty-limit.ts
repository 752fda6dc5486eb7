import { limitFromKeys, limitInWords, parseLimit, type ParsedLimit } from '../model/time-limit.ts';
import type { Duty } from './record.ts';

/** The limit of a duty, written as a phrase or as keys; or the forms that are understood. */
export const limitOf = ({ fields: { limit } }: Duty): ParsedLimit => (typeof limit === 'string' ? parseLimit(limit) : limitFromKeys(limit));

/** The limit in words: as it was written where it is a phrase. */
export function limitSaid(duty: Duty): string {
  const { limit } = duty.fields;
  if (typeof limit === 'string') return limit;
  const parsed = limitOf(duty);
  return 'limit' in parsed ? limitInWords(parsed.limit) : '';
}
