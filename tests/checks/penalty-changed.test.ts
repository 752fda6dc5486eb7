import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { itemMd, siteYaml } from '../support/builders.ts';
import { complianceOf, namedCodes } from '../support/compliance.ts';

const file = 'items/finance/2026/a.md';
const penalty = (keys: Readonly<Record<string, string>> = {}): string => itemMd({ category: 'penalties', summary: '一。', ...keys });
const codes = (files: Readonly<Record<string, string>>, day = '2026-11-22'): string[] =>
  namedCodes(complianceOf(files, { day }), 'penalty/');

describe('penaltyChanged', () => {
  it.each([
    ['nothing is said', {}, 0],
    ['revoked more than three working days ago', { changes: '[{ on: 2026-11-17, type: 更正, note: 处罚决定经行政复议撤销 }]' }, 1],
    ['revoked three working days ago', { changes: '[{ on: 2026-11-18, type: 更正, note: 处罚决定经行政复议撤销 }]' }, 0],
    ['a note of something else', { changes: '[{ on: 2026-03-16, type: 更正, note: 更正当事人的名称 }]' }, 0],
    ['a note of a page that changed', { changes: '[{ on: 2026-03-16, type: 更正, note: 页面地址变更 }]' }, 0],
    ['withdrawn', { changes: '[{ on: 2026-03-16, type: 撤回, note: 处罚决定经行政复议撤销 }]' }, 0],
    ['no longer shown as in force', { status: '失效' }, 0],
    ['abolished, without a day', { status: '废止' }, 1],
    ['of another category', { status: '废止', category: 'notices' }, 0],
  ])('%s', (_, keys, count) => expect(codes({ [file]: penalty(keys) })).toHaveLength(count));

  it('counts from the document that amends it', () => {
    const amending = itemMd({
      index_no: 'A/2026-00002',
      category: 'penalties',
      summary: '一。',
      amends: '[A/2026-00001]',
      formed_on: '2026-03-09',
      published_on: '2026-03-10',
    });
    const files = { [file]: penalty({ status: '已修改' }), 'items/finance/2026/b.md': amending };
    expect([codes(files, '2026-03-12'), codes(files, '2026-03-13')]).toEqual([[], [`penalty/still-shown ${file}:2`]]);
  });

  it('takes the day of a status without one from what git shows', () => {
    const past = { firstOn: '2026-03-02' as CalendarDate, isImported: false, movedBack: [], reviewedOn: [], gaveUp: [] };
    const on = (day: string): number => {
      const pasts = new Map([[file, { ...past, changedOn: [day as CalendarDate] }]]);
      const problems = complianceOf({ [file]: penalty({ status: '废止' }) }, { history: { pasts, gap: undefined } });
      return namedCodes(problems, 'penalty/').length;
    };
    expect([on('2026-11-18'), on('2026-11-17')]).toEqual([0, 1]);
  });

  it('does not judge what changed before the site began', () => {
    const changes = '[{ on: 2026-03-16, type: 更正, note: 处罚决定经行政复议撤销 }]';
    expect(codes({ [file]: penalty({ changes }), 'site.yaml': `${siteYaml}since: 2026-03-17\n` })).toEqual([]);
  });
});
