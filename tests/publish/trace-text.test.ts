import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/cache/open-cache.ts';
import { traceText } from '../../src/publish/purge.ts';
import { temporaryFolder } from '../support/builders.ts';

describe('traceText', () => {
  it('finds a text in plain data as the cache keeps it, Chinese or Latin', () => {
    const folder = temporaryFolder();
    const cache = openCache(folder);
    cache.writeJson('han', { text: '当事人住在城关街道澄水大道一号' });
    cache.writeJson('latin', { text: 'a sentence of some length' });
    cache.writeJson('other', { text: '别的' });
    const found = (text: string): string[] => traceText(folder, [text]).map((file) => path.relative(folder, file));
    expect([found('当事人住在城关街道澄水大道一号'), found('a sentence of some length')]).toEqual([['han'], ['latin']]);
  });
});
