import type { AttachmentCode } from './extract-text.ts';

/** How much of a file is read. */
export interface Limits {
  readonly fileBytes: number;
  /** What the parts of an office file may unpack to, together. */
  readonly unpackedBytes: number;
  /** Of text. */
  readonly characters: number;
}

/** Why a file cannot be read, where that is known. An error, because it comes up deep within parsers; `extractText` makes a problem of it. */
export class Unreadable extends Error {
  readonly code: AttachmentCode;
  constructor(code: AttachmentCode) {
    super(code);
    this.code = code;
  }
}
