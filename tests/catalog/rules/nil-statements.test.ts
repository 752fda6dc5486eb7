import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, codesOf, officialMd } from '../../support/builders.ts';

const statement = 'activities/2026/03/none.md';
const codes = (nil: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] =>
  codesOf(
    catalogOf({
      [statement]: activityMd({ title: '张三无公开活动', ...nil, nil: 'true' }),
      'activities/2026/03/visit.md': activityMd(other),
      'officials/zhang.md': officialMd,
      'officials/wang.md': officialMd,
    }),
  );

describe('nilStatements', () => {
  it.each([
    ['beside an activity of the day', {}, {}],
    ['of a morning, beside an activity of the whole day', { time: '上午' }, { time: '全天' }],
    ['of a morning, beside an activity over noon', { time: '上午' }, { time: '11:00–14:00' }],
  ])('%s contradicts it', (_, nil, other) => {
    expect(codes(nil, other)).toEqual([expect.stringMatching(`^activity/nil-contradicted ${statement}:`)]);
  });

  it.each([
    ['of a morning, beside an activity of the afternoon', { time: '上午' }, { time: '下午' }],
    ['of another day', { on: '2026-03-06' }, {}],
    ['beside an activity that was called off', {}, { state: '取消' }],
    ['of somebody else', { officials: '[wang]' }, {}],
    ['beside a draft', {}, { draft: 'true' }],
    ['beside an activity that was withdrawn', {}, { changes: '[{ on: 2026-03-06, type: 撤回, note: 有误 }]' }],
    ['beside an activity that is not published yet', {}, { published_at: '"2027-01-05 18:00"' }],
    ['that was withdrawn, beside an activity', { changes: '[{ on: 2026-03-06, type: 撤回, note: 有误 }]' }, {}],
    ['that is a draft, beside an activity', { draft: 'true' }, {}],
  ])('%s stands', (_, nil, other) => {
    expect(codes(nil, other)).toEqual([]);
  });
});
