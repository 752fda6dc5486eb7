import { periodAsked, type Name } from '../../../src/search/answers.ts';
import type { Chosen } from '../../../src/search/choose.ts';
import { fold } from '../../../src/text/fold.ts';
import type { Query } from '../../../src/search/query.ts';
import { changed } from './page-state.ts';
import { addressOf, type Answer } from './results.ts';
import { today } from './today.ts';

/** A longer question names departments only in passing. */
const longestName = 24;
const mostAnswers = 4;

/** What a question leads to directly: the record whose number or title it is, a department or official, a period of days. */
export async function findAnswers(
  query: Query,
  {
    address,
    names,
    chosen,
    base,
  }: { address: URLSearchParams; names: (query: Query) => Promise<readonly Name[]>; chosen: Chosen; base: string },
): Promise<Answer[]> {
  if (query.words.length === 0) return [];
  const text = fold(query.text);
  const [records, named] = await Promise.all([
    Promise.all(
      chosen.exact
        .slice(0, 2)
        .filter((hit) => hit.isNamed)
        .map((hit) => hit.shard.card(hit.document, hit.passage)),
    ),
    text.length <= longestName ? names(query) : [],
  ]);
  const period = periodAsked(query.text, today());
  return [
    ...records.map((card) => ({
      label: card.title,
      note: [card.standing, card.number, card.on].filter(Boolean).join(' · '),
      href: addressOf(card, base),
    })),
    ...named.map(({ label, kind, url }) => ({ label, note: kind, href: addressOf({ url }, base) })),
    ...(period
      ? [
          {
            label: period.rest ? `${period.label}的“${period.rest}”` : `${period.label}公开的信息`,
            note: '只看这段时间',
            href: `?${changed(address, { q: period.rest, from: period.from, to: period.to })}`,
          },
        ]
      : []),
  ].slice(0, mostAnswers);
}
