import { describe, expect, it } from 'vitest';
import { findingEntry } from '../../src/views/entry.ts';
import { findingPages } from '../../src/views/finding-pages.ts';
import type { FindingData } from '../../src/views/finding-page.ts';
import { titleWithState } from '../../src/views/title-with-state.ts';
import { asOf, catalogOf, findingMd } from '../support/builders.ts';

describe('a finding', () => {
  it.each([
    ['put right on the last day', '2026-03-31', '已整改', '已整改', '已整改'],
    ['put right a day late', '2026-04-01', '逾期 1 天整改', '已整改（逾期 1 天整改）', '逾期 1 天整改'],
    ['not put right', undefined, '逾期 236 天', '逾期未改（已超过 236 天）', '逾期未改'],
  ])('%s says so in lists, on its page and in feeds', (_, rectified_on, listed, onPage, inFeed) => {
    const result = rectified_on ? '已换上能打开的文件' : undefined;
    const { catalog } = catalogOf({ 'findings/2026/a.md': findingMd({ rectified_on, result }) });
    const finding = catalog?.findings[0];
    if (!catalog || !finding) throw new Error('no finding');
    expect(findingEntry(catalog, finding).state).toBe(listed);
    const data = findingPages(catalog)
      .find(({ url }) => url === finding.url)
      ?.data() as FindingData;
    expect(data.header[0]?.value).toBe(onPage);
    expect(titleWithState(finding, asOf)).toBe(`预算附表打不开（${inFeed}）`);
  });
});
