/** A file of the content folder as it was read: nothing in it has been judged yet. */
export interface RawRecord {
  /** Path within the content folder, with "/" between its parts. */
  readonly file: string;
  /** Front matter as written: every scalar a string, an empty value the empty string. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** The front matter's own text, for finding the line of a key. */
  readonly front: string;
  /** Line of the file on which `front` begins. */
  readonly frontLine: number;
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** A table of text between commas as it was read. */
export interface RawTable {
  /** Path within the content folder. */
  readonly file: string;
  readonly rows: readonly RawRow[];
}
export interface RawRow {
  /** Line of the file on which the row begins; a quoted cell may reach over several. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether every quotation mark has its other half: without it, the row may have swallowed those after it. */
  readonly isClosed: boolean;
}

/** A file that is not a record: an attachment, a photo. */
export interface ContentFile {
  /** Bytes. */
  readonly size: number;
  /** Hash of the bytes. */
  readonly digest: string;
}
/** Every file that is not a record, by its path within the content folder. */
export type Inventory = ReadonlyMap<string, ContentFile>;
