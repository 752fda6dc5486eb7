import { describe, expect, it } from 'vitest';
import { hasTerm, itemTerm, lateBy, termFacts } from '../../src/catalog/item-term.ts';
import { noHistory, type RecordHistory, type RecordPast } from '../../src/catalog/record-history.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { catalogOf, dutyMd, itemMd } from '../support/builders.ts';

const file = 'items/finance/2026/n1.md';
const day = (text: string): CalendarDate => text as CalendarDate;

function termOf(
  keys: Readonly<Record<string, string>>,
  { duty, history = noHistory }: { duty?: Readonly<Record<string, string>>; history?: RecordHistory } = {},
) {
  const { catalog } = catalogOf({ [file]: itemMd(keys), ...(duty ? { 'duties/own.md': dutyMd(duty) } : {}) });
  const [item] = catalog?.items ?? [];
  if (!catalog || !item) throw new Error('no item');
  const { due, publicOn, late } = itemTerm(item, termFacts(catalog, history));
  return { due: 'value' in due ? due.value : due.missingYear, publicOn, late, hasTerm: hasTerm(item) };
}

const seen = (past: Partial<RecordPast>): RecordHistory => ({
  pasts: new Map([
    [file, { firstOn: day('2026-03-02'), isImported: false, changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [], ...past }],
  ]),
  gap: undefined,
});

describe('itemTerm', () => {
  it('is 20 working days from the day it formed where nothing else is said', () => {
    expect(termOf({ formed_on: '2026-03-02', published_on: '2026-03-30' })).toMatchObject({ due: '2026-03-30', late: 0 });
    expect(termOf({ formed_on: '2026-03-02', published_on: '2026-04-01' })).toMatchObject({ due: '2026-03-30', late: 2 });
  });

  it('is that of its duty', () => {
    const duty = { limit: '信息形成或者变更之日起3个工作日内' };
    expect(termOf({ formed_on: '2026-03-02', published_on: '2026-03-06', duty: 'own' }, { duty })).toMatchObject({
      due: '2026-03-05',
      late: 1,
    });
  });

  it('begins with the end of its period where the duty says so', () => {
    const duty = { limit: '每季度结束后5个工作日内', period: 'quarter' };
    const keys = { formed_on: '2026-03-20', published_on: '2026-04-08', duty: 'own', period: '2026-Q1' };
    expect(termOf(keys, { duty })).toMatchObject({ due: '2026-04-08', late: 0 });
  });

  it('is late on a day of rest after its last day', () => {
    expect(termOf({ formed_on: '2026-03-06', published_on: '2026-04-04' })).toMatchObject({ due: '2026-04-03', late: 1 });
  });

  it('is kept by what was public before the year without a calendar, and cannot be told of later', () => {
    const duty = { limit: '40个工作日内' };
    expect(termOf({ formed_on: '2026-11-20', published_on: '2026-11-21', duty: 'own' }, { duty })).toMatchObject({ due: 2027, late: 0 });
    expect(lateBy({ missingYear: 2027 }, day('2027-01-05'))).toBeUndefined();
  });

  it('is not that of what others made', () => {
    expect(termOf({ source: '云州市人民政府' }).hasTerm).toBe(false);
    expect(termOf({}).hasTerm).toBe(true);
  });
});

describe('publicDay', () => {
  const keys = { formed_on: '2026-03-02', published_on: '2026-03-02' };

  it('is the first commit where that came more than a day later', () => {
    expect(termOf(keys, { history: seen({ firstOn: day('2026-04-02') }) })).toMatchObject({ publicOn: '2026-04-02', late: 3 });
  });

  it.each([
    ['a day later', { firstOn: day('2026-03-03') }],
    ['imported', { firstOn: day('2026-04-02'), isImported: true }],
  ])('is the day the item names: %s', (_, past) => expect(termOf(keys, { history: seen(past) }).publicOn).toBe('2026-03-02'));
});
