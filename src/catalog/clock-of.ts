import type { CalendarDate } from '../model/calendar-date.ts';
import { limitsOf } from '../model/limits.ts';
import type { Catalog } from './catalog.ts';
import type { Request } from './record.ts';
import { requestClock, statutoryTerm, type AnswerTerm, type RequestClock } from './request-clock.ts';

/** What decides which term binds whoever a request was put to. */
export type Terms = Pick<Catalog, 'departmentByCode' | 'site' | 'asOf'>;

/** Whether a request was put to a party organisation: 党务公开 has terms of its own, and those of 政府信息公开条例 do not bind it. */
export const isToParty = ({ departmentByCode }: Pick<Catalog, 'departmentByCode'>, { fields }: Request): boolean =>
  departmentByCode.get(fields.department)?.fields.kind === 'party';

/** How a request stands on a day, by the term of whom it was put to: that of the law, or that of local rules of 党务公开. */
export const clockOf = (catalog: Terms, request: Request, on: CalendarDate = catalog.asOf): RequestClock =>
  requestClock(request.fields, on, termOf(catalog, request));

function termOf(catalog: Terms, request: Request): AnswerTerm {
  if (!isToParty(catalog, request)) return statutoryTerm;
  const { party_request, party_request_extended } = limitsOf(catalog.site.limits);
  return { answer: party_request, extended: party_request_extended };
}
