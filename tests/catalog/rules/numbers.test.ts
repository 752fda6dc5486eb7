import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, financeMd, itemMd, siteYaml } from '../../support/builders.ts';

const uscc = '11990128MB0000006W';
const finance = financeMd.replace('short:', `uscc: ${uscc}\nshort:`);
const told = (index_no: string, pattern: string, { keys = {}, department = finance, since = '' } = {}): string[] =>
  codesOf(
    catalogOf({
      'items/finance/2026/a.md': itemMd({ index_no, ...keys }),
      'departments/finance.md': department,
      'site.yaml': `${siteYaml}index_no_pattern: "${pattern}"\n${since}`,
    }),
  ).map((line) => line.split(' ')[0] ?? '');
const usual = '{uscc}/{year}-{serial:5}';

describe('indexNumberForm', () => {
  it.each([
    ['of the form', `${uscc}/2026-00001`, usual, []],
    ['with a longer serial', `${uscc}/2026-100001`, usual, []],
    ['with a shorter serial', `${uscc}/2026-0001`, usual, ['index-no/form']],
    ['with the code of another', '11990128MB0000007Q/2026-00001', usual, ['index-no/form']],
    ['with another sign between', `${uscc}-2026-00001`, usual, ['index-no/form']],
    ['of another year', `${uscc}/2025-00001`, usual, ['index-no/year']],
    ['with letters of the place', 'CX.finance(2026)7', 'CX.{department}({year}){serial}', []],
    ['with a sign that is not the same', 'CXxfinance(2026)7', 'CX.{department}({year}){serial}', ['index-no/form']],
    ['without a year', 'finance-0001', '{department}-{serial:4}', []],
  ])('%s', (_, number, pattern, codes) => expect(told(number, pattern)).toEqual(codes));

  it('takes any code where that of the department is not known', () => {
    expect(told('003129766/2026-00001', usual, { department: financeMd })).toEqual([]);
    expect(told('A/2026-00001', usual, { department: financeMd })).toEqual(['index-no/form']);
  });
  it('leaves numbers from before the site began', () => expect(told('A/1', usual, { since: 'since: 2026-03-03\n' })).toEqual([]));
  it('asks for no form where the site says none', () => expect(codesOf(catalogOf({ 'items/finance/2026/a.md': itemMd() }))).toEqual([]));
});

describe('documentNumbers', () => {
  const both = (first: string, second: string, department = 'finance'): string[] =>
    codesOf(
      catalogOf({
        'items/finance/2026/a.md': itemMd({ doc_no: first }),
        [`items/${department}/2026/b.md`]: itemMd({ doc_no: second, index_no: 'A/2026-00002' }),
        'departments/health.md': '---\nname: 卫生健康局\n---\n',
      }),
    );
  it('tells of both records that share a number', () =>
    expect(both('测财发〔2026〕5号', '测财发〔2026〕5号')).toEqual([
      'doc-no/duplicate items/finance/2026/a.md:8',
      'doc-no/duplicate items/finance/2026/b.md:8',
    ]));
  it.each([
    ['another number', '测财发〔2026〕5号', '测财发〔2026〕6号', 'finance'],
    ['two departments', '测财发〔2026〕5号', '测财发〔2026〕5号', 'health'],
    ['a number that each series has', '2026年第3号', '2026年第3号', 'finance'],
  ])('leaves %s', (_, first, second, department) => expect(both(first, second, department)).toEqual([]));
});
