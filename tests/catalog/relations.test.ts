import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/catalog/record.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const file = (slug: string): string => `items/finance/2026/${slug}.md`;
const pathsOf = (items: readonly Item[] | undefined): string[] => (items ?? []).map(({ parts }) => parts.slug);

describe('buildRelations', () => {
  const files = {
    [file('policy')]: itemMd({ index_no: 'P' }),
    [file('old')]: itemMd({ index_no: 'O', replaced_by: 'P' }),
    [file('reading')]: itemMd({ index_no: 'R', interprets: '[P]', published_on: '2026-03-03' }),
    [file('picture')]: itemMd({ index_no: 'I', interprets: '[P, O]' }),
    [file('plan')]: itemMd({ index_no: 'L', implements: 'P', related: 'R' }),
  };

  it('shows from the item pointed at who points at it, newest first', () => {
    const relations = catalogOf(files).catalog?.relations;
    expect(pathsOf(relations?.replaces.get('P'))).toEqual(['old']);
    expect(pathsOf(relations?.interpretedBy.get('P'))).toEqual(['reading', 'picture']);
    expect(pathsOf(relations?.interpretedBy.get('O'))).toEqual(['picture']);
    expect(pathsOf(relations?.implementedBy.get('P'))).toEqual(['plan']);
    expect(pathsOf(relations?.relatedBy.get('R'))).toEqual(['plan']);
    expect(relations?.byIndexNo.get('L')?.parts.slug).toBe('plan');
  });

  it('nothing points from what the public does not see', () => {
    const { catalog } = catalogOf({
      ...files,
      [file('reading')]: itemMd({ index_no: 'R', interprets: '[P]', draft: '是' }),
      [file('plan')]: itemMd({ index_no: 'L' }),
    });
    expect(pathsOf(catalog?.relations.interpretedBy.get('P'))).toEqual(['picture']);
  });
});
