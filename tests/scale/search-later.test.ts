import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { generateContent } from '../../scripts/generate-content.ts';
import { inMemory, openCache } from '../../src/cache/open-cache.ts';
import { prepareSearch, publishSearch } from '../../src/publish/later-search.ts';
import { openStaging } from '../../src/publish/staging.ts';
import { itemMd, asOf } from '../support/builders.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { scratchFolder, writeFiles } from '../bad-input/support.ts';

const scratch = scratchFolder();
const at = (part: string): string => path.join(scratch, part);
const memory = 4e9;
const build = (out: string, cache: ReturnType<typeof openCache>, searchLater: boolean) =>
  buildSite({ content: at('content'), out: at(out), cache, memory, searchLater, asOf: () => asOf, force: false, onStage: () => undefined });

describe('a search that follows later', () => {
  it('leaves the search as it was, and then makes the site the one of a clean build', async () => {
    generateContent(at('content'), { items: 40, characters: 200 });
    const cache = inMemory(openCache(at('cache')));
    await build('site', cache, false);
    const before = bytesIn(at('site/search/index'));
    writeFiles(at('content'), { 'items/d0/2026/new.md': itemMd({ title: '新公开的预算' }) });
    const result = await build('site', cache, true);
    const awaited = result?.built?.awaited;
    expect(awaited?.().stale.length).toBeGreaterThan(0);
    expect(bytesIn(at('site/search/index'))).toEqual(before);
    expect(Object.keys(bytesIn(at('site')))).toContain('items/d0/2026/new/index.html');
    if (!awaited) return;

    const place = { target: at('site'), cache, memory };
    await prepareSearch(awaited, place);
    expect(bytesIn(at('site/search/index'))).toEqual(before);
    const staging = openStaging(at('site'), at('content'));
    expect((await publishSearch(awaited, { ...place, staging }))?.inPlace.toSorted()).toEqual(Object.keys(bytesIn(at('site'))).sort());
    staging.abandon();

    await build('clean', openCache(at('cache-clean')), false);
    expect(bytesIn(at('site'))).toEqual(bytesIn(at('clean')));
    expect(await build('site', cache, false)).toMatchObject({ rendered: 0, written: 0, removed: 0, built: { shards: { built: 0 } } });
  });

  it('is not believed of another site', async () => {
    const staging = openStaging(at('elsewhere'), at('content'));
    const search = { shards: [], stale: [], words: { synonyms: {}, names: [], sounds: [] } };
    expect(await publishSearch(() => search, { target: at('elsewhere'), cache: openCache(at('cache')), memory, staging })).toBeUndefined();
    staging.abandon();
  });
});
