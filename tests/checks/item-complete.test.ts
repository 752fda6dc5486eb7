import { describe, expect, it } from 'vitest';
import { itemComplete } from '../../src/checks/item-complete.ts';
import { catalogOf, dutyMd, financeMd, itemMd, siteYaml } from '../support/builders.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';

const item = 'items/finance/2026/a.md';
const lacking = (keys: Record<string, string>, files: Record<string, string> = {}): unknown[] => {
  const { catalog } = catalogOf({ [item]: itemMd(keys), ...files });
  return catalog
    ? checkCompliance({ catalog, history: noHistory, attachments: undefined })
        .filter(({ code }) => itemComplete.codes.includes(code))
        .map(({ args }) => args['choices'])
    : [];
};
const whole = { channels: '[政府网站]', procedure: '科室拟稿', basis: '预算法第十四条', responsible: '李四' };
const staff = (until = ''): Record<string, string> => ({
  'departments/finance.md': financeMd.replace('short:', `staff:\n  - name: 李四\n${until}short:`),
});

describe('itemComplete', () => {
  it('names all that is missing at once', () => expect(lacking({})).toEqual(['公开形式、公开程序、依据、责任人']));
  it('is content with a whole record', () => expect(lacking(whole)).toEqual([]));
  it('takes from the duty what it says', () =>
    expect(lacking({ duty: 'd', responsible: '李四' }, { 'duties/d.md': dutyMd({ procedure: '科室拟稿' }) })).toEqual(['公开形式']));
  it.each([
    ['staff of the department', staff(), []],
    ['staff who left', staff('    until: 2026-11-21\n'), ['责任人']],
    ['staff who leave today', staff('    until: 2026-11-22\n'), []],
  ])('%s', (_, files, expected) => {
    const { responsible: __, ...rest } = whole;
    expect(lacking(rest, files)).toEqual(expected);
  });
  it('asks nothing of what was taken over from others', () => expect(lacking({ source: '省财政厅' })).toEqual([]));
  it('does not judge what was published before the site began', () =>
    expect(lacking({}, { 'site.yaml': `${siteYaml}since: 2026-03-03\n` })).toEqual([]));
});
