import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { responsiblePeople } from '../../src/checks/responsible-people.ts';
import { catalogOf, dutyMd, guideMd, itemMd, siteYaml } from '../support/builders.ts';

const office = (staff: string): string => `---\nname: 测试县财政局\nshort: 县财政局\n${staff}---\n`;
const staff =
  'staff:\n  - { name: 王五, role: 局长, from: 2020-01-01 }\n  - { name: 赵六, until: 2026-08-31 }\n  - { name: 孙七, from: 2026-09-01 }\n';

function codesWith(files: Record<string, string>): string[] {
  const { catalog } = catalogOf({ 'departments/finance.md': office(staff), ...files });
  const problems = catalog ? checkCompliance({ catalog, history: noHistory, attachments: undefined }) : [];
  return problems
    .filter(({ code }) => responsiblePeople.codes.includes(code))
    .map(({ code, args }) => [code, ...Object.values(args)].filter((said) => said !== '').join(' '));
}
const duty = (responsible: string | undefined, more: Record<string, string> = {}): Record<string, string> => ({
  'duties/a.md': dutyMd({ responsible, ...more }),
});
const item = (keys: Record<string, string>): Record<string, string> => ({ 'items/finance/2026/a.md': itemMd(keys) });

describe('responsiblePeople', () => {
  it.each([
    ['nobody', undefined, ['duty/no-responsible']],
    ['somebody who is there', '王五', []],
    ['somebody who is there, with what they are', '王五（局长）', []],
    ['two who are there', '王五、孙七', []],
    ['somebody who left', '赵六', ['responsible/left 赵六 2026-08-31']],
    ['somebody whom the list does not have', '王武', ['responsible/unknown 王武 王五']],
    ['one of three who left', '{ lead: 王五, deputy: 赵六, handler: 孙七 }', ['responsible/left 赵六 2026-08-31']],
  ])('a row of the catalog with %s', (_, responsible, expected) => expect(codesWith(duty(responsible))).toEqual(expected));

  it('takes an official as one of the staff of the department of the post', () => {
    const official = '---\nname: 张三\nposts:\n  - { title: 局长, department: finance, until: UNTIL }\n---\n';
    const at = (until: string): string[] => codesWith({ 'officials/zhang.md': official.replace('UNTIL', until), ...duty('张三') });
    expect(at('2027-01-01')).toEqual([]);
    expect(at('2026-11-21')).toEqual(['responsible/left 张三 2026-11-21']);
  });

  it('finds whoever answers for a row of a class of departments in any of them', () => {
    const town = '---\nname: 水口镇\nkind: township\nstaff:\n  - { name: 文涛 }\n---\n';
    expect(codesWith({ 'departments/shuikou.md': town, ...duty('文涛', { applies_to: '乡镇街道' }) })).toEqual([]);
  });

  it('tells a department without a list once', () => {
    const files = { 'departments/finance.md': office(''), ...duty('王五'), 'duties/b.md': dutyMd(), ...item({ responsible: '王五' }) };
    expect(codesWith(files)).toEqual(['department/no-staff 3']);
  });

  it('asks nothing of a department that answers for nothing', () => {
    expect(codesWith({ 'departments/finance.md': office(''), ...item({}) })).toEqual([]);
  });

  it.each([
    ['by its own day', { responsible: '赵六' }, []],
    ['by today while it is to be kept true', { responsible: '赵六', term: '长期' }, ['responsible/left 赵六 2026-08-31']],
    ['by its own day once it is no longer in force', { responsible: '赵六', term: '长期', expires_on: '2026-06-01' }, []],
    ['from the day somebody came', { responsible: '孙七' }, ['responsible/not-yet 孙七 2026-09-01']],
  ])('judges a record %s', (_, keys, expected) => expect(codesWith(item(keys))).toEqual(expected));

  it('judges a guide by today', () => {
    expect(codesWith({ 'guides/finance.md': guideMd({ responsible: '赵六' }) })).toEqual(['responsible/left 赵六 2026-08-31']);
  });

  it('judges columns by today, in their files and in site.yaml', () => {
    const files = {
      'categories/water.md': '---\nname: 供水\nowner: finance\nresponsible: 赵六\n---\n',
      'site.yaml': `${siteYaml}columns:\n  - { column: 通知公告, owner: finance, responsible: 王武 }\n`,
    };
    expect(codesWith(files)).toEqual(['responsible/left 赵六 2026-08-31', 'responsible/unknown 王武 王五']);
  });

  it('does not judge what was published before the site began', () => {
    expect(codesWith({ 'site.yaml': `${siteYaml}since: 2026-03-03\n`, ...item({ responsible: '王武' }) })).toEqual([]);
  });
});
