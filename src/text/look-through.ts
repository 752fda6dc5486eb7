import { countPersonalData, type PersonalCount } from './personal-data.ts';
import { findDraftMark, findSecrecyMarks } from './secrecy-marks.ts';

/** What stands in the text of an attachment that may not be published. */
export interface TextFinds {
  readonly personal: readonly PersonalCount[];
  /** Marks of secrecy, each once. */
  readonly marks: readonly string[];
  /** The stage of a text that its first lines name. */
  readonly draft?: string;
}

/** A title stands within the first lines. */
const titleLines = 5;

/** Undefined where nothing is found, as in almost all. */
export function lookThrough(text: string): TextFinds | undefined {
  const personal = countPersonalData(text);
  const marks = [...new Set(findSecrecyMarks(text).map(({ value }) => value))];
  const draft = text
    .split('\n', titleLines)
    .map(findDraftMark)
    .find((mark) => mark !== undefined)?.value;
  return personal.length > 0 || marks.length > 0 || draft ? { personal, marks, ...(draft ? { draft } : {}) } : undefined;
}
