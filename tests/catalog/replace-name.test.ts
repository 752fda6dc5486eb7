import { describe, expect, it } from 'vitest';
import { replaceName } from '../../src/catalog/replace-name.ts';
import type { KeyPath } from '../../src/catalog/locate-key.ts';
import { kinds } from '../../src/model/kinds/index.ts';
import { site } from '../../src/model/kinds/site.ts';

const { fields } = kinds.duty;
const change = (text: string, key: KeyPath = ['responsible'], to = '孙七'): string | undefined =>
  replaceName('duties/a.md', text, { key, fields, from: '赵六', to })?.text;
const md = (front: string): string => `---\n${front}\n---\n\n赵六在正文里。\n`;

describe('replaceName', () => {
  it.each([
    ['a plain value', 'responsible: 赵六', ['responsible'], 'responsible: 孙七'],
    ['a Chinese key, and no other', '责任人: 赵六   # 赵六\ncontent: 赵六', ['responsible'], '责任人: 孙七   # 赵六\ncontent: 赵六'],
    ['quotes', `responsible: "赵六"`, ['responsible'], `responsible: "孙七"`],
    [
      'a member of a group in one line',
      'responsible: {lead: 赵六,  handler: 赵六}',
      ['responsible', 'handler'],
      'responsible: {lead: 赵六,  handler: 孙七}',
    ],
    [
      'a member of a group in lines',
      '责任人:\n  第一责任人: 王五\n  经办人:   赵六 ',
      ['responsible', 'handler'],
      '责任人:\n  第一责任人: 王五\n  经办人:   孙七 ',
    ],
    ['one of several names', 'responsible: 王五、赵六', ['responsible'], 'responsible: 王五、孙七'],
    ['a name with what the person was', 'responsible: 赵六（科长）', ['responsible'], 'responsible: 孙七'],
  ])('changes %s', (_, front, key, expected) => expect(change(md(front), key)).toBe(md(expected)));

  it('keeps the mark of byte order, Windows line ends and everything else', () => {
    const text = `\ufeff---\r\nlevel1:  财政 \r\nresponsible: 赵六\r\n---\r\n\r\n责任人: 赵六\r\n---\r\n`;
    expect(change(text)).toBe(text.replace('responsible: 赵六', 'responsible: 孙七'));
  });

  it('tells the line', () => {
    const replaced = replaceName('duties/a.md', md('level1: 一\nresponsible: 赵六'), {
      key: ['responsible'],
      fields,
      from: '赵六',
      to: '孙七',
    });
    expect([replaced?.line, replaced?.value]).toEqual([3, '孙七']);
  });

  it('changes a file that is nothing but keys', () => {
    const text = 'name: 县\ncolumns:\n  - {column: 甲, responsible: 赵六}\n  - {column: 乙, responsible: 赵六}\n';
    const key = ['columns', 1, 'responsible'];
    expect(replaceName('site.yaml', text, { key, fields: site.fields, from: '赵六', to: '孙七' })?.text).toBe(
      text.replace('乙, responsible: 赵六', '乙, responsible: 孙七'),
    );
  });

  it.each([
    ['of another name that begins with it', 'responsible: 赵六一', undefined],
    ['that is not there', 'content: 赵六', undefined],
    ['that names the other already', 'responsible: 孙七、赵六', undefined],
    ['that names it twice', 'responsible: 赵六、赵六', undefined],
    ['that is only a link to another', 'procedure: &a 赵六\nresponsible: *a', undefined],
  ])('changes nothing of a value %s', (_, front, expected) => expect(change(md(front))).toBe(expected));

  it.each(['孙七: 一', '孙七 # 一', '- 孙七'])('writes no name that would not be read as it is: %s', (to) => {
    expect(change(md('responsible: 赵六'), ['responsible'], to)).toBeUndefined();
  });
});
