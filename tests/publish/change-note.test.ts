import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { openCache } from '../../src/cache/open-cache.ts';
import { activityMd, asOf, contentFolder, itemMd, officialMd, temporaryFolder } from '../support/builders.ts';
import { bytesIn } from '../support/bytes-in.ts';

const item = 'items/finance/2026/a';
const activity = 'activities/2026/03/visit';
const note = 'changes: [{ on: 2026-04-01, type: 更正, note: 金额由三改为四 }]\n';
/** Names the build. */
const marker = '.daylight';

/** The files of a site that a change note on one record moves, against the same site without it. */
async function movedBy(record: string): Promise<string[]> {
  const content = contentFolder({
    'officials/zhang.md': officialMd,
    [`${item}.md`]: itemMd({ title: '甲办法' }),
    'items/finance/2026/b.md': itemMd({ title: '乙办法', index_no: 'A/2', related: 'A/2026-00001' }),
    'items/finance/2026/c.md': itemMd({ index_no: 'A/3', changes: '[{ on: 2026-03-09, type: 补充, note: 附表 }]' }),
    [`${activity}.md`]: activityMd(),
  });
  const folder = temporaryFolder();
  const cache = openCache(path.join(folder, 'cache'));
  const build = (out: string) =>
    buildSite({ content, out: path.join(folder, out), cache, asOf: () => asOf, force: false, onStage: () => undefined });
  await build('before');
  await build('after');
  const file = path.join(content, `${record}.md`);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('---\n', `---\n${note}`));
  await build('after');
  const [before, after] = [bytesIn(path.join(folder, 'before')), bytesIn(path.join(folder, 'after'))];
  const moved = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name] && name !== marker,
  );
  return moved.sort();
}

describe('a change note', () => {
  it.each([item, activity])('on %s moves its own files, the pages and the feed of corrections, and nothing else', async (record) => {
    const moved = await movedBy(record);
    expect(moved).toEqual(
      [
        ...[`${record}/index.html`, `${record}/index.json`].sort(),
        'corrections/2026/04/index.html',
        'corrections/feed.xml',
        'corrections/index.html',
        // The part of the search index that the record is in is named by its files; what is in it stays.
        'search/index/head',
        // A correction asks for a new review, which is said of the department.
        ...(record === item ? ['supervision/departments/finance/index.html'] : []),
        // A month that had no page has one now, which search engines are told of.
        'sitemap.xml',
      ].sort(),
    );
  });
});
