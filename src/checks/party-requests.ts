import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Request } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/** Whether a request was put to a party organisation: 党务公开 has terms of its own, and those of 政府信息公开条例 do not bind it. */
export const isToParty = ({ departmentByCode }: Pick<Catalog, 'departmentByCode'>, { fields }: Request): boolean =>
  departmentByCode.get(fields.department)?.fields.kind === 'party';

/** A request to a party organisation is decided in the days that local rules of 党务公开 give, more of them where it was extended. */
export const partyRequests: Rule = {
  title: '党务公开申请在期限内答复',
  codes: ['request/party-late'],
  basis: '各地的党务公开实施细则；党务公开条例（试行）没有写明期限',
  isUnverified: true,
  limits: ['party_request', 'party_request_extended'],
  check: ({ judges, catalog, asOf, limits }) =>
    catalog.requests
      .filter((request) => judges(request.fields.received_on) && isToParty(catalog, request))
      .flatMap((request) => problemsOf(request, { asOf, limits })),
};

function problemsOf(request: Request, { asOf, limits }: Pick<Evidence, 'asOf' | 'limits'>): Problem[] {
  const { extended, replied_on } = request.fields;
  const start = countedFrom(request);
  if (!start) return [];
  const limit = extended ? limits.party_request_extended : limits.party_request;
  const due = addWorkingDays(start, limit);
  const on = replied_on ?? asOf;
  if (isMissingYear(due) || on <= due.value) return [];
  return [
    problem('request/party-late', placeOf(request, replied_on ? 'replied_on' : 'received_on'), {
      limit,
      due: due.value,
      on,
      replied: replied_on ?? '',
    }),
  ];
}

/** Undefined while a supplement is waited for. */
const countedFrom = ({ fields: { received_on, supplement } }: Request): CalendarDate | undefined =>
  supplement ? supplement.received_on : received_on;
