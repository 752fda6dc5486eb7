import type { FigureFault } from '../../model/figures.ts';
import { problem, type Place, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { figureFile } from '../figure-file.ts';
import { figuresOf } from '../item-figures.ts';
import type { Item } from '../record.ts';

/** Figures can be read, and what is a sum adds up. */
export const figures: Rule = ({ records, files, tables }) =>
  records.item.flatMap((item) => figuresOf(item, { files, tables }).faults.map((fault) => problemOf(item, fault)));

function problemOf(item: Item, { code, line, args }: FigureFault): Problem {
  const file = figureFile(item.fields.figures);
  const key = typeof item.fields.figures === 'string' ? placeOf(item, 'figures') : placeOf(item, 'figures', 'table');
  return problem(code, file ? key : lineOfTable(item, key, line), args);
}

/** A table that is written below its key begins on the next line. */
function lineOfTable({ raw }: Item, key: Place, at: number): Place {
  const { file, line = raw.frontLine } = key;
  const isBelow = /[|>][+-]?\s*$/.test(raw.front.split('\n')[line - raw.frontLine] ?? '');
  return isBelow ? { file, line: line + 1 + at } : key;
}
