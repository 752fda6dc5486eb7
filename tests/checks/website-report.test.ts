import { describe, expect, it } from 'vitest';
import { itemMd, siteYaml } from '../support/builders.ts';
import { complianceOf, namedCodes } from '../support/compliance.ts';

const file = 'items/finance/2026/a.md';
const coded = `${siteYaml}site_id_code: "3300000001"\n`;
const reportMd = (keys: Readonly<Record<string, string>> = {}): string =>
  itemMd({ title: '政府网站工作年度报表', summary: '一。', period: '2025', formed_on: '2026-01-20', published_on: '2026-01-31', ...keys });
const codes = (files: Readonly<Record<string, string>>, day = '2026-11-22'): string[] =>
  namedCodes(complianceOf(files, { day }), 'website-report/');

describe('websiteReport', () => {
  it.each([
    ['on 31 January', {}, []],
    ['later', { published_on: '2026-02-01' }, [`website-report/late ${file}:6`]],
    ['later, the year told by the title', { title: '测试县2025年政府网站工作年度报表', period: '2026', published_on: '2026-02-01' }, []],
  ])('published %s', (_, keys, expected) => expect(codes({ [file]: reportMd(keys) })).toEqual(expected));

  it.each([
    ['a site with its code', coded, '2026-02-01', ['website-report/missing site.yaml:']],
    ['on the last day, and that of the year before is there too late to be asked for', `${coded}since: 2025-03-01\n`, '2026-01-31', []],
    ['without a code', siteYaml, '2026-02-01', []],
    ['a site that began later', `${coded}since: 2026-02-01\n`, '2026-02-02', []],
  ])('missing: %s', (_, site, day, expected) => expect(codes({ 'site.yaml': site }, day)).toEqual(expected));

  it('is content with the report of the year', () => expect(codes({ 'site.yaml': coded, [file]: reportMd() })).toEqual([]));
});
