import { paragraphsOf } from '../text/han-text.ts';
import type { Meeting } from './record.ts';

/** What one person said, in paragraphs. */
export interface Turn {
  /** As written before the colon; undefined for what stands before anybody is named. */
  readonly by: string | undefined;
  readonly paragraphs: readonly string[];
}
/** A question with its answers; the opening of a press conference is an exchange without a question. */
export interface Exchange {
  readonly question: Turn | undefined;
  readonly answers: readonly Turn[];
}

/** An exchange with the anchor of its question on the page of the meeting. */
export interface AnchoredExchange extends Exchange {
  readonly id?: string;
}

/**
 * Exchanges whose questions are numbered from 1, so that one can be led to. A question without words has nothing that could head it: it stays
 * without an anchor.
 */
export function anchored(exchanges: readonly Exchange[]): AnchoredExchange[] {
  let asked = 0;
  return exchanges.map((exchange) => (exchange.question?.paragraphs[0] ? { ...exchange, id: `question-${(asked += 1)}` } : exchange));
}

/** Roles that ask, as they end: 县电视台记者, 市民代表, 记者问. */
const askers = /(?:记者|媒体|网友|市民|群众|代表|家长|村民|居民|听众)(?:提?问)?$|^问$|提问$/;
/** What ends like a role that asks but is no one: words to those present, what was done for whom, what a sentence is about. */
const noAsker =
  /^(?:各位|诸位|尊敬的|亲爱的|惠及|受益|覆盖|涉及|服务|联系|方便|关心|帮助|保障|面向|发动|组织|依靠|为了?|对于?|向|让|使|给)|的提问$/;
/** Roles that speak and are no names of speakers. */
const leads = /^(?:主持人|答|答复|回答|发布人)$/;
/** A name or a role before a colon: short, and without marks of a sentence. */
const label = /^([^：:，。；？！、“”《》（）()\s]{1,24})(?:[（(][^）)]{1,40}[）)])?[：:]\s*/u;

/**
 * A transcript as questions and answers. A paragraph that begins with a name and a colon is that person's; the name is one of the speakers, a
 * moderator, or somebody who asks, so that 一是：… stays what was said.
 */
export function exchangesOf({ fields: { transcript = '', speakers = [] } }: Meeting): Exchange[] {
  const exchanges: { question: Turn | undefined; answers: Turn[] }[] = [];
  const names = new Set(speakers.map(nameOfSpeaker));
  for (const turn of turnsOf(transcript, names)) {
    const last = exchanges.at(-1);
    if (asks(turn.by ?? '', names)) exchanges.push({ question: turn, answers: [] });
    else if (last) last.answers.push(turn);
    else exchanges.push({ question: undefined, answers: [turn] });
  }
  return exchanges;
}

/** Whether a label is of somebody who asks; a listed speaker answers, whatever the name ends in. */
const asks = (name: string, names: ReadonlySet<string>): boolean => !names.has(name) && askers.test(name) && !noAsker.test(name);

function turnsOf(transcript: string, names: ReadonlySet<string>): Turn[] {
  const turns: { by: string | undefined; paragraphs: string[] }[] = [];
  for (const paragraph of paragraphsOf(transcript)) {
    const [head, name = ''] = label.exec(paragraph) ?? [];
    const isNamed = head !== undefined && (names.has(name) || leads.test(name) || asks(name, names));
    const last = turns.at(-1);
    if (isNamed) turns.push({ by: name, paragraphs: [paragraph.slice(head.length)].filter(Boolean) });
    else if (last) last.paragraphs.push(paragraph);
    else turns.push({ by: undefined, paragraphs: [paragraph] });
  }
  return turns;
}

/** The name of a speaker, who is written with a post: 何建平，副县长. */
export const nameOfSpeaker = (speaker: string): string => (/^[^，,、（(\s\u3000]+/u.exec(speaker) ?? [speaker])[0] ?? speaker;

/** What a speaker is besides a name. */
export const postOfSpeaker = (speaker: string): string =>
  speaker.slice(nameOfSpeaker(speaker).length).replace(/^[，,、（(\s\u3000]+|[）)]$/gu, '');
