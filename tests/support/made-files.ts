import { strToU8, zipSync } from 'fflate';

/*
 * Small files of the types that attachments have, made from nothing, so that what is odd about each is seen where it is tested.
 */

/** A piece of text at a place, in points from the lower left. */
export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y?: number;
}

export interface PdfOptions {
  /** One of the tables of characters that PDF names without holding them (ISO 32000-1, 9.7.5.2); by default characters as UTF-16. */
  readonly encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H';
  readonly encode?: (text: string) => Buffer;
  /** Asks for a password. */
  readonly locked?: boolean;
  /** Degrees by which the page is turned when it is shown. */
  readonly turned?: 0 | 90;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** A PDF file of one page; its font is named, not held in it, as was usual once. */
export function madePdf(
  texts: readonly PdfText[],
  { encoding = 'UniGB-UCS2-H', encode = utf16, locked = false, turned = 0 }: PdfOptions = {},
): Buffer {
  const size = 12;
  const matrix = turned === 90 ? '0 1 -1 0' : '1 0 0 1';
  const shown = texts.map(({ text, x = 60, y = 700 }) => `${matrix} ${x} ${y} Tm <${encode(text).toString('hex')}> Tj`).join('\n');
  const content = `BT /F1 ${size} Tf\n${shown}\nET`;
  const hex = (byte: string): string => `<${byte.repeat(32)}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${turned} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${hex('41')} /U ${hex('42')} /P -4 >>`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const id = `[${hex('43').slice(0, 33)}> ${hex('43').slice(0, 33)}>]`;
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? `/Encrypt 8 0 R /ID ${id}` : ''} >>`;
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** An office file of some parts, by their names. */
export const madeZip = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

/** A Word file with a body. */
export const madeDocx = (body: string): Buffer =>
  madeZip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });

/** A paragraph of a Word file. */
export const wordParagraph = (text: string, properties = ''): string => `<w:p><w:r>${properties}<w:t>${text}</w:t></w:r></w:p>`;

export interface MadeSheet {
  readonly rows: string;
  readonly columns?: string;
  readonly state?: string;
}

/** An Excel file of sheets, with the strings and styles that cells refer to. */
export function madeXlsx(
  sheets: readonly MadeSheet[],
  { strings = '', styles = '' }: { readonly strings?: string; readonly styles?: string } = {},
): Buffer {
  const named = sheets.map((sheet, i) => ({ ...sheet, id: `rId${i + 1}`, part: `worksheets/sheet${i + 1}.xml` }));
  return madeZip({
    'xl/workbook.xml': `<workbook><sheets>${named.map(({ id, state }) => `<sheet r:id="${id}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${named.map(({ id, part }) => `<Relationship Id="${id}" Target="${part}"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      named.map(({ part, columns = '', rows }) => [
        `xl/${part}`,
        `<worksheet><cols>${columns}</cols><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}
