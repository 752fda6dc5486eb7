/** The text of an attachment, looked up when it is asked for. */
export interface AttachmentText {
  /** In characters. */
  readonly length: number;
  readonly text: () => Promise<string>;
}
/** The texts of attachments that have one, by the hash of the file. */
export type AttachmentTexts = ReadonlyMap<string, AttachmentText>;
