import { describe, expect, it } from 'vitest';
import { dutyLedger } from '../../src/catalog/duty-ledger.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { asOf, catalogOf, dutyMd, itemMd } from '../support/builders.ts';

const quarterly = { limit: '信息形成或者变更之日起5个工作日内', period: 'quarter', since: '2026-01-01' };

/** Period, outcome and working days late of every entry, newest first. */
function ledger(
  duty: Readonly<Record<string, string>>,
  items: readonly Readonly<Record<string, string>>[],
  on = '2026-11-22',
  built: string = asOf,
): string[] {
  const files = {
    'duties/own.md': dutyMd(duty),
    ...Object.fromEntries(
      items.map((keys, i) => [
        `items/finance/${keys['published_on']?.slice(0, 4) ?? '2026'}/n${i}.md`,
        itemMd({ index_no: `A/2026-0000${i}`, duty: 'own', ...keys }),
      ]),
    ),
  };
  const { catalog } = catalogOf(files, built as CalendarDate);
  return catalog
    ? dutyLedger(catalog, { history: noHistory, asOf: on as CalendarDate }).map(
        ({ period = '', outcome, late }) => `${period} ${outcome} ${late}`,
      )
    : [];
}

const inTime = { period: '2026-Q1', formed_on: '2026-04-02', published_on: '2026-04-03' };
const late = { period: '2026-Q2', formed_on: '2026-07-01', published_on: '2026-07-10' };

describe('dutyLedger', () => {
  it('tells what became of every period', () => {
    expect(ledger(quarterly, [inTime, late])).toEqual(['2026-Q4 未到期 0', '2026-Q3 未公开 28', '2026-Q2 迟 2', '2026-Q1 按时 0']);
  });

  it('tells what is late where no calendar tells by how many days', () => {
    const after = { period: '2026-Q3', formed_on: '2026-10-08', published_on: '2027-01-05' };
    expect(ledger({ ...quarterly, since: '2026-07-01' }, [after], '2027-01-06', '2027-01-06').at(-1)).toBe('2026-Q3 迟 0');
  });

  it('takes a statement that there is nothing for what it is', () => {
    const nil = { period: '2026-Q3', formed_on: '2026-10-08', published_on: '2026-10-08', nil: 'true', title: '三季度无此项信息' };
    expect(ledger(quarterly, [inTime, late, nil])[1]).toBe('2026-Q3 无此项 0');
  });

  it('says of a past day what one could have said then', () => {
    expect(ledger(quarterly, [inTime, late], '2026-07-08')).toEqual(['2026-Q3 未到期 0', '2026-Q2 未公开 1', '2026-Q1 按时 0']);
  });

  it('counts what was withdrawn later', () => {
    const withdrawn = { ...inTime, changes: '[{ on: 2026-06-01, type: 撤回, note: 有误 }]' };
    expect(ledger(quarterly, [withdrawn], '2026-05-06').at(-1)).toBe('2026-Q1 按时 0');
    expect(ledger(quarterly, [withdrawn], '2026-06-01').at(-1)).toMatch('2026-Q1 未公开');
  });

  it('does not know the last day of what is counted from an approval, until it is there or a year has passed', () => {
    const yearly = { limit: '批准之日起20日内', period: 'year', since: '2025-01-01' };
    expect(ledger(yearly, [], '2026-07-20')).toEqual(['2026 未到期 0', '2025 未到期 0']);
    expect(ledger(yearly, [], '2026-12-31').at(-1)).toBe('2025 未到期 0');
    expect(ledger(yearly, [], '2027-01-04').at(-1)).toMatch('2025 未公开');
    const accounts = { period: '"2025"', formed_on: '2026-08-28', published_on: '2026-09-04' };
    expect(ledger(yearly, [accounts]).at(-1)).toBe('2025 按时 0');
    expect(ledger({ ...yearly, limit: '每年结束后20日内' }, [], '2026-07-20').at(-1)).toMatch('2025 未公开');
  });

  it('judges a duty without periods by the newest', () => {
    const once = { limit: '信息形成或者变更之日起5个工作日内' };
    expect(ledger(once, [])).toEqual([' 未公开 0']);
    expect(ledger(once, [inTime, late])).toEqual([' 迟 2']);
    expect(ledger({ ...once, since: '2026-11-20' }, [])).toEqual([' 未到期 0']);
  });
});
