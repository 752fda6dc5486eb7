import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { dayDigest } from '../../src/views/day-digest.ts';
import { activityMd, catalogOf, consultationMd, itemMd, meetingMd, officialMd } from '../support/builders.ts';

const addresses = { baseUrl: 'https://www.test.example', pathPrefix: '/gov/' };
const more = '详见 https://www.test.example/gov/dates/2026/11/';
const change = '[{ on: 2026-11-20, type: 更正, note: 金额有误 }]';

function digest(files: Record<string, string>, characters = 500, on = '2026-11-20'): string[] | undefined {
  const { catalog } = catalogOf({ 'officials/zhang.md': officialMd, ...files });
  if (!catalog) throw new Error('no catalog');
  return dayDigest(catalog, on as CalendarDate, { characters, addresses })?.split('\n');
}
const item = (n: number, keys: Record<string, string> = {}): Record<string, string> => ({
  [`items/finance/2026/n${n}.md`]: itemMd({ index_no: `A-${n}`, title: `第${n}号`, published_on: '2026-11-20', ...keys }),
});

describe('dayDigest', () => {
  it('names what was opened, published, corrected and done on the day, and nothing of other days', () => {
    const files = {
      ...item(1, { doc_no: '测财〔2026〕1号' }),
      ...item(2, { published_on: '2026-11-19', changes: change }),
      ...item(3, { published_on: '2026-11-21' }),
      'consultations/2026/c.md': consultationMd({
        opens_on: '2026-11-20',
        closes_on: '2026-12-20',
        result_on: undefined,
        opinions: undefined,
      }),
      'activities/2026/11/a.md': activityMd({ on: '2026-11-19', published_at: '2026-11-20 08:00' }),
      'activities/2026/11/none.md': activityMd({ on: '2026-11-20', published_at: '2026-11-20 18:00', nil: 'true', title: '无公开活动' }),
    };
    expect(digest(files)).toEqual([
      '【测试县】2026年11月20日公开 4 条',
      '1. 关于办法的意见征集（县财政局，2026年12月20日截止）',
      '2. 第1号（县财政局，测财〔2026〕1号）',
      '3. 更正：第2号（金额有误）',
      '4. 张县长调研',
      more,
    ]);
  });

  it('names meetings, what was withdrawn, and says what is only announced', () => {
    const withdrawn = '[{ on: 2026-11-20, type: 撤回, note: "重复，见[[A-1]]" }]';
    const files = {
      ...item(1, { published_on: '2026-11-18' }),
      ...item(2, { published_on: '2026-11-18', changes: withdrawn }),
      'meetings/2026/m.md': meetingMd({ on: '2026-11-21', decisions: undefined, published_on: '2026-11-20' }),
      'activities/2026/11/a.md': activityMd({ on: '2026-11-21', published_at: '2026-11-20 08:00', state: '预告' }),
    };
    expect(digest(files)?.slice(1, -1)).toEqual([
      '1. 预算编制会议（预告）（县财政局）',
      '2. 撤回：第2号（重复，见A-1）',
      '3. 张县长调研（预告）',
    ]);
  });

  it('is cut at whole entries, says how many are left out, and is never longer than asked for', () => {
    const files = Object.assign({}, ...[1, 2, 3, 4, 5].map((n) => item(n))) as Record<string, string>;
    const whole = digest(files)?.join('\n') ?? '';
    expect(digest(files, whole.length)?.length).toBe(7);
    const cut = digest(files, whole.length - 1) ?? [];
    expect(cut.at(-1)).toBe(`另有 1 条，${more}`);
    expect(cut.slice(1, -1)).toEqual([1, 2, 3, 4].map((n) => `${n}. 第${n}号（县财政局）`));
    for (let characters = 60; characters < whole.length; characters++)
      expect((digest(files, characters) ?? []).join('\n').length).toBeLessThanOrEqual(characters);
  });

  it('gives the number and the address where no entry fits, and nothing where not even they do', () => {
    const least = ['【测试县】2026年11月20日公开 1 条', more];
    const { length } = least.join('\n');
    expect(digest(item(1), length)).toEqual(least);
    expect(digest(item(1), length - 1)).toBeUndefined();
  });

  it('says that there is nothing, and leads to a page that is there', () => {
    expect(digest(item(1), 500, '2026-10-01')).toEqual(['【测试县】2026年10月1日没有新公开的信息。', '详见 https://www.test.example/gov/']);
  });
});
