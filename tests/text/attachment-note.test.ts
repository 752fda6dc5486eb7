import { describe, expect, it } from 'vitest';
import { isSameName, namedAttachments } from '../../src/text/attachment-note.ts';

const named = (text: string): string[] =>
  namedAttachments(text).map(({ name, line, isInText }) => `${line} ${name}${isInText ? ' 正文' : ''}`);
const end = '\n\n县财政局\n\n2026年3月5日\n';

describe('namedAttachments', () => {
  it.each([
    ['one', `附件：收费目录${end}`, ['0 收费目录']],
    ['one with a mark after it', `附件:收费目录。${end}`, ['0 收费目录']],
    ['several', `附件：1.甲表\n2.乙表${end}`, ['0 甲表', '1 乙表']],
    ['several below the word', `　　附件：\n\n　　１．甲表\n\n　　２．乙表${end}`, ['2 甲表', '4 乙表']],
    ['a name that goes on in a second line', `附件：1.关于甲的\n登记表\n2.乙表${end}`, ['0 关于甲的登记表', '2 乙表']],
    ['numbers that are not of the note', `附件：甲表\n\n2.乙事${end}`, ['0 甲表']],
    ['one whose text follows under 附件', `附件：收费目录${end}\n附件\n\n收费目录\n\n一、总则`, ['0 收费目录 正文']],
    [
      'one whose text follows under its title',
      `附件：《收费目录》${end}\n## 收费目录\n\n一、总则`,
      ['0 收费目录 正文'.replace('收费目录', '《收费目录》')],
    ],
    ['two, of which one follows', `附件：1.甲表格式\n2.乙表格式${end}\n附件2\n\n一、总则`, ['0 甲表格式', '1 乙表格式 正文']],
    ['one that is a link', `附件：[收费目录](a.pdf)${end}`, ['0 收费目录 正文']],
    ['one that was left out', `附件：名单（略）${end}`, []],
    ['the head of an attachment', '附件：\n\n收费目录\n\n一、总则', []],
    ['the word in a sentence', '请填写附件：登记表，并报送。', []],
    ['no note', '正文。', []],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});

describe('isSameName', () => {
  it.each([
    ['附件1：《收费目录》', '收费目录.xlsx', true],
    ['收费目录（2026年）', '收费目录', true],
    ['县财政局“三公”表', '县财政局"三公"表', true],
    ['收费目录', '收费标准', false],
    ['表', '登记表', false],
  ])('%s and %s: %s', (a, b, same) => expect(isSameName(a, b)).toBe(same));
});
