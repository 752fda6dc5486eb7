import { adoptionCounts } from '../catalog/consultation-state.ts';
import type { Consultation } from '../catalog/record.ts';
import { problem, type Problem } from '../problem/problem.ts';

/** How many opinions a sentence says came in: 共收到意见建议 12 条, 共收到 12 条意见. Of opinions that meetings or offices gave the list may not tell. */
const received =
  /收到(?:[^，。；：\d]{0,12}(?:意见|建议)[^，。；：\d]{0,6}?(\d+)\s*[条件]|[^，。；：、\d]{0,8}(\d+)\s*[条件]的?(?:有效|公众|书面|修改|反馈)*(?:意见|建议))/;
/** What became of them. 部分采纳 and 未采纳 hold 采纳, so the longer words are told apart first. */
const outcome = /(未予采纳|不予采纳|未采纳|不采纳|部分采纳|予以采纳|采纳)(?:了)?(?:意见|建议)*[^，。；、：\d]{0,4}?(\d+)\s*[条件]/g;
const adoptionOf: Readonly<Record<string, string>> = { 部分采纳: '部分采纳', 予以采纳: '采纳', 采纳: '采纳' };

/**
 * Numbers that the text gives of opinions are those of the list, and where the list is left out, those of one another. Only lines that speak of
 * received opinions are read: elsewhere numbers may be of another draft, or of a round before.
 */
export function wrongCounts(consultation: Consultation): Problem[] {
  const { raw } = consultation;
  if (!raw.texts.source.includes('收到')) return [];
  return raw.texts.source.split('\n').flatMap((line, i) => {
    const total = received.exec(line);
    if (!total) return [];
    const place = { file: raw.file, line: raw.bodyLine + i, column: total.index + 1 };
    return wrongOf(line, total, consultation).map(({ sample, expected }) => problem('consultation/counts', place, { sample, expected }));
  });
}

interface Wrong {
  readonly sample: string;
  readonly expected: number;
}

function wrongOf(line: string, [said, before, after]: RegExpExecArray, consultation: Consultation): Wrong[] {
  const count = before ?? after;
  const listed = consultation.fields.opinions ?? [];
  const parts = [...line.matchAll(outcome)].map(([sample, word = '', number]) => ({
    sample,
    adoption: adoptionOf[word] ?? '不采纳',
    count: Number(number),
  }));
  if (listed.length === 0) {
    const sum = parts.reduce((all, part) => all + part.count, 0);
    // One part alone leaves the others to be guessed.
    return parts.length > 1 && sum !== Number(count) ? [{ sample: said, expected: sum }] : [];
  }
  const counts = new Map(adoptionCounts(consultation).map(({ label, count: own }) => [label, own]));
  return [
    ...(Number(count) === listed.length ? [] : [{ sample: said, expected: listed.length }]),
    ...parts
      .filter((part) => part.count !== counts.get(part.adoption))
      .map(({ sample, adoption }) => ({ sample, expected: counts.get(adoption) ?? 0 })),
  ];
}
