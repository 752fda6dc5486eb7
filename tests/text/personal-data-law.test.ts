import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/content/attachments/csv-text.ts';
import { cleanText } from '../../src/content/attachments/clean-text.ts';
import { docxText } from '../../src/content/attachments/docx-text.ts';
import { readPdf } from '../../src/content/attachments/pdf-text.ts';
import { xlsxText } from '../../src/content/attachments/xlsx-text.ts';
import { attachmentLimits } from '../../src/content/attachments/extract-text.ts';
import { findPersonalData } from '../../src/text/personal-data.ts';
import { findSecrecyMarks } from '../../src/text/secrecy-marks.ts';
import { madeDocx, madePdf, madeXlsx, wordParagraph } from '../support/made-files.ts';
import { officeText, personalValues, seeded, type PersonalValue } from '../support/personal-values.ts';

/*
 * Ten thousand values that tell who a person is, in every place where they are written, and as many numbers of offices that look like them. The seed is
 * fixed: what fails once fails again.
 */
const count = 10_000;
const values = personalValues(seeded(20_261_122), count);
const kinds = ['id-number', 'mobile', 'bank-card', 'address'] as const;

const kindsIn = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);
/** Values whose kind is not found where they stand, one of each line. */
function missed(lines: readonly { readonly value: PersonalValue; readonly text: string }[]): string[] {
  return lines.flatMap(({ value, text }) => (kindsIn(text).includes(value.kind) ? [] : [`${value.kind}: ${text}`]));
}

const column: Readonly<Record<PersonalValue['kind'], string>> = {
  'id-number': '身份证号',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  address: '家庭住址',
};
const rowsOf = (kind: PersonalValue['kind']): string[][] => [
  ['姓名', column[kind]],
  ...values.filter((value) => value.kind === kind).map(({ name, text }) => [name, text]),
];
const countOf = (kind: PersonalValue['kind']): number => values.filter((value) => value.kind === kind).length;
/** How many of a kind are found in a text that holds all of them. */
const foundIn = (text: string, kind: PersonalValue['kind']): number => kindsIn(text).filter((found) => found === kind).length;
/** Sentences on a page of A4. */
const linesOfPage = 40;
const rowXml = (cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe(`${count} values that tell who a person is`, () => {
  it('are as many of each kind', () => {
    expect(kinds.map(countOf)).toEqual([count / 4, count / 4, count / 4, count / 4]);
  });

  it('are all found in running text', () => {
    expect(missed(values.map((value) => ({ value, text: `经核实，${value.sentence}，符合条件。` })))).toEqual([]);
  });

  it.each(kinds)('are all found in a table of Markdown: %s', (kind) => {
    const [head = [], ...rows] = rowsOf(kind);
    const table = [head, ['--', '--'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    expect(foundIn(`\n${table}\n`, kind)).toBe(countOf(kind));
  });

  it.each(kinds)('are all found in a CSV, an XLSX and a DOCX file: %s', (kind) => {
    const rows = rowsOf(kind);
    const csv = csvText(Buffer.from(rows.map((cells) => cells.join(',')).join('\n')));
    const xlsx = xlsxText(madeXlsx([{ rows: rows.map(rowXml).join('') }]), attachmentLimits);
    const docx = docxText(
      madeDocx(
        values
          .filter((value) => value.kind === kind)
          .map(({ sentence }) => wordParagraph(sentence))
          .join(''),
      ),
      attachmentLimits,
    );
    expect([csv, xlsx, docx].map((text) => foundIn(cleanText(text), kind))).toEqual([countOf(kind), countOf(kind), countOf(kind)]);
  });

  it.each(kinds)('are all found in PDF files: %s', async (kind) => {
    const all = values.filter((value) => value.kind === kind);
    let found = 0;
    for (let i = 0; i < all.length; i += linesOfPage) {
      const lines = all.slice(i, i + linesOfPage).map(({ sentence }, line) => ({ text: sentence, y: 780 - line * 18 }));
      found += foundIn(cleanText(await readPdf(madePdf(lines), attachmentLimits)), kind);
    }
    expect(found).toBe(all.length);
  });
});

describe(`${count} numbers of offices`, () => {
  const lines = officeText(seeded(7), count);

  it('are none of a person', () => {
    expect(lines.flatMap((line) => findPersonalData(line).map(({ kind, masked }) => `${kind} ${masked}: ${line}`))).toEqual([]);
  });
  it('are none in a table', () => {
    const table = ['单位 | 内容', ...lines.map((line) => `县财政局 | ${line}`)].join('\n');
    expect(findPersonalData(table)).toEqual([]);
  });
  it('bear no mark of secrecy', () => expect(lines.filter((line) => findSecrecyMarks(line).length > 0)).toEqual([]));
});
