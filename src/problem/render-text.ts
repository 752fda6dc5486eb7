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

/** Sentences that depend on a value, for instance whether a right spelling could be offered or an answer was given. */
interface Variants {
  readonly offer: string;
  readonly noOffer: string;
  readonly near: string;
  readonly noNear: string;
  readonly answered: string;
  readonly notAnswered: string;
  readonly askAnswered: string;
  readonly askNotAnswered: string;
  readonly none: string;
}
const variants: Readonly<Record<Language, Variants>> = {
  zh: {
    offer: '应写作：{suggestion}',
    noOffer: '对照原件改正',
    near: '最接近的是“{nearest}”',
    noNear: '没有相近的',
    answered: '{on} 才答复',
    notAnswered: '到 {on} 仍未答复',
    askAnswered: '不要改动答复日期；日期有误的',
    askNotAnswered: '尽快答复；日期有误的',
    none: '（无）',
  },
  en: {
    offer: 'write: {suggestion}',
    noOffer: 'correct it from the original',
    near: 'the nearest is "{nearest}"',
    noNear: 'nothing is near it',
    answered: 'it was answered on {on}',
    notAnswered: 'by {on} it is still not answered',
    askAnswered: 'leave the day of the answer as it is',
    askNotAnswered: 'answer soon',
    none: '(none)',
  },
};

/** The texts of one problem in the reader's language, with its values filled in. */
export function textOf({ code, args }: Problem, language: Language): ProblemText {
  const text = (language === 'zh' ? zh : en)[code];
  const { offer, noOffer, near, noNear, answered, notAnswered, askAnswered, askNotAnswered, none } = variants[language];
  const filled = {
    ...args,
    ...(code === 'front/syntax' && language === 'zh' ? { reason: yamlReasonInChinese(String(args['reason'])) } : {}),
    offer: fill(args['suggestion'] ? offer : noOffer, args, none),
    near: fill(args['nearest'] ? near : noNear, args, none),
    answer: fill(args['replied'] ? answered : notAnswered, args, none),
    ask: args['replied'] ? askAnswered : askNotAnswered,
  };
  return { what: fill(text.what, filled, none), do: fill(text.do, filled, none) };
}

function fill(template: string, args: ProblemArgs, none: string): string {
  return template.replace(
    /\{\{|\{(\w+)\}/g,
    (whole, name: string | undefined) => (name === undefined ? whole[0] : String(args[name] ?? '') || none) ?? '',
  );
}
