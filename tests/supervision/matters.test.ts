import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build-catalog.ts';
import { noHistory, type RecordHistory } from '../../src/catalog/record-history.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { periodAt, type Period } from '../../src/model/period.ts';
import { bulletinDocument, bulletinMarkdown, kindOf, outcomeSaid, titleOfMatter } from '../../src/supervision/bulletin-document.ts';
import { bulletinOf, lastPeriod, monthsOf, periodInWords } from '../../src/supervision/bulletin.ts';
import { ledgerOf, mattersOf, type Matter } from '../../src/supervision/matters.ts';
import { rankingOf, shareSaid, tallyOf } from '../../src/supervision/ranking.ts';
import { catalogOf, contentFolder, dutyMd, itemMd, reportMd, requestMd, siteYaml } from '../support/builders.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const files = {
  'items/finance/2026/late.md': itemMd({ formed_on: '2026-03-02', published_on: '2026-04-01' }),
  'items/finance/2026/in-time.md': itemMd({ index_no: 'A/2', formed_on: '2026-03-02', published_on: '2026-03-03' }),
  'items/finance/2026/withdrawn.md': itemMd({
    index_no: 'A/3',
    formed_on: '2026-03-02',
    published_on: '2026-04-02',
    changes: '[{ on: 2026-05-01, type: 撤回, note: 有误 }]',
  }),
  'items/finance/2026/taken-over.md': itemMd({ index_no: 'A/4', formed_on: '2026-03-02', published_on: '2026-06-01', source: '云州市' }),
  'duties/own.md': dutyMd({ period: 'quarter', since: '2026-01-01' }),
  'requests/2026/open.md': requestMd({ received_on: '2026-03-02', replied_on: undefined, reply: undefined }),
};

interface Given {
  readonly site?: string;
  readonly history?: RecordHistory;
  readonly content?: Readonly<Record<string, string>>;
}
function mattersOn(on: string, { site = '', history = noHistory, content: given = files }: Given = {}): readonly Matter[] {
  const { content } = readContent(contentFolder({ ...given, 'site.yaml': siteYaml + site }));
  const { catalog } = buildCatalog(content, { asOf: day(on), drafts: false });
  return catalog ? mattersOf(catalog, { history, ledger: ledgerOf(catalog, history) }) : [];
}
const told = (matters: readonly Matter[]): string[] =>
  matters.map(({ record, period = '', due, outcome, late }) => `${record.path} ${period} ${due} ${outcome} ${late}`);

describe('mattersOf', () => {
  it('tells what was due, also of what was withdrawn since, and nothing of what others made', () => {
    expect(told(mattersOn('2026-05-06'))).toEqual([
      'duties/own 2026-Q1 2026-04-29 未公开 2',
      'items/finance/2026/in-time  2026-03-30 按时 0',
      'items/finance/2026/late  2026-03-30 迟 2',
      'items/finance/2026/withdrawn  2026-03-30 迟 3',
      'requests/2026/open  2026-03-30 未答复 23',
    ]);
  });

  it('says of a past day what it would have said then', () => {
    expect(told(mattersOn('2026-04-01')).map((line) => line.split(' ')[0])).toEqual([
      'items/finance/2026/in-time',
      'items/finance/2026/late',
      'requests/2026/open',
    ]);
  });

  it('does not count what git shows to have come after the day', () => {
    const past = { firstOn: day('2026-06-01'), isImported: false, changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [] };
    const history: RecordHistory = { pasts: new Map([['items/finance/2026/in-time.md', past]]), gap: undefined };
    expect(told(mattersOn('2026-05-06', { history })).join()).not.toContain('in-time');
    expect(told(mattersOn('2026-06-10', { history })).join()).toContain('items/finance/2026/in-time  2026-03-30 迟');
  });

  it('tells of annual reports that nobody has written', () => {
    const reports = { 'reports/2024/finance.md': reportMd({ year: '2024', published_on: '2025-01-20' }) };
    const { catalog } = catalogOf(reports);
    const of = (on: string): string[] =>
      catalog ? told(mattersOf({ ...catalog, asOf: day(on) }, { history: noHistory, ledger: [] })) : [];
    expect(of('2026-01-31')).toEqual(['reports/2024/finance  2025-01-31 按时 0']);
    expect(of('2026-02-01')).toEqual(['departments/finance 2025 2026-01-31 未公开 1', 'reports/2024/finance  2025-01-31 按时 0']);
    const [missing] = catalog ? mattersOf(catalog, { history: noHistory, ledger: [] }) : [];
    expect(catalog && missing && [kindOf(missing), titleOfMatter(catalog, missing)]).toEqual([
      '年度报告',
      '测试县财政局2025年政府信息公开工作年度报告',
    ]);
  });

  it('counts what is late although no calendar tells by how many days', () => {
    const content = {
      'items/finance/2027/late.md': itemMd({ formed_on: '2026-11-02', published_on: '2027-01-05' }),
      'requests/2026/open.md': requestMd({ received_on: '2026-11-02', replied_on: undefined, reply: undefined }),
      'reports/2025/finance.md': reportMd(),
      'reports/2026/finance.md': reportMd({ year: '2026', published_on: '2027-02-02' }),
    };
    const matters = mattersOn('2027-02-10', { content });
    expect(told(matters)).toEqual([
      'reports/2026/finance  2027-01-31 迟 undefined',
      'items/finance/2027/late  2026-11-30 迟 undefined',
      'requests/2026/open  2026-11-30 未答复 undefined',
      'reports/2025/finance  2026-01-31 按时 0',
    ]);
    expect(matters.slice(0, 3).map(outcomeSaid)).toEqual(['迟', '迟', '未答复']);
    expect(matters[0] && outcomeSaid({ ...matters[0], outcome: '未公开', late: 5 })).toBe('未公开，已逾期 5 个工作日');
  });

  it('leaves alone what is older than the site judges', () => {
    expect(told(mattersOn('2026-05-06', { site: 'since: 2026-04-02\n' }))).toEqual([]);
  });
});

