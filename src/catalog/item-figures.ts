import type { FigureFault, FigureTable } from '../model/figures.ts';
import { readFigures, rowsOf } from '../model/read-figures.ts';
import { attachmentPath } from './attachment-path.ts';
import { figureFile, figureKeys } from './figure-file.ts';
import type { Inventory, RawTable } from './raw.ts';
import type { Item } from './record.ts';

/** 本单位 is what is meant where nothing is said; 汇总 sums up others, so that it is no department's own. */
type FigureScope = '本单位' | '汇总';

/** The figures that an item carries. */
export interface ItemFigures {
  readonly table: FigureTable;
  readonly scope: FigureScope;
  /** Why the figures are as they are, or why there are none. */
  readonly note?: string;
}
export interface ReadItemFigures {
  readonly figures: ItemFigures | undefined;
  readonly faults: readonly FigureFault[];
}

/** The figures of an item; none, and no fault, where it carries none or its file could not be read, which is said of the file. */
export function figuresOf(
  { raw, fields }: Item,
  { files, tables }: { readonly files: Inventory; readonly tables: ReadonlyMap<string, RawTable> },
): ReadItemFigures {
  const written = fields.figures;
  if (written === undefined) return { figures: undefined, faults: [] };
  const { table = '', unit, note, scope = '本单位' } = figureKeys(written);
  const name = figureFile(written);
  const path = name && attachmentPath(raw.file, name, files);
  const attached = path ? tables.get(path) : undefined;
  if (name && !attached) return { figures: undefined, faults: [] };
  const read = readFigures(attached?.rows ?? rowsOf(table), unit);
  return { figures: read.table && { table: read.table, scope, ...(note ? { note } : {}) }, faults: read.faults };
}
