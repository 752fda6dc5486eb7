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

/** A file that is not a record: an attachment, a photo. */
export interface ContentFile {
  /** Bytes. */
  readonly size: number;
  /** Hash of the bytes. */
  readonly digest: string;
}
/** Every file that is not a record, by its path within the content folder. */
export type Inventory = ReadonlyMap<string, ContentFile>;
