import type { Kind } from '../../model/kind.ts';
import { letter } from '../../model/kinds/letter.ts';
import { request } from '../../model/kinds/request.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import type { RawRecord } from '../raw.ts';

/** Kinds whose words come from the public. */
const fromThePublic: ReadonlySet<string> = new Set([letter.name, request.name]);

/**
 * What the public wrote is shown without what tells who wrote it (个人信息保护法 第二十五条；政府信息公开条例 第十五条). The whole file is looked
 * through, since every key of it is published as data, and as it was written, so that it is looked through once.
 */
export function personalDataProblems({ file, front, frontLine, body, bodyLine }: RawRecord, kind: Pick<Kind, 'name'>): Problem[] {
  if (!fromThePublic.has(kind.name)) return [];
  return [
    { text: front, first: frontLine },
    { text: body, first: bodyLine },
  ].flatMap(({ text, first }) =>
    findPersonalData(text).map(({ kind, masked, at }) =>
      // The place has no column, so that a report does not quote the line.
      problem(`personal-data/${kind}`, { file, line: first + text.slice(0, at).split('\n').length - 1 }, { value: masked }),
    ),
  );
}
