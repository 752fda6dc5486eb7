import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build-catalog.ts';
import { readContent } from '../../src/content/read-content.ts';
import { activityMd, asOf, catalogOf, codesOf, contentFolder, itemMd, officialMd } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
const withdrawn = '\n  - on: 2026-04-01\n    type: 撤回\n    note: 依据已废止';
const corrected = withdrawn.replace('撤回', '更正');
const activity = (on: string, publishedAt: string): string => activityMd({ on, published_at: publishedAt, state: '预告' });

describe('what the public sees', () => {
  it.each([
    ['an item published today', itemMd({ published_on: '2026-11-22 23:59' }), 'shown'],
    ['an item published tomorrow', itemMd({ published_on: '2026-11-23' }), 'scheduled'],
    ['a draft', itemMd({ draft: '是' }), 'drafts'],
    ['a draft of tomorrow', itemMd({ draft: 'true', published_on: '2026-11-23' }), 'drafts'],
    ['no draft', itemMd({ draft: '否' }), 'shown'],
    ['a withdrawn item', itemMd({ changes: withdrawn }), 'withdrawn'],
    ['a corrected item', itemMd({ changes: corrected }), 'shown'],
    ['an item with a problem', itemMd({ title: '' }), 'leftOut'],
  ])('%s is counted once: %s', (_, text, where) => {
    const { catalog } = catalogOf({ [file]: text });
    const nothing = { shown: 0, drafts: 0, scheduled: 0, withdrawn: 0, leftOut: 0 };
    expect(catalog?.counts.find(({ folder }) => folder === 'items')).toEqual({
      folder: 'items',
      label: '公开信息',
      read: 1,
      ...nothing,
      [where]: 1,
    });
    expect(catalog?.items).toHaveLength(where === 'shown' ? 1 : 0);
    expect(catalog?.withdrawn).toHaveLength(where === 'withdrawn' ? 1 : 0);
  });

  it('checks a scheduled item as if it were published', () => {
    expect(codesOf(catalogOf({ [file]: itemMd({ published_on: '2026-11-23', category: 'none' }) }))).toEqual([
      `reference/category ${file}:4`,
    ]);
  });

  it('an activity is scheduled by the time it is published, not the day it takes place', () => {
    const { catalog } = catalogOf({
      'officials/zhang.md': officialMd,
      'activities/2026/11/announced.md': activity('2026-11-30', '2026-11-22 18:00'),
      'activities/2026/11/later.md': activity('2026-11-22', '2026-11-23 08:00'),
    });
    expect(catalog?.activities.map(({ parts }) => parts.slug)).toEqual(['announced']);
  });

  it('a preview shows drafts, and still nothing that is scheduled or withdrawn', () => {
    const { content } = readContent(
      contentFolder({
        [file]: itemMd({ draft: '是' }),
        'items/finance/2026/b.md': itemMd({ index_no: 'B', published_on: '2026-11-23' }),
        'items/finance/2026/c.md': itemMd({ index_no: 'C', changes: withdrawn }),
      }),
    );
    const { catalog } = buildCatalog(content, { asOf, drafts: true });
    expect(catalog?.items.map(({ path, publication }) => `${path} ${publication}`)).toEqual(['items/finance/2026/a draft']);
    expect(catalog?.counts.find(({ folder }) => folder === 'items')).toMatchObject({
      read: 3,
      shown: 1,
      drafts: 0,
      scheduled: 1,
      withdrawn: 1,
    });
  });
});
