import { en } from './texts-en.ts';
import { zh } from './texts-zh.ts';
import { yamlReasonInChinese } from './yaml-reasons.ts';
import type { Problem, ProblemArgs } from './problem.ts';

export type Language = 'zh' | 'en';

/** The two sentences of a problem: what is wrong and why, and what to do about it. */
export interface ProblemText {
  readonly what: string;
  readonly do: string;
}

/** What stands for one of the placeholders, with a value and without it, for instance where a right spelling can be offered or an answer was given. */
interface Variant {
  /** The argument that decides. */
  readonly by: string;
  readonly zh: readonly [withIt: string, without: string];
  readonly en: readonly [withIt: string, without: string];
}
const variants: Readonly<Record<string, Variant>> = {
  offer: {
    by: 'suggestion',
    zh: ['应写作：{suggestion}', '对照原件改正'],
    en: ['write: {suggestion}', 'correct it from the original'],
  },
  near: {
    by: 'nearest',
    zh: ['最接近的是“{nearest}”', '没有相近的'],
    en: ['the nearest is "{nearest}"', 'nothing is near it'],
  },
  answer: {
    by: 'replied',
    zh: ['{on} 才答复', '到 {on} 仍未答复'],
    en: ['it was answered on {on}', 'by {on} it is still not answered'],
  },
  ask: {
    by: 'replied',
    zh: ['不要改动答复日期；日期有误的', '尽快答复；日期有误的'],
    en: ['leave the day of the answer as it is', 'answer soon'],
  },
  mend: {
    by: 'closing',
    zh: [
      '在这个值的末尾补上英文的 {closing}；开头的符号是文字的一部分的，用英文单引号把整个值括起来',
      '检查这一行：冒号用半角“: ”且后面留一个空格；值里含有“: ”或以 * @ ` [ {{ 开头时用英文双引号括起来；缩进用空格',
    ],
    en: [
      'close the value with {closing}; where the sign at its beginning belongs to the text, put the whole value in single quotation marks',
      'look at this line: a colon is followed by a space; quote values that hold ": " or begin with * @ ` [ {{; indent with spaces',
    ],
  },
  came: {
    by: 'stated',
    zh: ['发布日期写的是 {stated}，但文件到 {on} 才首次提交，以首次提交为准，', '{on}才公开，'],
    en: ['published on {stated} by what it says, but first committed on {on}, which counts: ', 'published on {on}, '],
  },
  correct: {
    by: 'stated',
    zh: ['对照原件改正；那次提交是导入旧信息的，把提交编号写进 site.yaml 的 imports', '对照原件改正'],
    en: [
      'correct it from the original; if that commit brought in old records, name it under imports in site.yaml',
      'correct it from the original',
    ],
  },
};
const none: Readonly<Record<Language, string>> = { zh: '（无）', en: '(none)' };

/** The texts of one problem in the reader's language, with its values filled in. */
export function textOf({ code, args }: Problem, language: Language): ProblemText {
  const text = (language === 'zh' ? zh : en)[code];
  const isAsked = ([name]: readonly [string, unknown]): boolean => `${text.what}${text.do}`.includes(`{${name}}`);
  const said = Object.entries(variants)
    .filter(isAsked)
    .map(([name, variant]) => {
      const [withIt, without] = variant[language];
      return [name, fill(args[variant.by] ? withIt : without, args, none[language])] as const;
    });
  const reason = code === 'front/syntax' && language === 'zh' ? { reason: yamlReasonInChinese(String(args['reason'])) } : {};
  const filled = { ...args, ...reason, ...Object.fromEntries(said) };
  const sentence = (template: string): string =>
    fill(args['key'] === args['label'] ? withoutLabel(template) : template, filled, none[language]);
  return { what: sentence(text.what), do: sentence(text.do) };
}

/** A key that is written as it is called is named once. */
const withoutLabel = (template: string): string => template.replace(/\{key\} ?[（(]\{label\}[）)]/g, '{key}');

/** What things are called, as opposed to what is to be looked for or written character by character. */
const namesOfThings = new Set(['row', 'column', 'label', 'name', 'other']);

function fill(template: string, args: ProblemArgs, none: string): string {
  return template.replace(/\{\{|\{(\w+)\}/g, (whole, name: string | undefined, at: number) => {
    if (name === undefined) return whole.charAt(0);
    const value = String(args[name] ?? '');
    const isQuoted = template[at - 1] === '“' && template[at + whole.length] === '”';
    // Quotation marks within quotation marks are single ones (标点符号用法, GB/T 15834).
    return (isQuoted && namesOfThings.has(name) ? value.replace(/“([^“”]*)”/g, '‘$1’') : value) || none;
  });
}
