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

/** Bytes of every file that is not a record: attachments, photos. Keys are paths within the content folder. */
export type Inventory = ReadonlyMap<string, number>;

/** A content folder as it was read. */
export interface RawContent {
  /** site.yaml, if it is there and can be read. */
  readonly site: RawRecord | undefined;
  readonly records: readonly RawRecord[];
  readonly files: Inventory;
}
