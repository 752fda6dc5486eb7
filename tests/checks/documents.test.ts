import { describe, expect, it } from 'vitest';
import { attachmentsNamed } from '../../src/checks/attachments-named.ts';
import { documentForm } from '../../src/checks/document-form.ts';
import { itemMd, siteYaml } from '../support/builders.ts';
import { toldOf } from '../support/told.ts';

const file = 'items/finance/2026/a.md';
const number = { doc_no: '测财发〔2026〕5号' };

describe('documentForm', () => {
  const told = (keys: Record<string, string>, body = '经研究,现批复如下。\n\n2026年03月01日'): string[] =>
    toldOf(documentForm.codes, { [file]: itemMd(keys, body) });
  it('tells where a document first is written otherwise', () => expect(told(number)).toEqual(['form/half-width:11', 'form/date:13']));
  it.each([
    ['what is no document', {}],
    ['an announcement with a number of its series', { doc_no: '2026年第3号' }],
    ['a document from before the standard', { ...number, formed_on: '2012-06-30' }],
  ])('leaves %s', (_, keys) => expect(told(keys)).toEqual([]));
  it('leaves one that is written as it should be', () => expect(told(number, '经研究，现批复如下。\n\n2026年3月1日')).toEqual([]));
});

describe('attachmentsNamed', () => {
  const told = (attached: string, body: string, site = ''): string[] =>
    toldOf(attachmentsNamed.codes, {
      [file]: itemMd({ attachments: attached }, body),
      'items/finance/2026/a.txt': '一',
      'items/finance/2026/b.txt': '二',
      'site.yaml': `${siteYaml}${site}`,
    });
  const [first, second] = ['{ file: a.txt, title: 收费目录 }', '{ file: b.txt, title: 登记表格 }'];
  it.each([
    ['one to one', `[${first}, ${second}]`, '附件：1.收费目录\n2.登记表格', []],
    ['none attached', '[]', '附件：收费目录', ['attachment/unattached:11']],
    ['one of two attached', `[${first}]`, '附件：1.收费目录\n2.登记表格', ['attachment/unattached:12']],
    ['one attached that is not named', `[${first}, ${second}]`, '附件：收费目录', ['attachment/unnamed:8']],
    ['under another name', `[${first}]`, '附件：收费标准', ['attachment/renamed:8']],
    ['under the name of the file', '[{ file: a.txt, title: 附件1 }]', '附件：收费目录', []],
    ['without a note', `[${first}]`, '正文。', []],
  ])('%s', (_, attached, body, expected) => expect(told(attached, body)).toEqual(expected));
  it('does not judge what was published before the site began', () =>
    expect(told('[]', '附件：收费目录', 'since: 2026-03-03\n')).toEqual([]));
});
