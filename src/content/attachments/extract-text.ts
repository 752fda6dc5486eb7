import type { ProblemCode } from '../../problem/problem.ts';
import { cleanText } from './clean-text.ts';
import { csvText } from './csv-text.ts';
import { docxText } from './docx-text.ts';
import { readPdf } from './pdf-text.ts';
import { xlsxText } from './xlsx-text.ts';
import { Unreadable, type Limits } from './unreadable.ts';

/** What is said of an attachment whose text is not, or not all, to be found. */
export type AttachmentCode = Extract<ProblemCode, `attachment/text-${string}`>;

/** The text of an attachment, a paragraph a line, and what kept it from being read whole. */
export interface ExtractedText {
  readonly text: string;
  readonly said?: AttachmentCode;
}

/** Attachments are not meant to be larger; what is longer than any book is a data dump that would only make the index large. */
export const attachmentLimits: Limits = { fileBytes: 50_000_000, unpackedBytes: 200_000_000, characters: 2_000_000 };

const readers: Readonly<Record<string, (bytes: Uint8Array, limits: Limits) => string | Promise<string>>> = {
  pdf: readPdf,
  docx: docxText,
  xlsx: xlsxText,
  csv: csvText,
};

const extensionOf = (file: string): string => /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** Whether a file is of a type whose text can be read. */
export const hasReader = (file: string): boolean => Object.hasOwn(readers, extensionOf(file));

/** The words of a PDF, DOCX, XLSX or CSV file as its reader sees them. Nothing in it is run and nothing it names is fetched. */
export async function extractText(file: string, bytes: Uint8Array, limits: Limits = attachmentLimits): Promise<ExtractedText> {
  if (bytes.length > limits.fileBytes) return { text: '', said: 'attachment/text-too-large' };
  try {
    const text = cleanText((await readers[extensionOf(file)]?.(bytes, limits)) ?? '');
    if (!/[\p{L}\p{N}]/u.test(text)) return { text: '', said: 'attachment/text-none' };
    return text.length > limits.characters ? { text: cutAt(text, limits.characters), said: 'attachment/text-long' } : { text };
  } catch (error) {
    // Libraries throw whatever a damaged file leads them into; only what they name is told apart.
    return { text: '', said: error instanceof Unreadable ? error.code : 'attachment/text-unreadable' };
  }
}

/** The whole lines within a limit, or a part of the first where that is longer. */
function cutAt(text: string, limit: number): string {
  const end = text.lastIndexOf('\n', limit);
  return text.slice(0, end > 0 ? end : limit);
}
