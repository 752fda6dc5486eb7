import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { openCache } from '../../src/cache/open-cache.ts';
import { checkAttachments, checkContent } from '../../src/pipeline.ts';
import { soundFiles, writeFiles } from '../bad-input/support.ts';
import { asOf, itemMd, temporaryFolder } from '../support/builders.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { madePdf } from '../support/made-files.ts';
import { filesHolding } from '../support/text-in-files.ts';

const [first, second] = ['龘靐齉齾', '犇骉羴鱻'];
const file = 'items/finance/2026/名单.pdf';

describe('a build after a change of an attachment alone', () => {
  it('makes its shard again and no page but that of its record; nothing of what it said is left', async () => {
    const folder = temporaryFolder();
    const at = (part: string): string => path.join(folder, part);
    writeFiles(at('content'), {
      ...soundFiles,
      'items/finance/2019/old.md': itemMd({ index_no: 'A/1', formed_on: '2019-03-01', published_on: '2019-03-02' }),
      'items/finance/2026/list.md': itemMd({ index_no: 'A/2', attachments: '[{ file: 名单.pdf, title: 入选名单 }]' }),
      [file]: madePdf([{ text: first }]),
    });
    const build = (out: string, cache: string): ReturnType<typeof buildSite> =>
      buildSite({
        content: at('content'),
        out: at(out),
        cache: openCache(at(cache)),
        asOf: () => asOf,
        force: false,
        onStage: () => undefined,
      });
    await build('site', 'cache');
    expect(filesHolding(at('site/search/index/2026'), first)).not.toEqual([]);

    fs.writeFileSync(at(`content/${file}`), madePdf([{ text: second }]));
    expect(await build('site', 'cache')).toMatchObject({ rendered: 1, built: { shards: { built: 1, reused: 1 } } });
    expect(filesHolding(at('site/search/index/2026'), second)).not.toEqual([]);
    for (const part of ['site', 'cache']) expect(filesHolding(at(part), first)).toEqual([]);

    await build('clean', 'clean-cache');
    expect(bytesIn(at('site'))).toEqual(bytesIn(at('clean')));
  });

  it('goes on with an attachment that cannot be read, and counts it among what check says', async () => {
    const folder = temporaryFolder();
    const at = (part: string): string => path.join(folder, part);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    writeFiles(at('content'), {
      ...soundFiles,
      'items/finance/2026/list.md': itemMd({
        index_no: 'A/2',
        attachments: '[{ file: 名单.pdf, title: 入选名单 }]',
        summary: '入选名单已经审定，现向社会公开，欢迎监督。',
      }),
      [file]: 'broken',
    });
    const options = { content: at('content'), out: at('site'), cache: openCache(at('cache')), asOf: () => asOf, force: false };
    const { problems } = await checkAttachments(checkContent(options), options);
    expect(problems.map(({ code }) => code)).toContain('attachment/text-unreadable');
    for (const rendered of [expect.any(Number), 0])
      expect(await buildSite({ ...options, onStage: () => undefined })).toMatchObject({ warnings: problems.length, rendered });
    expect(fs.existsSync(at('site/items/finance/2026/list/名单.pdf'))).toBe(true);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });
});
