import { placeOf } from '../catalog/draft.ts';
import type { Duty } from '../catalog/record.ts';
import { channels } from '../model/kinds/item.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * A row of the catalog ticks boxes of the standard form (国办发〔2019〕54号): at least one of the thirteen channels, and its level; and its basis names a law or document.
 * Boxes and numbers of documents are asked for where the site ticks or gives any: lists of other forms do without.
 */
export const dutyBoxes: Rule = {
  title: '目录的每一行勾选公开渠道、写明层级，依据写出名称和文号',
  codes: ['duty/channel', 'duty/unticked', 'duty/basis'],
  basis: '基层政务公开标准指引（国办发〔2019〕54号）',
  check: ({ catalog: { duties }, asOf }) => {
    const standing = duties.filter(({ fields }) => (fields.since ?? '') <= asOf);
    const isNumbered = standing.some(({ fields }) => number.test(fields.basis));
    return [
      ...standing.flatMap(unknownChannels),
      ...unticked(standing, 'channels', '公开渠道和载体'),
      ...unticked(standing, 'tier', '公开层级'),
      ...standing.flatMap((duty) => basisProblems(duty, isNumbered)),
    ];
  },
};

const boxes: ReadonlySet<string> = new Set(channels);

const unknownChannels = (duty: Duty): Problem[] =>
  (duty.fields.channels ?? []).flatMap((value, i) =>
    boxes.has(value) ? [] : [problem('duty/channel', placeOf(duty, 'channels', i), { value, nearest: nearest(value, channels) ?? '' })],
  );

const isTicked = ({ fields }: Duty, key: 'channels' | 'tier'): boolean => (fields[key]?.length ?? 0) > 0;

function unticked(duties: readonly Duty[], key: 'channels' | 'tier', label: string): Problem[] {
  if (!duties.some((duty) => isTicked(duty, key))) return [];
  return duties.filter((duty) => !isTicked(duty, key)).map((duty) => problem('duty/unticked', placeOf(duty, key), { key, label }));
}

/** 〔2019〕54号 in whatever brackets, 第711号令, 令第12号, 第四十三号. */
const number = /[〔[［【（(]\s*\d{4}\s*[〕\]］】）)]\s*第?\s*\d+\s*号|第\s*[一二三四五六七八九十百零〇\d]+\s*号|令\s*\d+\s*号/;
const article = /第\s*[一二三四五六七八九十百零〇\d]+\s*条/;
/** A title in brackets, or what a law is called without them. */
const title = /《[^》]+》|[\p{Script=Han}]{2,}(?:法|条例|办法|规定|意见|通知|决定)/u;

/** The name of a law; a 办法 is none. */
const law = /(?<![办方])法典?》/;

/** A law is known by its name and article, another document by its number. */
function basisProblems(duty: Duty, isNumbered: boolean): Problem[] {
  const { basis } = duty.fields;
  const isNamed = title.test(basis) || number.test(basis);
  const isFound = number.test(basis) || article.test(basis) || law.test(basis);
  return isNamed && (isFound || !isNumbered) ? [] : [problem('duty/basis', placeOf(duty, 'basis'), { value: basis })];
}
