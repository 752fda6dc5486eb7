import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache, type Cache } from '../../src/cache/open-cache.ts';
import type { RecordPast } from '../../src/catalog/record-history.ts';
import { findFiles } from '../../src/content/find-files.ts';
import { readHistory, type History } from '../../src/content/git-history.ts';
import { itemMd, siteYaml, temporaryFolder } from '../support/builders.ts';
import { gitContent, type GitContent } from '../support/git-folder.ts';

const a = 'items/finance/2026/a.md';
const b = 'items/finance/2026/b.md';
const other = { title: '另一件', index_no: 'A/2026-00002' };

const historyOf = (root: string, cache: Cache = openCache(temporaryFolder())): History => {
  const present = new Set(findFiles(root).files.map(({ file }) => file));
  return readHistory(root, { present, cache, program: 'program' });
};
const pastOf = (root: string, file = a): Partial<RecordPast> | undefined => historyOf(root).pasts.get(file);
/** A repository in which some other record came first, so that what follows is not what git began with. */
function begun(): GitContent {
  const content = gitContent();
  content.commit({ 'items/finance/2026/first.md': itemMd({ title: '第一件', index_no: 'A/2026-00009' }) }, '2026-01-05');
  return content;
}

describe('the past of a record', () => {
  it('begins with the commit that first held it', () => {
    const { root, commit } = begun();
    commit({ [a]: itemMd() }, '2026-03-02');
    commit({ [b]: itemMd(other) }, '2026-03-09');
    expect(pastOf(root)).toEqual({ firstOn: '2026-03-02', isImported: false, changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [] });
    expect(pastOf(root, b)).toMatchObject({ firstOn: '2026-03-09' });
  });

  it('goes on where it moves, changed or not, and where it was gone for a while', () => {
    const { root, commit } = begun();
    commit({ [a]: itemMd() }, '2026-03-02');
    commit({ [a]: undefined, [b]: itemMd({}, '正文改了。') }, '2026-04-01');
    commit({ [b]: undefined, [a]: itemMd({}, '正文改了。') }, '2026-05-06');
    commit({ [a]: undefined }, '2026-05-07');
    commit({ [a]: itemMd({}, '正文改了。') }, '2026-05-08');
    expect(pastOf(root)).toMatchObject({ firstOn: '2026-03-02', changedOn: ['2026-04-01'] });
  });

  it('is its own where git takes it for one that it is only like', () => {
    const { root, commit, git } = begun();
    commit({ [a]: itemMd() }, '2026-03-02');
    commit({ [a]: undefined, [b]: itemMd({ ...other, title: '关于公开决算的通知' }) }, '2026-04-01');
    expect(git('log', '-1', '-M', '--name-status', '--format=')).toMatch(/^R/m);
    expect(pastOf(root, b)).toMatchObject({ firstOn: '2026-04-01', changedOn: [], gaveUp: [] });
  });

  it('tells when it changed, was reviewed again, was dated earlier and took another number', () => {
    const { root, commit } = begun();
    commit({ [a]: itemMd({ published_on: '2026-04-02' }) }, '2026-04-02');
    commit({ [a]: itemMd({ published_on: '2026-04-02', responsible: '张三' }) }, '2026-04-03');
    commit({ [a]: itemMd({ published_on: '2026-04-02' }, '另外。') }, '2026-04-04');
    const reviewed = { review: '{ reviewer: 李四, on: 2026-04-05, result: 同意公开 }' };
    commit({ [a]: itemMd({ published_on: '2026-03-02', index_no: 'A/2026-00003', ...reviewed }, '另外。') }, '2026-04-06');
    expect(pastOf(root)).toEqual({
      firstOn: '2026-04-02',
      isImported: false,
      changedOn: ['2026-04-04', '2026-04-06'],
      reviewedOn: ['2026-04-06'],
      movedBack: [{ on: '2026-04-06', from: '2026-04-02', to: '2026-03-02' }],
      gaveUp: ['A/2026-00001'],
    });
  });

  it('says nothing of what was brought in: with the first commit, or one that site.yaml names, by its number or its day', () => {
    const { root, commit, git } = begun();
    commit({ [a]: itemMd() }, '2026-04-01');
    commit({ [a]: itemMd({}, '转换过。') }, '2026-04-02');
    commit({ [b]: itemMd(other) }, '2026-04-03');
    const told = (imports: string): unknown[] => {
      fs.writeFileSync(path.join(root, 'site.yaml'), `${siteYaml}imports: [${imports}]\n`);
      const { pasts } = historyOf(root);
      return ['items/finance/2026/first.md', a, b].map((file) => [pasts.get(file)?.isImported, pasts.get(file)?.changedOn.length]);
    };
    const commits = git('log', '--format=%H', '--reverse', '--', a).trim().split('\n');
    expect(told('')).toEqual([[true, 0], [false, 1], [false, 0]]); // prettier-ignore
    expect(told(`"${commits[0]?.slice(0, 8)}"`)).toEqual([[true, 0], [true, 1], [false, 0]]); // prettier-ignore
    expect(told(commits.join(', '))).toEqual([[true, 0], [true, 0], [false, 0]]); // prettier-ignore
    expect(told('2026-04-02')).toEqual([[true, 0], [true, 0], [false, 0]]); // prettier-ignore
    expect(told('abc, 2026')).toEqual([[true, 0], [false, 1], [false, 0]]); // prettier-ignore
  });

  it('is not looked up again while the newest commit stays, and two versions are compared once', () => {
    const { root, commit } = begun();
    const kept = new Map<string, unknown>();
    const cache: Cache = {
      ...openCache(temporaryFolder()),
      readJson: (name) => kept.get(name),
      writeJson: (name, data) => kept.set(name, data),
    };
    commit({ [a]: itemMd() }, '2026-03-02');
    commit({ [a]: itemMd({}, '另外。') }, '2026-03-03');
    const first = historyOf(root, cache);
    expect(historyOf(root, cache)).toEqual(first);
    const [name = '', known] = [...kept][0] ?? [];
    const planted = JSON.stringify(known).replaceAll('{"says":true}', '{"reviewed":true}');
    kept.set(name, JSON.parse(planted));
    commit({ [b]: itemMd(other) }, '2026-03-04');
    expect(historyOf(root, cache).pasts.get(a)).toMatchObject({ changedOn: [], reviewedOn: ['2026-03-03'] });
  });

  it('of what is not committed is not known, and how many these are is', () => {
    const { root, commit } = begun();
    commit({ [a]: itemMd() });
    fs.writeFileSync(path.join(root, b), itemMd(other));
    expect(historyOf(root)).toMatchObject({ uncommitted: 1, gap: undefined });
    expect(pastOf(root, b)).toBeUndefined();
  });
});
