import { describe, expect, it } from 'vitest';
import { mendMasks, mendPaste } from '../../src/text/mend-paste.ts';

describe('mendMasks', () => {
  it.each([
    ['138****1234', '138\\*\\*\\*\\*1234'],
    ['35*************123', `35${'\\*'.repeat(13)}123`],
    ['张*祥、王*', '张\\*祥、王\\*'],
    ['朱**等3人，李**等2人', '朱\\*\\*等3人，李\\*\\*等2人'],
    ['A*1', 'A\\*1'],
  ])('escapes the asterisks of %s', (written, mended) => {
    expect(mendMasks(written)).toBe(mended);
  });

  it.each(['于**2024年**起', '这是**加粗**的字', '*强调*', '* 一', '***', '* * *', '没有星号'])('leaves %s alone', (written) => {
    expect(mendMasks(written)).toBe(written);
  });
});

describe('mendPaste', () => {
  it.each([
    ['an ideographic indent', '　　正文', '正文'],
    ['a no-break indent', '\u00a0\u00a0正文', '正文'],
    ['a year at the start of a line', '2019. 年', '2019\\. 年'],
    ['blanks to be filled in', '姓名：____', '姓名：\\_\\_\\_\\_'],
    ['a link to a name with a space', '[附件](附件 1.xlsx)', '[附件](<附件 1.xlsx>)'],
    ['a link to a copy that Windows made', '[附件](附件 (1).xlsx)', '[附件](<附件 (1).xlsx>)'],
  ])('mends %s', (_, written, mended) => {
    expect(mendPaste(written)).toBe(mended);
  });

  it.each([
    ['a numbered list', '12. 第十二条'],
    ['a link with a title', '[站](https://example.com "标题")'],
    ['a code span', '`138****1234 ____`'],
    ['fenced code', '```\n138****1234\n2019. 年\n```'],
    ['text in brackets after a link', '[甲](a.md) 见（附件 1）'],
  ])('leaves %s alone', (_, written) => {
    expect(mendPaste(written)).toBe(written);
  });

  it('goes on mending after fenced code', () => {
    expect(mendPaste('```\n王*\n```\n王*')).toBe('```\n王*\n```\n王\\*');
  });

  it('never adds or removes a line', () => {
    const written = '　　一\n\n2019. 年\n```\n    王*\n```\n| 王* | 138****1234 |\n';
    expect(mendPaste(written).split('\n')).toHaveLength(written.split('\n').length);
  });
});
