import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../scripts/build-site.ts';
import { asOf, contentFolder, itemMd, temporaryFolder } from './support/builders.ts';
import { buildSample } from './support/sample-site.ts';
import { runCommand } from './support/command.ts';

const filesOf = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => fs.statSync(path.join(folder, file)).isFile());
const notSearch = (file: string): boolean => !file.startsWith('search/index/');

describe('npm run build', () => {
  it('writes the same bytes twice, apart from the search bundle', () => {
    const [first, second] = [buildSample(), buildSample()];
    const names = filesOf(first.folder).filter(notSearch);
    expect(filesOf(second.folder).filter(notSearch)).toEqual(names);
    const differing = names.filter(
      (file) => !fs.readFileSync(path.join(first.folder, file)).equals(fs.readFileSync(path.join(second.folder, file))),
    );
    expect(names.length).toBeGreaterThan(800);
    expect(differing).toEqual([]);
    first.remove();
    second.remove();
  });

  it('writes its figures: every record is shown or accounted for', () => {
    const folder = temporaryFolder();
    const content = contentFolder({
      'items/finance/2026/a.md': itemMd(),
      'items/finance/2026/b.md': itemMd({ index_no: 'A/2026-00002', draft: 'true' }),
      'items/finance/2026/c.md': itemMd({ index_no: 'A/2026-00003', published_on: '2026-12-01' }),
      'items/finance/2026/d.md': itemMd({ index_no: 'A/2026-00004', category: 'no-such' }),
    });
    const json = path.join(folder, 'figures.json');
    const { status } = runCommand('build', [
      '--content',
      content,
      '--out',
      path.join(folder, 'site'),
      '--as-of',
      asOf,
      '--force',
      '--json',
      json,
    ]);
    expect(status).toBe(0);
    const figures = JSON.parse(fs.readFileSync(json, 'utf8'));
    expect(figures.records).toContainEqual({
      folder: 'items',
      label: '公开信息',
      read: 4,
      shown: 1,
      drafts: 1,
      scheduled: 1,
      withdrawn: 0,
      leftOut: 1,
    });
    expect(figures.pages).toBeGreaterThan(40);
    expect(figures.shards).toEqual({ built: 1, reused: 0 });
  });

  it('shows drafts in a preview only, marked and kept from search engines', async () => {
    const folder = temporaryFolder();
    const content = contentFolder({
      'items/finance/2026/a.md': itemMd(),
      'items/finance/2026/b.md': itemMd({ title: '还没有定稿的通知', index_no: 'A/2026-00002', draft: 'true' }),
    });
    const build = (out: string, drafts: boolean): ReturnType<typeof buildSite> =>
      buildSite({ content, out: path.join(folder, out), asOf: () => asOf, drafts, force: false, onStage: () => undefined });
    await build('public', false);
    await build('preview', true);
    const holding = (out: string): string[] =>
      filesOf(path.join(folder, out)).filter((file) => fs.readFileSync(path.join(folder, out, file), 'utf8').includes('还没有定稿的通知'));
    expect(holding('public')).toEqual([]);
    expect(holding('preview')).toContain('departments/finance/index.html');
    const page = fs.readFileSync(path.join(folder, 'preview/items/finance/2026/b/index.html'), 'utf8');
    expect(page).toContain('草稿：只在预览中可见');
    expect(page).toContain('<meta name="robots" content="noindex">');
  });
});