describe('rankingOf', () => {
  const of = (department: string, ...outcomes: readonly Matter['outcome'][]): Matter[] => {
    const [matter] = mattersOn('2026-05-06');
    return matter ? outcomes.map((outcome) => ({ ...matter, department, outcome, late: outcome === '迟' ? 2 : 0 })) : [];
  };

  it('begins with who has most that is late or missing, then with the larger share, and gives the same rank for the same', () => {
    const ranking = rankingOf([
      ...of('a', '按时'),
      ...of('b', '迟', '按时'),
      ...of('c', '迟'),
      ...of('d', '迟', '未公开', '按时', '按时'),
      ...of('e', '按时'),
    ]);
    expect(ranking.map(({ department, rank, late, missing, share }) => `${rank} ${department} ${late}+${missing} ${share}`)).toEqual([
      '1 d 1+1 50',
      '2 c 1+0 100',
      '3 b 1+0 50',
      '4 a 0+0 0',
      '4 e 0+0 0',
    ]);
  });
});

describe('shareSaid', () => {
  it('is no share where nothing was due, and none of it where all came in time', () => {
    const matter = mattersOn('2026-05-06').find(({ outcome }) => outcome === '按时');
    expect([shareSaid(tallyOf([])), shareSaid(tallyOf(matter ? [matter] : []))]).toEqual(['—', '0%']);
  });
});

describe('bulletinOf', () => {
  it('adds up the months of its period', () => {
    const bulletin = bulletinOf(mattersOn('2026-05-06'), lastPeriod('quarter', day('2026-05-06')), day('2026-05-06'));
    expect(bulletin.total).toMatchObject({ due: 4, inTime: 1, late: 2, missing: 1, share: 75 });
    expect(bulletin.months.map(({ month, tally }) => `${month} ${tally.due}`)).toEqual(['2026-01 0', '2026-02 0', '2026-03 4']);
    expect(bulletin.overdue.map(({ late }) => late)).toEqual([23, 3, 2]);
    expect(bulletin.total.longest).toBe(23);
  });

  it.each([
    ['month', '2026-01-15', '2025-12', '2025年12月'],
    ['quarter', '2026-01-15', '2025-Q4', '2025年第四季度'],
    ['half', '2026-08-01', '2026-H1', '2026年上半年'],
  ] as const)('of the last %s before %s is that of %s', (kind, on, period, said) => {
    expect(lastPeriod(kind, day(on))).toBe(period);
    expect(periodInWords(lastPeriod(kind, day(on)))).toBe(said);
    expect(monthsOf(lastPeriod(kind, day(on)))).toHaveLength({ month: 1, quarter: 3, half: 6 }[kind]);
  });
});

describe('a bulletin of a period without an official calendar', () => {
  const asOf = day('2027-02-10');
  const reports = {
    'departments/finance.md': '---\nname: 测试县财政局\n---\n',
    'reports/2025/finance.md': reportMd(),
    'reports/2026/finance.md': reportMd({ year: '2026', published_on: '2027-01-20' }),
  };
  const written = (content: Readonly<Record<string, string>>, period: Period): string => {
    const { catalog } = buildCatalog(readContent(contentFolder(content)).content, { asOf, drafts: false });
    if (!catalog) throw new Error('no catalog');
    const bulletin = bulletinOf(mattersOf(catalog, { history: noHistory, ledger: [] }), period, asOf);
    return bulletinMarkdown(bulletinDocument(catalog, bulletin, { asOf, addressOf: (url) => url }));
  };

  it('says that nothing can be told, and not that nobody was late', () => {
    const text = written({}, periodAt('month', day('2027-01-15')));
    expect(text).toContain('2027年1月：2027年的放假安排没有收录，本期算不出。');
    expect(text).not.toMatch(/到期 0 件|没有单位|0%|没有。/);
  });

  it('counts what needs no calendar all the same', () => {
    const text = written(reports, periodAt('month', day('2027-01-15')));
    expect(text).toContain(
      '到期 1 件：按时 1 件，迟 0 件，未办 0 件（2027年的放假安排没有收录，要按工作日算的没有计入），逾期率 0%，上期 —。',
    );
    expect(text).not.toContain('没有单位');
  });

  it('shows months of the period that cannot be told as such', () => {
    expect(written(reports, periodAt('quarter', day('2027-01-15')))).toContain('| 2027年2月 | — | — | — | — | — |');
  });
});
