import { describe, expect, it } from 'vitest';
import { categoryPages } from '../../src/views/category-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

function shown(keys: Record<string, string>) {
  const { catalog } = catalogOf({ 'items/finance/2026/a.md': itemMd({ category: 'responses', ...keys }) });
  if (!catalog) throw new Error('no catalog');
  const list = categoryPages(catalog)
    .find(({ url }) => url === '/categories/responses/')
    ?.data() as ListData | undefined;
  const page = itemPages(catalog)[0]?.data() as ItemData | undefined;
  return {
    inList: list?.sections[0]?.entries[0]?.said,
    onPage: page?.header.filter(({ label }) => /舆情|回应/.test(label)).map(({ label, value }) => `${label}：${value}`),
  };
}

describe('an answer to a concern', () => {
  it('says when the concern was raised and how soon it was answered, on its page and in the list', () => {
    expect(shown({ raised_on: '2026-03-01 18:00', published_on: '2026-03-02 11:20' })).toEqual({
      inList: '出现于2026年3月1日 18:00，17 小时后回应',
      onPage: ['舆情时间：2026年3月1日 18:00', '回应用时：17 小时后回应'],
    });
  });
  it('says nothing where the time is not told', () => expect(shown({})).toEqual({ inList: undefined, onPage: [] }));
});
