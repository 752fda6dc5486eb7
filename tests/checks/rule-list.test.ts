import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { integrityRules } from '../../src/checks/integrity-rules.ts';
import { basisOf, ruleTable } from '../../src/checks/rule-list.ts';
import { checkCompliance, rules } from '../../src/checks/index.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import { catalogOf, consultationMd, siteYaml } from '../support/builders.ts';
import { limits, limitsOf } from '../../src/model/limits.ts';
import { codes } from '../../src/problem/codes.ts';

describe('the table of rules', () => {
  const all = [...integrityRules, ...rules];

  it('holds every code once, by what the code gates', () => {
    expect(all.flatMap((rule) => rule.codes).toSorted()).toEqual(Object.keys(codes).toSorted());
    expect(rules.flatMap((rule) => rule.codes).filter((code) => codes[code].nature !== 'compliance')).toEqual([]);
    expect(integrityRules.flatMap((rule) => rule.codes).filter((code) => codes[code].nature !== 'integrity')).toEqual([]);
  });

  it('names every number that rules judge by', () => {
    expect([...new Set(all.flatMap((rule) => rule.limits ?? []))].toSorted()).toEqual(Object.keys(limits).toSorted());
  });

  it('is what docs/rules.md shows', () => {
    const page = fs.readFileSync(path.join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
    expect(page.slice(page.indexOf('## '))).toBe(ruleTable(limitsOf()));
  });

  it('says whose word a number is, and that a site set its own', () => {
    expect(basisOf('notice/no-outcome', limitsOf({ notice_outcome: 15 }))).toBe(
      '各地的通行做法（出处未核实，请按本地规定设置）；notice_outcome 公示结果时限 15日（默认 30日；各地的通行做法；出处未核实，请按本地规定设置）',
    );
  });
});

describe('limits in site.yaml', () => {
  const closed = { 'consultations/2026/a.md': consultationMd({ opens_on: '2026-09-01', closes_on: '2026-10-12', result_on: undefined }) };
  const told = (site: string): string[] => {
    const { catalog, problems } = catalogOf({ ...closed, 'site.yaml': `${siteYaml}${site}` });
    const found = catalog ? checkCompliance({ catalog, history: noHistory, attachments: undefined }) : problems;
    return found.map(({ code }) => code).filter((code) => code !== 'consultation/unexplained');
  };

  it('are what rules judge by', () => {
    expect(told('')).toEqual(['consultation/no-feedback']);
    expect(told('limits: { feedback_within: 41 }\n')).toEqual([]);
    expect(told('limits: { 意见反馈时限: 40 }\n')).toEqual(['consultation/no-feedback']);
  });

  it('are known by their names', () => expect(told('limits: { feedback_withn: 60 }\n')).toEqual(['key/unknown']));
});
