import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as docx from 'docx';
import { chromium as playwright, type Browser } from 'playwright-core';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { sampleAttachments, type Attachment, type Cell, type Table } from './sample-attachments.ts';

const root = join(import.meta.dirname, '../content/items');
const font = 'Noto Sans CJK SC';

const isHeading = (text: string): boolean => text.startsWith('## ');
const bare = (text: string): string => text.replace(/^## /, '');
const columnCount = ({ header, rows }: Table): number => Math.max(header?.length ?? 0, ...rows.map((row) => row.length));

const paragraph = (text: string): docx.Paragraph => new docx.Paragraph({ text, spacing: { before: 120, after: 120 } });
const htmlRow = (tag: string, cells: readonly Cell[]): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A sheet: the title over all columns, the paragraphs, then the table with a bold header. */
function renderXlsx({ title, blocks }: Attachment): Promise<Buffer> {
  const width = Math.max(...blocks.map((block) => (typeof block === 'string' ? 1 : columnCount(block))));
  const across = (value: string, style = {}): SheetData[number] => [{ value, columnSpan: width, ...style }];
  const data = blocks.flatMap((block): SheetData => {
    if (typeof block === 'string') return [across(bare(block))];
    const header = block.header?.map((value) => ({ value, fontWeight: 'bold' as const }));
    return [...(header ? [header] : []), ...block.rows.map((row) => [...row])];
  });
  const lines = blocks.flatMap((block) => (typeof block === 'string' ? [] : [block.header ?? [], ...block.rows]));
  const longest = (at: number): number => Math.max(...lines.map((line) => String(line[at] ?? '').length));
  const columns = Array.from({ length: width }, (_, at) => ({ width: Math.min(48, 4 + 2 * longest(at)) }));
  const sheet = [across(title, { fontWeight: 'bold', fontSize: 16, align: 'center' }), ...data];
  return writeExcelFile(sheet, { columns }).toBuffer();
}

/** A form or a letter: the last cell of a short row spans the columns that are left. */
function renderDocx({ title, blocks }: Attachment): Promise<Buffer> {
  const children = blocks.map((block) => {
    if (typeof block === 'string') return paragraph(bare(block));
    const columns = columnCount(block);
    const rows = [...(block.header ? [block.header] : []), ...block.rows].map((row) => {
      const cells = row.map((cell, at) => {
        const columnSpan = at === row.length - 1 ? columns - at : 1;
        return new docx.TableCell({ columnSpan, children: [paragraph(String(cell))] });
      });
      return new docx.TableRow({ children: cells });
    });
    const columnWidths = Array.from({ length: columns }, () => Math.floor(9000 / columns));
    return new docx.Table({ rows, columnWidths, width: { size: 100, type: docx.WidthType.PERCENTAGE } });
  });
  const heading = new docx.Paragraph({ text: title, heading: docx.HeadingLevel.TITLE, alignment: docx.AlignmentType.CENTER });
  const styles = { default: { document: { run: { font: { ascii: font, eastAsia: font }, size: 22 } } } };
  return docx.Packer.toBuffer(new docx.Document({ title, styles, sections: [{ children: [heading, ...children] }] }));
}

/** A printed page: headings, paragraphs and ruled tables on A4. */
async function renderPdf(browser: Browser, { title, blocks }: Attachment): Promise<Buffer> {
  const body = blocks.map((block) => {
    if (typeof block === 'string') return isHeading(block) ? `<h2>${bare(block)}</h2>` : `<p>${block}</p>`;
    return `<table>${htmlRow('th', block.header ?? [])}${block.rows.map((cells) => htmlRow('td', cells)).join('')}</table>`;
  });
  const css = `body{font:14px/1.6 "${font}"}h1{font-size:22px;text-align:center}h2{font-size:16px}table{border-collapse:collapse;width:100%}h1,h2,th{font-weight:normal}th,td{border:1px solid;padding:3px 6px}`;
  const page = await browser.newPage();
  await page.setContent(`<html lang="zh-CN"><title>${title}</title><style>${css}</style><h1>${title}</h1>${body.join('')}`);
  return page.pdf({ format: 'A4', tagged: false, margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' } });
}

const chromium = (await import('@sparticuz/chromium')).default;
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--headless=new'] });
for (const attachment of sampleAttachments) {
  const render = { xlsx: renderXlsx, docx: renderDocx, pdf: (each: Attachment) => renderPdf(browser, each) }[attachment.kind];
  const file = join(root, attachment.file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await render(attachment));
}
await browser.close();
console.log(`${sampleAttachments.length} attachments written below ${root}`);
