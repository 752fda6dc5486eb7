import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { requestMd } from '../support/builders.ts';
import { runCommand } from '../support/command.ts';
import { filesHolding } from '../support/text-in-files.ts';
import { scratchFolder, soundFiles, writeFiles } from '../bad-input/support.ts';

const scratch = scratchFolder();
/** Words that stand nowhere else, one for every place that the public may not see, and one that it may. */
const planted = { draft: '龘靐齉', notPublic: '犇骉羴', inside: '鱻麤飝', number: '猋骉麤', approver: '犇猋犇', shown: '龘龘龘' };
const files = {
  ...soundFiles,
  'requests/2026/shown.md': requestMd(
    {
      subject: `${planted.shown}的附表`,
      extended: `{ on: 2026-03-04, approved_by: ${planted.approver} }`,
      responsible: planted.approver,
      review: `{ reviewer: ${planted.approver}, on: 2026-03-05, result: 同意公开 }`,
    },
    `摘要：${planted.shown}。`,
  ),
  'requests/2026/draft.md': requestMd({ draft: 'true', subject: planted.draft, field: planted.draft }, `正文${planted.draft}`),
  'requests/2026/not-public.md': requestMd(
    { method: '依申请公开', subject: planted.notPublic, field: planted.notPublic },
    planted.notPublic,
  ),
  'requests/2026/inside.md': requestMd({ audience: '特定人员', subject: planted.inside, field: planted.inside }, planted.inside),
  'requests/2026/number.md': requestMd({ subject: `${planted.number}11010519491231002X`, field: planted.number }, planted.number),
};

describe('a built site', () => {
  it('holds no request that the public may not see, and no name of who handled one, in any file, unzipped', () => {
    const folder = path.join(scratch, 'withheld');
    writeFiles(path.join(folder, 'content'), files);
    const out = path.join(folder, 'site');
    const ran = runCommand('build', ['--content', path.join(folder, 'content'), '--out', out, '--as-of', '2026-11-22', '--force']);
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('personal-data/id-number')]);
    expect(ran.stderr).not.toContain('11010519491231002X');
    // The shown one is in pages, data and the search index, or finding nothing of the others would say nothing.
    const shown = filesHolding(out, planted.shown);
    for (const kind of [
      /^requests\/index\.html$/,
      /^requests\/2026\/shown\/index\.html$/,
      /^requests\/2026\/shown\/index\.json$/,
      /^search\/index\//,
    ])
      expect(shown.filter((file) => kind.test(file))).not.toEqual([]);
    const { shown: _, ...withheld } = planted;
    for (const text of Object.values(withheld)) expect(filesHolding(out, text)).toEqual([]);
  });
});
