import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache, type Cache } from '../../src/cache/open-cache.ts';
import { findFiles } from '../../src/content/find-files.ts';
import { readHistory } from '../../src/content/git-history.ts';
import { notePurged, purgedFile } from '../../src/content/purged-file.ts';
import { checkContent } from '../../src/pipeline.ts';
import type { Problem, ProblemCode } from '../../src/problem/problem.ts';
import { activityMd, asOf, contentFolder, dutyMd, itemMd, letterMd, officialMd, pageMd, temporaryFolder } from '../support/builders.ts';
import { gitContent, runGit, type GitContent } from '../support/git-folder.ts';

const a = 'items/finance/2026/a.md';
const b = 'items/finance/2026/b.md';
const withdrawn = { changes: '[{ on: 2026-04-01, type: 撤回, note: 有误 }]' };
const other = { title: '另一件', index_no: 'A/2026-00002' };

const historyOf = (root: string, cache: Cache = openCache(temporaryFolder())): ReturnType<typeof readHistory> => {
  const present = new Set(findFiles(root).files.map(({ file }) => file));
  return readHistory(root, { present, cache, program: 'program' });
};
const toldOf = (root: string, told: ProblemCode): readonly Problem[] =>
  checkContent({ content: root, asOf: () => asOf, gone: historyOf(root).gone }).problems.filter(({ code }) => code === told);
/** The addresses that a build asks for. */
const lost = (root: string): unknown[] => toldOf(root, 'history/lost').map(({ args }) => args['value']);
/** The records that should lead on from their old addresses. */
const moved = (root: string): string[] => toldOf(root, 'history/moved').map(({ place, args }) => `${place.file} ${args['value']}`);
const address = (file: string): string => `/${file.replace(/\.md$/, '/')}`;

