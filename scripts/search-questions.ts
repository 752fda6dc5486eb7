import fs from 'node:fs';
import type { SiteText } from './search-samples.ts';

/** A question in its forms, with what its right records' addresses hold. */
export interface Judged {
  readonly forms: Readonly<Record<string, string>>;
  readonly right: readonly string[];
}

/**
 * Questions: JSON lines with `id` and the question in one or more forms (`question`, `keywords`, `query`). Judgments: question id, 0, record, 1, by tabs;
 * without them, no record is known to be right.
 */
export function readJudged(questions: string, judgments: string | undefined): Judged[] {
  const right = new Map<string, string[]>();
  for (const line of judgments === undefined ? [] : fs.readFileSync(judgments, 'utf8').split('\n')) {
    const [question, , record] = line.split('\t');
    if (question && record) right.set(question, [...(right.get(question) ?? []), record.trim()]);
  }
  return fs
    .readFileSync(questions, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, question, keywords, query } = JSON.parse(line) as Record<string, string | undefined>;
      const forms = Object.entries({ question, keywords, query }).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return { forms: Object.fromEntries(forms), right: right.get(`${id}`) ?? [] };
    });
}

/** Questions for measuring cost: given ones in all their forms, or else titles. */
export function sampleQuestions(
  judged: readonly Judged[],
  texts: readonly SiteText[],
  { count, seed }: { count: number; seed: number },
): string[] {
  const all = judged.length > 0 ? judged.flatMap(({ forms }) => Object.values(forms)) : texts.map(({ title }) => title);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[(i * 7919 + seed) % all.length] ?? '');
}
