import { consultation } from '../../model/kinds/consultation.ts';
import type { Kind } from '../../model/kind.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { findDraftMark, findSecrecyMarks } from '../../text/secrecy-marks.ts';
import { locateKey } from '../locate-key.ts';
import { placeIn } from '../place-in.ts';
import type { RawRecord } from '../raw.ts';

/** What bears a mark of secrecy is not published (保守国家秘密法 第三十五条), nor is a text that is still at work, but where the public is asked about it. */
export function secrecyProblems({ file, front, frontLine, body, bodyLine }: RawRecord): Problem[] {
  return [
    ...findSecrecyMarks(front).map(({ value, at }) => problem('secrecy/mark', placeIn(file, front, at, frontLine), { value })),
    ...findSecrecyMarks(body).map(({ value, at }) => problem('secrecy/mark', placeIn(file, body, at, bodyLine), { value })),
  ];
}

/** Of the title of a record. */
export function draftProblems(raw: RawRecord, kind: Kind, title: string): Problem[] {
  const draft = kind.name === consultation.name ? undefined : findDraftMark(title);
  return draft ? [problem('secrecy/draft', locateKey(raw, ['title'], kind.fields), { value: draft.value })] : [];
}