describe('records once published', () => {
  it.each([
    [a, itemMd()],
    ['activities/2026/03/visit.md', activityMd()],
    ['letters/2026/l.md', letterMd()],
    ['duties/own.md', dutyMd()],
    ['items/finance/2026/名称.md', itemMd()],
  ])('%s is asked for when its file goes, committed or not', (file, text) => {
    const { root, commit } = gitContent();
    commit({ 'officials/zhang.md': officialMd, [file]: text });
    expect(lost(root)).toEqual([]);
    fs.rmSync(path.join(root, file));
    expect(lost(root)).toEqual([address(file)]);
    commit({});
    expect(lost(root)).toEqual([address(file)]);
    fs.writeFileSync(path.join(root, file), text.replace('---\n', '---\nchanges: [{ on: 2026-04-01, type: 撤回, note: 有误 }]\n'));
    expect(lost(root)).toEqual([]);
  });

  it.each<[string, (content: GitContent) => void]>([
    ['it was a draft', ({ commit }) => commit({ [a]: itemMd({ draft: '是' }) })],
    ['it was for some only', ({ commit }) => commit({ [a]: itemMd({ audience: '全党' }) })],
    ['it was for those who ask', ({ commit }) => commit({ [a]: itemMd({ 公开方式: '依申请公开' }) })],
    ['it was never reviewed', ({ commit }) => commit({ [a]: itemMd({ review: undefined }) })],
    ['nobody could read it', ({ commit }) => commit({ [a]: '标题： 全角冒号\n' })],
    ['it went before its day', ({ commit }) => commit({ [a]: itemMd({ published_on: '2026-10-02' }) })],
  ])('not where %s', (_, before) => {
    const content = gitContent();
    before(content);
    content.commit({ [a]: undefined }, '2026-10-01');
    expect(lost(content.root)).toEqual([]);
  });

  it('asked for where it was public once and a draft when it went', () => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd() });
    commit({ [a]: itemMd({ draft: '是' }) });
    commit({ [a]: undefined });
    expect(lost(root)).toEqual([address(a)]);
  });

  it('kinds without tombstones are not asked for', () => {
    const { root, commit } = gitContent();
    commit({
      'pages/about.md': pageMd(),
      'officials/zhang.md': officialMd,
      'items/misplaced.md': itemMd(),
      'items/finance/2026/表.txt': 'abc',
    });
    commit({
      'pages/about.md': undefined,
      'officials/zhang.md': undefined,
      'items/misplaced.md': undefined,
      'items/finance/2026/表.txt': undefined,
    });
    expect(lost(root)).toEqual([]);
  });

  const ledOn = { formerly: `[${address(a)}]` };
  const rewritten = '另外的内容。'.repeat(200);
  it.each<[string, string, string[]]>([
    ['as it was', itemMd(), [`${b} ${address(a)}`]],
    ['with changes', itemMd({ title: '关于公开预算和决算的通知' }), [`${b} ${address(a)}`]],
    ['wholly rewritten, under its number and title', itemMd({}, rewritten), [`${b} ${address(a)}`]],
    ['wholly rewritten, with another title: told of as a number used again', itemMd({ title: '全新' }, rewritten), []],
    ['and leads on', itemMd(ledOn), []],
    ['wholly rewritten, and leads on', itemMd({ ...other, ...ledOn }, rewritten), []],
  ])('a record moved %s is known', (_, text, told) => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd() });
    commit({ [a]: undefined, [b]: text });
    expect([lost(root), moved(root)]).toEqual([[], told]);
  });

  it('a record moved is told of before the commit, too, and at every address that it had', () => {
    const { root, commit } = gitContent();
    const c = 'items/finance/2026/c.md';
    commit({ [a]: itemMd() });
    fs.renameSync(path.join(root, a), path.join(root, b));
    expect([lost(root), moved(root)]).toEqual([[], [`${b} ${address(a)}`]]);
    commit({});
    commit({ [b]: undefined, [c]: itemMd(ledOn) });
    expect([lost(root), moved(root)]).toEqual([[], [`${c} ${address(b)}`]]);
    commit({ [c]: undefined, [a]: itemMd() });
    expect([lost(root), moved(root)]).toEqual([[], [`${a} ${address(b)}`, `${a} ${address(c)}`]]);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['as a draft', { draft: '是' }],
    ['before its day', { published_on: '2026-10-02' }],
    ['without review', { review: undefined }],
  ])('a record moved %s had no address yet', (_, keys) => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd(keys) });
    commit({ [a]: undefined, [b]: itemMd(keys) });
    expect([lost(root), moved(root)]).toEqual([[], []]);
  });

  it('a letter, which has no index number, is told of by its title', () => {
    const { root, commit } = gitContent();
    commit({ 'letters/2026/l.md': letterMd() });
    commit({ 'letters/2026/l.md': undefined, 'letters/2026/m.md': letterMd() });
    expect([lost(root), moved(root)]).toEqual([[], ['letters/2026/m.md /letters/2026/l/']]);
  });

  it.each([
    ['item', a, b, itemMd(), itemMd({ index_no: 'A/2026-00002' })],
    ['activity', 'activities/2026/03/x.md', 'activities/2026/03/y.md', activityMd(), activityMd({ title: '张县长检查' })],
  ])('an %s that is only like the one that went is not taken for it', (_, before, after, old, young) => {
    const { root, commit, git } = gitContent();
    commit({ 'officials/zhang.md': officialMd, [before]: old });
    commit({ [before]: undefined, [after]: young });
    expect(git('log', '-1', '-M', '--name-status', '--format=')).toMatch(/^R/m);
    expect(lost(root)).toEqual([address(before)]);
  });

  it('what was moved and then deleted is asked for where it was last', () => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd() });
    commit({ [a]: undefined, [b]: itemMd() });
    commit({ [b]: undefined });
    expect(lost(root)).toEqual([address(b)]);
  });

  it('what another branch deleted is asked for when it is merged', () => {
    const { root, commit, git } = gitContent();
    commit({ [a]: itemMd(), [b]: itemMd(other) });
    git('checkout', '-qb', 'side');
    commit({ [a]: undefined });
    git('checkout', '-q', 'main');
    commit({ [b]: itemMd({ ...other, ...withdrawn }) });
    git('merge', '-q', '--no-edit', 'side');
    expect(lost(root)).toEqual([address(a)]);
  });

  it('nothing is asked of what was taken out for good, by its path or by the hash of it', () => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd(), [b]: itemMd(other) });
    commit({ [a]: undefined, [b]: undefined });
    expect(lost(root)).toEqual([address(a), address(b)]);
    fs.writeFileSync(path.join(root, purgedFile), `# 说明\n\n${a}\n`);
    expect(lost(root)).toEqual([address(b)]);
    notePurged(root, b);
    notePurged(root, b);
    const text = fs.readFileSync(path.join(root, purgedFile), 'utf8');
    expect(text).toMatch(/^# 说明\n\nitems\/finance\/2026\/a\.md\n[0-9a-f]{32}\n$/);
    expect(lost(root)).toEqual([]);
  });

  it('only the content folder is looked at where the repository holds more', () => {
    const above = temporaryFolder();
    const root = path.join(above, 'content');
    fs.cpSync(contentFolder({ [a]: itemMd() }), root, { recursive: true });
    fs.cpSync(path.join(root, 'items'), path.join(above, 'items'), { recursive: true });
    runGit(above, ['init', '-q']);
    runGit(above, ['add', '-A']);
    runGit(above, ['commit', '-qm', '.']);
    fs.rmSync(path.join(above, 'items'), { recursive: true });
    expect(lost(root)).toEqual([]);
    fs.rmSync(path.join(root, a));
    expect(lost(root)).toEqual([address(a)]);
  });
});

