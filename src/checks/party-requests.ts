import type { Catalog } from '../catalog/catalog.ts';
import { clockOf, isToParty } from '../catalog/clock-of.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Request } from '../catalog/record.ts';
import { isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** A request to a party organisation is decided in the days that local rules of 党务公开 give, more of them where it was extended. */
export const partyRequests: Rule = {
  title: '党务公开申请在期限内答复',
  codes: ['request/party-late'],
  basis: '各地的党务公开实施细则；党务公开条例（试行）没有写明期限',
  isUnverified: true,
  limits: ['party_request', 'party_request_extended'],
  check: ({ judges, catalog }) =>
    catalog.requests
      .filter((request) => judges(request.fields.received_on) && isToParty(catalog, request))
      .flatMap((request) => problemsOf(catalog, request)),
};

function problemsOf(catalog: Catalog, request: Request): Problem[] {
  const { replied_on } = request.fields;
  const { due, isLate } = clockOf(catalog, request);
  if (!isLate || !due || isMissingYear(due)) return [];
  const at = placeOf(request, replied_on ? 'replied_on' : 'received_on');
  return [problem('request/party-late', at, { due: due.value, on: replied_on ?? catalog.asOf, replied: replied_on ?? '' })];
}
