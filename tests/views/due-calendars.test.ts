import { describe, expect, it } from 'vitest';
import { dueCalendars } from '../../src/views/due-calendars.ts';
import { catalogOf, dutyMd, itemMd, requestMd } from '../support/builders.ts';

const addresses = { baseUrl: 'https://www.test.example', pathPrefix: '/gov/' };
const health = '---\nname: 测试县卫生局\nkind: institution\n---\n';

function calendarsOf(files: Record<string, string>): ReadonlyMap<string, string[]> {
  const { catalog } = catalogOf({ 'departments/health.md': health, ...files });
  const texts = catalog ? dueCalendars(catalog, addresses) : [];
  return new Map(texts.map(({ url, text }) => [url, text().replaceAll('\r\n ', '').split('\r\n')]));
}
const own = '/departments/finance/due.ics';

describe('dueCalendars', () => {
  it('hold what falls due and what is overdue, each under an identifier of its own, and name nobody', () => {
    const calendars = calendarsOf({
      'duties/a.md': dutyMd({ period: 'quarter', since: '2026-04-01', responsible: '{ lead: 王五, handler: 赵六 }' }),
      'items/finance/2026/a.md': itemMd({ notice: '{ from: 2026-11-20, until: 2026-11-26 }', responsible: '赵六' }),
    });
    const lines = calendars.get(own) ?? [];
    expect(lines.filter((line) => /^(?:UID|SUMMARY|DTSTART)/.test(line))).toEqual([
      'UID:https://www.test.example/gov/duties/a/#due-duty-finance-2026-Q2',
      'DTSTART;VALUE=DATE:20260728',
      'SUMMARY:已逾期：公开目录事项：财政（2026-Q2）',
      'UID:https://www.test.example/gov/duties/a/#due-duty-finance-2026-Q3',
      'DTSTART;VALUE=DATE:20261103',
      'SUMMARY:已逾期：公开目录事项：财政（2026-Q3）',
      'UID:https://www.test.example/gov/items/finance/2026/a/#due-notice-finance',
      'DTSTART;VALUE=DATE:20261126',
      'SUMMARY:公示期满：关于公开预算的通知',
      'UID:https://www.test.example/gov/items/finance/2026/a/#due-outcome-finance',
      'DTSTART;VALUE=DATE:20261226',
      'SUMMARY:公布公示结果：关于公开预算的通知',
    ]);
    expect([...calendars.values()].flat().join('\n')).not.toMatch(/王五|赵六/);
  });

  it('are there for every department, with what is its own', () => {
    const calendars = calendarsOf({
      'requests/2026/a.md': requestMd({ received_on: '2026-11-02', replied_on: undefined, reply: undefined }),
    });
    expect([...calendars].map(([url, lines]) => [url, lines.filter((line) => line.startsWith('UID')).length])).toEqual([
      ['/departments/finance/due.ics', 1],
      ['/departments/health/due.ics', 0],
    ]);
  });
});