describe('readHistory', () => {
  it('says where nothing can be known', () => {
    const unknown = { gone: [], pasts: new Map(), gap: 'unknown', uncommitted: 0 };
    const root = contentFolder({ [a]: itemMd() });
    expect(historyOf(root)).toEqual(unknown);
    runGit(root, ['init', '-q']);
    expect(historyOf(root)).toEqual(unknown);
    const nowhere = { present: new Set<string>(), cache: openCache(temporaryFolder()), program: '' };
    expect(readHistory(path.join(root, 'nowhere'), nowhere)).toEqual(unknown);
  });

  it('knows what a shallow clone holds, and says that there was more', () => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd() });
    commit({ [a]: undefined, [b]: itemMd(other) });
    const clone = path.join(temporaryFolder(), 'clone');
    runGit(root, ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
    expect(historyOf(clone)).toMatchObject({ gone: [], gap: 'shallow', uncommitted: 0 });
    fs.rmSync(path.join(clone, b));
    expect(lost(clone)).toEqual([address(b)]);
  });

  it('looks through the past once for every commit', () => {
    const { root, commit } = gitContent();
    const cache = openCache(temporaryFolder());
    commit({ [a]: itemMd(), [b]: itemMd(other) });
    commit({ [a]: undefined });
    const found = (): string[] => historyOf(root, cache).gone.map(({ file }) => file);
    expect(found()).toEqual([a]);
    const planted: Cache = {
      ...cache,
      readJson: (name) => {
        const kept = cache.readJson(name) as object | undefined;
        return kept && { ...kept, gone: [{ file: 'kept', indexNo: '', on: '', title: '', goneOn: '', reviewed: true, movedTo: '' }] };
      },
    };
    expect(historyOf(root, planted).gone.map(({ file }) => file)).toEqual(['kept']);
    // Put back and taken away again without a commit.
    fs.writeFileSync(path.join(root, a), itemMd());
    expect(found()).toEqual([]);
    fs.rmSync(path.join(root, a));
    expect(found()).toEqual([a]);
    fs.rmSync(path.join(root, b));
    expect(found()).toEqual([a, b]);
    commit({});
    expect(historyOf(root, planted).gone.map(({ file }) => file)).toEqual([a, b]);
  });
});

describe('index numbers that git shows in use', () => {
  const reused = (root: string): unknown[] => {
    const history = historyOf(root);
    return checkContent({ content: root, asOf: () => asOf, gone: history.gone, history })
      .problems.filter(({ code }) => code === 'index-no/reused')
      .map(({ severity, place, args }) => `${severity} ${place.file}:${place.line} ${args['other']}`);
  };
  const rewritten = '另外的内容。'.repeat(200);

  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['another record', { [b]: itemMd({ title: '全新' }, rewritten) }, [`error ${b}:3 ${a}`]],
    ['the record where it moved', { [b]: itemMd({ title: '全新', formerly: `[${address(a)}]` }, rewritten) }, []],
    ['the record under its name', { [b]: itemMd({}, rewritten) }, []],
    ['nobody', { [b]: itemMd(other, rewritten) }, []],
  ])('given to %s after deletion', (_, files, told) => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd() });
    commit({ [a]: undefined, ...files });
    expect(reused(root)).toEqual(told);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['a draft', { draft: '是' }],
    ['never reviewed', { review: undefined }],
    ['to come', { published_on: '2026-10-02' }],
  ])('are free again where the first was %s', (_, keys) => {
    const { root, commit } = gitContent();
    commit({ [a]: itemMd(keys) });
    commit({ [a]: undefined, [b]: itemMd({ title: '全新' }, rewritten) }, '2026-10-01');
    expect(reused(root)).toEqual([]);
  });

  it('given to another record when the first was renumbered are told of as a warning', () => {
    const { root, commit } = gitContent();
    commit({ 'items/finance/2026/c.md': itemMd({ title: '第三件', index_no: 'A/2026-00003' }) });
    commit({ [a]: itemMd() });
    commit({ [a]: itemMd({ index_no: 'A/2026-00002' }) });
    expect(reused(root)).toEqual([]);
    commit({ [b]: itemMd({ title: '另一件' }) });
    expect(reused(root)).toEqual([`warning ${b}:3 ${a}`]);
  });

  it('and of a record withdrawn are duplicates', () => {
    const { root } = gitContent();
    fs.mkdirSync(path.join(root, path.dirname(a)), { recursive: true });
    fs.writeFileSync(path.join(root, a), itemMd(withdrawn));
    fs.writeFileSync(path.join(root, b), itemMd({ title: '另一件' }));
    const { problems } = checkContent({ content: root, asOf: () => asOf });
    expect(problems.filter(({ code }) => code === 'index-no/duplicate').map(({ place }) => place.file)).toEqual([a, b]);
  });
});
