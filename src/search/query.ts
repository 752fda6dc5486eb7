import { fold } from '../text/fold.ts';

/** What a visitor asked. */
export interface Query {
  /** As it was typed, for showing. */
  readonly text: string;
  /** What a record must hold literally to be an exact hit: the words between spaces, folded; a quoted phrase is one. */
  readonly words: readonly string[];
  /** What no hit may hold: words after a minus sign. */
  readonly excluded: readonly string[];
  /** What is looked for: the words without punctuation and without what only makes them a question, in order. */
  readonly runs: readonly string[];
}

/** No question is longer; what comes after is not asked. */
const longest = 300;

/**
 * What turns a statement into a question and tells no record from another. Longer phrases first, so that none is cut out of a longer one.
 */
const questionWords = [
  '请问', '怎么办', '是什么', '为什么', '什么样', '什么', '怎么样', '怎样', '怎么', '如何', '是否', '能否', '可否', '能不能', '可不可以', '有没有', '是不是',
  '可以', '应该', '应当', '需要', '哪些', '哪个', '哪里', '哪种', '多少', '多久', '以及', '或者', '还是', '一个', '谁', '吗', '呢', '吧', '么',
]; // prettier-ignore
const questionWord = new RegExp([...questionWords].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The organ and the year of a document number, which is one word however it is spaced (国办发 〔2019〕 5号). */
const organAndYear = /(\p{L})\s*([〔［【（([]\s*[\d０-９]{4}\s*[〕］】）)\]])\s*(?=[\d０-９]+\s*号)/gu;

/** Cuts a question into words. A question that is only spaces and signs has none. */
export function parseQuery(typed: string): Query {
  const text = typed.trim();
  const parts = [
    ...text
      .slice(0, longest)
      .replace(organAndYear, '$1$2')
      .matchAll(/([-－]?)(?:["“”„「『]([^"“”„」』]+)["“”„」』]|(\S+))/g),
  ].map(([, minus = '', quoted, plain = '']) => ({ excluded: minus !== '', quoted: quoted !== undefined, text: fold(quoted ?? plain) }));
  const said = parts.filter((part) => hasLetters(part.text));
  const asked = said.filter((part) => !part.excluded);
  return {
    text,
    words: [...new Set(asked.map((part) => part.text))],
    excluded: said.filter((part) => part.excluded).map((part) => part.text),
    runs: asked.flatMap((part) => runsOf(part.text, part.quoted)),
  };
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Runs of letters and numbers; a question of nothing but question words is asked as it is. */
function runsOf(word: string, quoted: boolean): string[] {
  const telling = quoted ? [] : lettersIn(word.replace(questionWord, ' '));
  return telling.length > 0 ? telling : lettersIn(word);
}

/** A word without the signs at its edges, which are often typed without being meant. */
export const withoutEdges = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const lettersIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
