import type { Catalog } from './catalog.ts';
import { columnFreshness } from './column-freshness.ts';
import type { DueThing } from './due-thing.ts';

/** Columns that need something new by a day; those that nobody owns are named by a rule, and stand in no list of a department. */
export const columnsDue = (catalog: Catalog): DueThing[] =>
  columnFreshness(catalog).flatMap(({ url, name, owner, responsible = '', newest, freshUntil, record }) =>
    owner && newest && freshUntil
      ? [
          {
            kind: 'column',
            due: { value: freshUntil },
            from: newest.on,
            department: owner,
            responsible,
            title: name,
            url,
            file: record?.raw.file ?? 'site.yaml',
          },
        ]
      : [],
  );
