import { describe, expect, it } from 'vitest';
import { adoptionCounts, consultationStateOn } from '../../src/catalog/consultation-state.ts';
import type { Consultation } from '../../src/catalog/record.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { catalogOf, codesOf, consultationMd } from '../support/builders.ts';

const file = 'consultations/2026/a.md';
function consultation(keys: Record<string, string | undefined> = {}): Consultation {
  const [made] = catalogOf({ [file]: consultationMd(keys) }).catalog?.consultations ?? [];
  if (!made) throw new Error('no consultation');
  return made;
}

describe('consultationStateOn', () => {
  it.each([
    ['2026-03-01', { label: '未开始' }],
    ['2026-03-02', { label: '征集中', daysLeft: 31 }],
    ['2026-04-02', { label: '征集中', daysLeft: 0 }],
    ['2026-04-03', { label: '已截止，待反馈' }],
    ['2026-04-09', { label: '已截止，待反馈' }],
    ['2026-04-10', { label: '已反馈' }],
  ])('on %s', (day, state) => {
    expect(consultationStateOn(consultation(), day as CalendarDate)).toEqual(state);
  });

  it('waits for ever where no result is given', () => {
    expect(consultationStateOn(consultation({ result_on: undefined }), '2030-01-01' as CalendarDate).label).toBe('已截止，待反馈');
  });
});

it('counts what became of opinions, and the counts add up', () => {
  const opinions = '[{ text: 一, adopted: 采纳 }, { text: 二, adopted: 不采纳, reason: 无据 }, { text: 三, adopted: 采纳 }]';
  const counts = adoptionCounts(consultation({ opinions }));
  expect(counts.map(({ label, count }) => `${label} ${count}`)).toEqual(['采纳 2', '部分采纳 0', '不采纳 1']);
});

describe('the rules of a consultation', () => {
  it.each([
    ['it closes before it opens', { closes_on: '2026-03-01' }, [`date/closes-first ${file}:5`]],
    ['its result is there before it closes', { result_on: '2026-04-02' }, [`date/result-first ${file}:6`]],
    ['an opinion is not adopted without a reason', { opinions: '[{ text: 一, adopted: 部分采纳 }]' }, [`opinion/no-reason ${file}:7`]],
    [
      'more people chose an option than took part',
      { questions: '[{ text: 问, options: [{ text: 甲, count: 9 }] }]', respondents: '[{ group: 居民, count: 8 }]' },
      [`survey/count ${file}:9`],
    ],
    [
      'more of a group chose an option than took part',
      {
        questions: '[{ text: 问, options: [{ text: 甲, by: [{ group: 居民, count: 9 }] }] }]',
        respondents: '[{ group: 居民, count: 8 }, { group: 企业, count: 8 }]',
      },
      [`survey/count ${file}:9`],
    ],
    [
      'a group did not take part',
      { questions: '[{ text: 问, options: [{ text: 甲, by: [{ group: 居民, count: 1 }] }] }]', respondents: '[{ group: 企业, count: 8 }]' },
      [`survey/group ${file}:9`],
    ],
    [
      'groups do not make the count of the option',
      {
        questions: '[{ text: 问, options: [{ text: 甲, count: 3, by: [{ group: 居民, count: 2 }] }] }]',
        respondents: '[{ group: 居民, count: 8 }]',
      },
      [`survey/sum ${file}:9`],
    ],
    ['its hearing is before it opens', { hearing: '{ on: 2026-03-01 }' }, [`hearing/date ${file}:9`]],
    ['its document does not exist', { item: 'X-1' }, [`reference/index-no ${file}:9`]],
    ['its draft does not exist', { draft_file: '草案.pdf' }, [`attachment/missing ${file}:9`]],
  ])('%s', (_, keys, expected) => {
    expect(codesOf(catalogOf({ [file]: consultationMd(keys) }))).toEqual(expected);
  });
});
