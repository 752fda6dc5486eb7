import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { attachmentLimits, extractText, hasReader } from '../../../src/content/attachments/extract-text.ts';
import { madeDocx, madePdf, madeXlsx, madeZip, wordParagraph } from '../../support/made-files.ts';

const sample = (name: string): Promise<string> => {
  const file = fs.readdirSync('content', { recursive: true, encoding: 'utf8' }).find((found) => path.basename(found) === name) ?? name;
  return extractText(name, fs.readFileSync(path.join('content', file))).then(({ text }) => text);
};
const pdf = async (...args: Parameters<typeof madePdf>): Promise<string> => (await extractText('a.pdf', madePdf(...args))).text;
const docx = async (body: string): Promise<string> => (await extractText('a.docx', madeDocx(body))).text;
const xlsx = async (...args: Parameters<typeof madeXlsx>): Promise<string> => (await extractText('a.xlsx', madeXlsx(...args))).text;
const cell = (value: string, attributes = ''): string => `<c ${attributes}><v>${value}</v></c>`;

describe('extractText', () => {
  it('reads the rows of a table in PDF, with the lines of a cell together and ordinary characters for radicals', async () => {
    const lines = (await sample('附件：2024年度审计发现问题清单.pdf')).split('\n');
    expect(lines[0]).toBe('2024年度审计发现问题清单');
    expect(lines).toContain('1 预算执行 年初预留资金占支出预算6.3%，未细化到单位 — 县财政局 2026年预算编制时');
    expect(lines).toContain('4 民生资金 6家定点医疗机构重复收费、超标准收费 23.8 县医保局 已退回');
  });

  it('reads the cells of a row in Excel', async () => {
    const lines = (await sample('附件1：2025年县级重点建设项目清单.xlsx')).split('\n');
    expect(lines).toContain('2 | 澄水大道北延工程 | 续建 | 城市主干路4.62千米 | 32716 | 13500 | 县交通局');
  });

  it('reads paragraphs and tables in Word', async () => {
    const lines = (await sample('附件 2025年教师招聘报名登记表.docx')).split('\n');
    expect(lines[0]).toContain('教师');
    expect(lines.some((line) => line.includes(' | '))).toBe(true);
  });

  it('reads every attachment of the sample county', async () => {
    const files = fs.readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(hasReader);
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const { text, said } = await extractText(file, fs.readFileSync(path.join('content', file)));
      expect([file, said, text.length > 50]).toEqual([file, undefined, true]);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2e80-\u2fdf]/u);
    }
  });

  it.each([
    ['damaged', 'a.pdf', Buffer.from('%PDF-1.4\nbroken'), 'attachment/text-unreadable'],
    ['not a PDF', 'a.pdf', Buffer.from('正文'), 'attachment/text-unreadable'],
    ['without a byte', 'a.pdf', Buffer.alloc(0), 'attachment/text-unreadable'],
    ['locked', 'a.PDF', madePdf([{ text: '公开' }], { locked: true }), 'attachment/text-locked'],
    ['without text', 'a.pdf', madePdf([]), 'attachment/text-none'],
    ['a broken zip', 'a.docx', madeDocx(wordParagraph('公开')).subarray(0, 60), 'attachment/text-unreadable'],
    ['a zip of something else', 'a.docx', madeZip({ 'a.txt': '公开' }), 'attachment/text-unreadable'],
    ['a workbook named .docx', 'a.docx', madeXlsx([{ rows: '' }]), 'attachment/text-unreadable'],
    ['locked, or of an old type', 'a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'attachment/text-locked'],
    ['only signs', 'a.docx', madeDocx(wordParagraph('……')), 'attachment/text-none'],
  ])('says what keeps a file from being read: %s', async (_, file, bytes, said) => {
    expect(await extractText(file, bytes)).toEqual({ text: '', said });
  });

  it('reads no more than a limit, and says so', async () => {
    const long = madeDocx(Array.from({ length: 50 }, () => wordParagraph('公开预算')).join(''));
    const cut = await extractText('a.docx', long, { ...attachmentLimits, characters: 22 });
    expect(cut).toEqual({ text: '公开预算\n公开预算\n公开预算\n公开预算', said: 'attachment/text-long' });
    expect(await extractText('a.docx', long, { ...attachmentLimits, fileBytes: 100 })).toEqual({
      text: '',
      said: 'attachment/text-too-large',
    });
  });

  it('unpacks no more than a limit, whatever a zip says of its size', async () => {
    const body = ' '.repeat(3_000_000);
    const bomb = Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:body>${body}<w:p><w:t>公开</w:t></w:p></w:body>`) }));
    expect(bomb.length).toBeLessThan(10_000);
    const limits = { ...attachmentLimits, unpackedBytes: 1_000_000 };
    expect(await extractText('a.docx', bomb, limits)).toEqual({ text: '', said: 'attachment/text-too-large' });
    // The size stands at the end of the file, in the list of its parts.
    bomb.writeUInt32LE(1000, bomb.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect((await extractText('a.docx', bomb, limits)).text).toBe('');
  });

  it('expands nothing that a file declares, and fetches nothing it names', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch');
    const entities = '<!DOCTYPE d [<!ENTITY a "预算预算"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const file = madeZip({ 'word/document.xml': `${entities}<w:body>${wordParagraph('公开&a;&b;')}</w:body>` });
    expect((await extractText('a.docx', file)).text).toBe('公开&a;&b;');
    expect(await pdf([{ text: '公开' }])).toBe('公开');
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
  });
});

describe('a PDF', () => {
  it('is read where its font names a table of characters, as old Chinese files do', async () => {
    expect(await pdf([{ text: '关于公开预算的通知' }])).toBe('关于公开预算的通知');
    const gbk = (): Buffer => Buffer.from('b9abbfaad4a4cbe3', 'hex');
    expect(await pdf([{ text: '' }], { encoding: 'GBK-EUC-H', encode: gbk })).toBe('公开预算');
  });

  it('is read as its pages are turned', async () => {
    const texts = [
      { text: '项目', x: 300, y: 100 },
      { text: '金额', x: 300, y: 300 },
      { text: '道路', x: 330, y: 100 },
      { text: '三万', x: 330, y: 300 },
    ];
    expect(await pdf(texts, { turned: 90 })).toBe('项目 金额\n道路 三万');
  });

  it('goes on where a full line was cut, and not where a paragraph ends', async () => {
    const texts = [
      { text: '各单位应当按照规定的时间和', x: 84, y: 700 },
      { text: '要求公开预算，', x: 60, y: 680 },
      { text: '县财政局', x: 60, y: 660 },
      { text: '一、组织领导由各单位负责，不', x: 60, y: 640 },
      { text: '二、监督检查', x: 60, y: 620 },
    ];
    expect(await pdf(texts)).toBe('各单位应当按照规定的时间和要求公开预算，\n县财政局\n一、组织领导由各单位负责，不\n二、监督检查');
  });

  it('keeps the names of a list apart', async () => {
    const texts = ['张三', '李四', '欧阳明'].map((text, i) => ({ text, y: 700 - i * 20 }));
    expect(await pdf([...texts, { text: '以上人员名单自发布之日起公示五个工作日。', y: 600 }])).toBe(
      '张三\n李四\n欧阳明\n以上人员名单自发布之日起公示五个工作日。',
    );
  });

  it('joins Chinese that is set widely', async () => {
    expect(await pdf([{ text: '通 知' }, { text: '关 于 公 开', y: 600 }])).toBe('通知\n关于公开');
  });
});

describe('a Word file', () => {
  it('is a line a paragraph and a row, as its reader sees it', async () => {
    const row = (...cells: string[]): string => `<w:tr>${cells.map((text) => `<w:tc>${text}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row(wordParagraph('姓名'), wordParagraph('王') + wordParagraph('某'))}${row(wordParagraph('职务'), '')}</w:tbl>`;
    expect(await docx(`${wordParagraph('登记表')}${table}${wordParagraph('说明')}`)).toBe('登记表\n姓名 | 王 某\n职务\n说明');
  });

  it('says nothing of what was deleted, is hidden, or stands there twice', async () => {
    const hidden = wordParagraph('身份证号', '<w:rPr><w:vanish/></w:rPr>');
    const shown = wordParagraph('公开', '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    const twice = `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    const deleted = '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    expect(await docx(hidden + shown + twice + deleted)).toBe('公开\n框');
  });
});

describe('an Excel file', () => {
  it('has texts, numbers and days as they are read', async () => {
    const strings = '<si><t>姓名</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si>';
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = [
      cell('0', 't="s"'),
      cell('1', 't="s"'),
      '<c t="inlineStr"><is><t>正文</t></is></c>',
      cell('合计', 't="str"'),
      cell('46093', 's="1"'),
      cell('46093', 's="2"'),
      cell('46093', 's="3"'),
      cell('0.30000000000000004'),
      cell('1', 't="b"'),
      cell('#N/A', 't="e"'),
    ].join('');
    expect(await xlsx([{ rows: `<row>${cells}</row>` }], { strings, styles })).toBe(
      '姓名 | 张三 | 正文 | 合计 | 2026-03-12 | 2026-03-12 | 46093 | 0.3',
    );
  });

  it('says nothing of hidden sheets, rows and columns', async () => {
    const row = (...values: string[]): string => values.map((value, i) => cell(value, `t="str" r="${'ABC'[i]}1"`)).join('');
    const shown = {
      columns: '<col min="2" max="2" hidden="1"/>',
      rows: `<row>${row('甲', '乙', '丙')}</row><row hidden="1">${row('丁')}</row>`,
    };
    expect(await xlsx([{ ...shown }, { rows: `<row>${row('戊')}</row>`, state: 'hidden' }, { rows: `<row>${row('己')}</row>` }])).toBe(
      '甲 | 丙\n己',
    );
  });
});
