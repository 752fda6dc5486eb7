import { describe, expect, it } from 'vitest';
import { noHistory, type RecordHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { ProblemCode } from '../../src/problem/problem.ts';
import { textOf } from '../../src/problem/render-text.ts';
import { catalogOf, itemMd, siteYaml } from '../support/builders.ts';

const file = 'items/finance/2026/n1.md';
const codes: ReadonlySet<ProblemCode> = new Set(['item/late', 'item/due', 'item/no-calendar', 'figures/three-public']);

function found(
  keys: Readonly<Record<string, string>>,
  { site = '', history = noHistory }: { site?: string; history?: RecordHistory } = {},
): string[] {
  const { catalog } = catalogOf({ 'site.yaml': siteYaml + site, [file]: itemMd(keys) });
  return catalog
    ? checkCompliance({ catalog, history, attachments: undefined })
        .filter(({ code }) => codes.has(code))
        .map(({ code, args }) => `${code} ${args['limit'] ?? args['value']} ${args['count'] ?? args['value'] ?? ''}`.trim())
    : [];
}

const late = { formed_on: '2026-03-02', published_on: '2026-04-01' };
const draft = { formed_on: '2026-10-26', published_on: '2026-12-01', draft: 'true' };

describe('itemInTime', () => {
  it('tells what came late, by how many working days', () => {
    expect(found(late)).toEqual(['item/late 2026-03-30 2']);
    expect(found({ ...late, published_on: '2026-03-30' })).toEqual([]);
  });

  it('says nothing of what is older than the site judges, or made by others', () => {
    expect(found(late, { site: 'since: 2026-04-02\n' })).toEqual([]);
    expect(found({ ...late, source: '云州市人民政府' })).toEqual([]);
  });

  it('believes git over a date', () => {
    const past = { firstOn: '2026-04-02' as CalendarDate, isImported: false, changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [] };
    const history: RecordHistory = { pasts: new Map([[file, past]]), gap: undefined };
    expect(found({ ...late, published_on: '2026-03-10' }, { history })).toEqual(['item/late 2026-03-30 3']);
    const { catalog } = catalogOf({ [file]: itemMd({ ...late, published_on: '2026-03-10' }) });
    const problems = catalog ? checkCompliance({ catalog, history, attachments: undefined }) : [];
    const said = problems.filter(({ code }) => code === 'item/late').map((found) => textOf(found, 'zh'));
    expect(said.map(({ what }) => what)).toEqual([
      '最后一日是 2026-03-30（信息形成或者变更之日起20个工作日内，政府信息公开条例（国务院令第711号）第二十六条），发布日期写的是 2026-03-10，但文件到 2026-04-02 才首次提交，以首次提交为准，迟 3 个工作日',
    ]);
    expect(said[0]?.do).toContain('imports');
  });

  it('warns of drafts from the share of the term that the site names', () => {
    expect(found(draft)).toEqual(['item/due 2026-11-23 96']);
    expect(found(draft, { site: 'limits: { term_warning: 97 }\n' })).toEqual([]);
    expect(found({ ...draft, formed_on: '2026-11-02' })).toEqual([]);
  });

  it('gives budgets 20 days from their approval', () => {
    const budget = { title: '2026年部门预算', category: 'budget', formed_on: '2026-01-05', published_on: '2026-01-30' };
    expect(found(budget)).toContain('item/late 2026-01-26 4');
    expect(found({ ...budget, title: '2026年部门预算管理办法' })).toEqual([]);
    expect(found(budget, { site: 'limits: { budget_within: 25 }\n' })).not.toContain('item/late 2026-01-26 4');
  });
});
