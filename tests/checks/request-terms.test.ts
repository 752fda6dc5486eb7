import { describe, expect, it } from 'vitest';
import { requestMd } from '../support/builders.ts';
import { complianceOf, namedCodes } from '../support/compliance.ts';

const file = 'requests/2026/a.md';
const open = { replied_on: undefined, reply: undefined };
const party = { 'departments/office.md': '---\nname: 中共测试县委办公室\nkind: party\n---\n' };

describe('requestTerms', () => {
  const codes = (keys: Readonly<Record<string, string | undefined>>): string[] =>
    namedCodes(complianceOf({ [file]: requestMd(keys) }), 'request/');

  // Seen from Sunday 22 November 2026: the days left are those after it.
  it.each([
    ['five working days left', { received_on: '2026-10-30', ...open }, [`request/due-soon ${file}:3`]],
    ['six', { received_on: '2026-11-02', ...open }, []],
    ['answered', { received_on: '2026-10-30', replied_on: '2026-11-20' }, []],
    ['waiting for a supplement', { received_on: '2026-10-30', supplement: '{ noticed_on: 2026-11-03 }', ...open }, []],
    ['a third party within its time', { received_on: '2026-10-30', third_party: '{ asked_on: 2026-11-05 }', ...open }, []],
  ])('%s', (_, keys, expected) => expect(codes(keys)).toEqual(expected));

  it('takes the days of the warning from the site', () => {
    const site = 'name: 县\norganisation: 县\ndomain: a.example\nlimits: { request_due_soon: 4 }\n';
    expect(namedCodes(complianceOf({ [file]: requestMd({ received_on: '2026-10-30', ...open }), 'site.yaml': site }), 'request/')).toEqual(
      [],
    );
  });

  it.each([
    ['answered on the fifteenth working day', '{ asked_on: 2026-03-03, answered_on: 2026-03-24 }', []],
    ['a day later', '{ asked_on: 2026-03-03, answered_on: 2026-03-25 }', [`request/third-party-late ${file}:11`]],
    ['never, and the request was answered on the fifteenth day', '{ asked_on: 2026-03-12 }', []],
    ['never, and the request was answered later', '{ asked_on: 2026-03-10 }', [`request/third-party-late ${file}:11`]],
  ])('a third party that answered: %s', (_, asked, expected) => {
    expect(codes({ third_party: asked, replied_on: '2026-04-02' }).map((line) => line)).toEqual(expected);
  });

  it('leaves requests to party organisations to their own rule', () => {
    expect(
      namedCodes(complianceOf({ ...party, [file]: requestMd({ department: 'office', replied_on: '2026-08-03' }) }), 'request/'),
    ).toEqual([`request/party-late ${file}:8`]);
  });
});

describe('partyRequests', () => {
  const codes = (keys: Readonly<Record<string, string | undefined>>, site = ''): string[] =>
    namedCodes(
      complianceOf({
        ...party,
        [file]: requestMd({ department: 'office', ...keys }),
        'site.yaml': `name: 县\norganisation: 县\ndomain: a.example\n${site}`,
      }),
      'request/',
    );
  it.each([
    ['answered on the third working day', { replied_on: '2026-03-05' }, []],
    ['a day later', { replied_on: '2026-03-06' }, [`request/party-late ${file}:8`]],
    ['still open', open, [`request/party-late ${file}:3`]],
    ['extended to ten', { replied_on: '2026-03-16', extended: '{ on: 2026-03-05, approved_by: 王五 }' }, []],
    [
      'extended, and later',
      { replied_on: '2026-03-17', extended: '{ on: 2026-03-05, approved_by: 王五 }' },
      [`request/party-late ${file}:8`],
    ],
    ['supplemented first', { replied_on: '2026-03-12', supplement: '{ noticed_on: 2026-03-04, received_on: 2026-03-09 }' }, []],
    ['waiting for a supplement', { ...open, supplement: '{ noticed_on: 2026-03-04 }' }, []],
  ])('%s', (_, keys, expected) => expect(codes(keys)).toEqual(expected));

  it('takes other days from the site, and judges nothing older than it', () => {
    expect(codes({ replied_on: '2026-03-06' }, 'limits: { party_request: 4 }\n')).toEqual([]);
    expect(codes({ replied_on: '2026-03-06' }, 'since: 2026-03-03\n')).toEqual([]);
  });
});
