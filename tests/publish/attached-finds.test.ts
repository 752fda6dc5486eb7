import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemMd, letterMd, temporaryFolder } from '../support/builders.ts';
import { runCommand, type Ran } from '../support/command.ts';
import { madeDocx, madePdf, madeXlsx, wordParagraph } from '../support/made-files.ts';
import { filesHoldingOf } from '../support/text-in-files.ts';
import { soundFiles, writeFiles } from '../bad-input/support.ts';

const [id, card, mobile] = ['11010519491231002X', '6222021234567890128', '13812345678'];
const files = {
  ...soundFiles,
  'items/finance/2026/list.md': itemMd({ title: '龘靐齉名单', index_no: 'A/2', attachments: '[{ file: 名单.pdf, title: 名单 }]' }),
  'items/finance/2026/名单.pdf': madePdf([{ text: `张三 ${id}` }]),
  'items/finance/2026/list2.md': itemMd({ title: '犇骉羴名单', index_no: 'A/3' }, '见[账户](账户.docx)。'),
  'items/finance/2026/账户.docx': madeDocx(wordParagraph(`张三 ${card}`)),
  // It leads to what is left out, and cannot be published either.
  'items/finance/2026/follows.md': itemMd({ title: '鱻麤飝说明', index_no: 'A/4', related: '[A/2]' }),
  'items/finance/2026/call.md': itemMd({ title: '联系方式', index_no: 'A/5', attachments: '[{ file: 电话.xlsx, title: 电话 }]' }),
  'items/finance/2026/电话.xlsx': madeXlsx([{ rows: `<row><c t="inlineStr"><is><t>值班 ${mobile}</t></is></c></row>` }]),
  'items/finance/2026/homes.md': itemMd({ title: '安置名单', index_no: 'A/6', attachments: '[{ file: 住户.csv, title: 住户 }]' }),
  'items/finance/2026/住户.csv': '姓名,住址\n张三,城关镇向阳村3组\n李四,城关镇\n',
  'items/finance/2026/plan.md': itemMd({ title: '方案', index_no: 'A/7', attachments: '[{ file: 方案.docx, title: 方案 }]' }),
  'items/finance/2026/方案.docx': madeDocx(wordParagraph('机密★1年') + wordParagraph('工作方案（送审稿）')),
  'letters/2026/asked.md': letterMd({ subject: '猋垚壵来信', attachments: '[{ file: 来信.docx, title: 来信 }]' }),
  'letters/2026/来信.docx': madeDocx(wordParagraph(`请回电${mobile}`)),
};

describe('attachments that tell who people are', () => {
  const folder = (): string => writeFiles(path.join(temporaryFolder(), 'content'), files);
  const run = (command: 'build' | 'check', content: string, ...more: readonly string[]): Ran =>
    runCommand(command, ['--content', content, '--as-of', '2026-11-22', '--cache', path.join(content, '../cache'), ...more]);

  it('are told by check, each with what it holds, masked', () => {
    const { status, stdout } = run('check', folder());
    expect(status).toBe(1);
    for (const said of [
      'items/finance/2026/名单.pdf  禁止公开 attachment/id-number  附件的文字里有 1 个身份证号码：11*************02X',
      'items/finance/2026/账户.docx  禁止公开 attachment/bank-card  附件的文字里有 1 个银行卡号：62*************0128',
      'items/finance/2026/电话.xlsx  提醒 attachment/contact  附件的文字里有 1 个作为联系电话公布的手机号码：138****5678',
      'items/finance/2026/住户.csv  错误 attachment/address  附件的文字里有 1 个住址：第 2 行（空行不计）的 城关镇***（本程序已遮盖）',
      'items/finance/2026/方案.docx  禁止公开 attachment/secrecy-mark  附件的文字里有不得公开的标志：机密★1年',
      'items/finance/2026/方案.docx  提醒 attachment/draft-mark  附件开头写着“送审稿”',
      'letters/2026/来信.docx  错误 attachment/mobile  附件的文字里有 1 个手机号码：138****5678',
    ])
      expect(stdout).toContain(said);
    expect([id, card, mobile].filter((number) => stdout.includes(number))).toEqual([]);
  });

  it('keep a site from being built, and with --force are left out with the records that publish them and those that need these', () => {
    const content = folder();
    const out = path.join(content, '../site');
    expect(run('build', content, '--out', out)).toMatchObject({ status: 1, stderr: expect.stringContaining('attachment/id-number') });
    const forced = run('build', content, '--out', out, '--force');
    expect(forced).toMatchObject({ status: 0, stderr: expect.stringContaining('attachment/bank-card') });
    expect(forced.stderr).toContain('follows.md');
    const holding = filesHoldingOf(out);
    expect(['龘靐齉', '犇骉羴', '鱻麤飝', '猋垚壵', '名单.pdf', id, card].map((text) => [text, ...holding(text)])).toEqual(
      ['龘靐齉', '犇骉羴', '鱻麤飝', '猋垚壵', '名单.pdf', id, card].map((text) => [text]),
    );
    expect(holding('值班')).not.toEqual([]);
  });
});
