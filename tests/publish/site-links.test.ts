import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/cache/open-cache.ts';
import { checkOutput } from '../../src/publish/check-output.ts';
import { numberNames, type Names, type PageLinks } from '../../src/publish/page-links.ts';
import { compareFiles } from '../../src/publish/print-files.ts';
import { linksOf, numbersNow, rowOf, type KnownLinks, type SiteLinks } from '../../src/publish/site-links.ts';
import { readSiteParts, stateFolder, writeSiteState, type SiteParts } from '../../src/publish/site-state.ts';
import { scratchFolder } from '../bad-input/support.ts';

/** Pages with what they lead to and hold, in words. */
type Spelled = Readonly<Record<string, { readonly links?: readonly string[]; readonly ids?: readonly string[]; readonly noIndex?: true }>>;

const readNow = ({ numberOf }: Names, pages: Spelled): Map<string, PageLinks> =>
  new Map(
    Object.entries(pages).map(([file, { links = [], ids = [], noIndex = false }]) => [
      file,
      { links: links.map(numberOf), ids: ids.map(numberOf), fetched: [], noIndex, metaFaults: [] },
    ]),
  );

function siteOf(files: readonly string[], read: Spelled, known?: KnownLinks): { readonly links: SiteLinks; readonly names: Names } {
  const names = numberNames(files);
  const site = { names, pages: files.filter((file) => file.endsWith('.html')).length, files: files.length };
  return { names, links: linksOf(site, readNow(names, read), known && { ...known, numbers: numbersNow(known.names, names) }) };
}

const spelled = ({ names, pages, links, ids, noIndex }: SiteLinks): Spelled =>
  Object.fromEntries(
    names.slice(0, pages).map((file, page) => [
      file,
      {
        links: Array.from(rowOf(links, page), (n) => names[n] ?? ''),
        ids: Array.from(rowOf(ids, page), (n) => names[n] ?? ''),
        ...(noIndex.includes(page) ? { noIndex: true } : {}),
      },
    ]),
  );

const before: Spelled = {
  'index.html': { links: ['a.html', 'b.html#x', 'c.pdf'], ids: ['main'] },
  'a.html': { links: ['index.html'], ids: [] },
  'b.html': { links: ['a.html', 'a.html#y'], ids: ['x', 'main'], noIndex: true },
};
const files = ['index.html', 'a.html', 'b.html', 'c.pdf'];

describe('linksOf', () => {
  it('takes what was not read now as it is known, whatever numbers names have by now', () => {
    const { links: known } = siteOf(files, before);
    expect(spelled(known)).toEqual(before);
    const now: Spelled = { 'new.html': { links: ['b.html#x', 'd.pdf'], ids: ['z'] }, 'a.html': { links: ['new.html'], ids: ['y'] } };
    const { links } = siteOf(['index.html', 'new.html', 'b.html', 'a.html', 'd.pdf', 'c.pdf'], now, known);
    expect(spelled(links)).toEqual({ ...before, ...now });
  });

  it('keeps no name that nothing leads to any more', () => {
    const { links: known } = siteOf(files, before);
    const { links } = siteOf(['index.html', 'a.html'], { 'index.html': { links: ['a.html'], ids: ['main'] } }, known);
    expect(links.names).toEqual(['index.html', 'a.html', 'main']);
  });
});

describe('checkOutput of a site in place', () => {
  const problems = (after: readonly string[], read: Spelled): string[] => {
    const { links: known } = siteOf(files, { ...before, 'a.html': { links: ['index.html'], ids: ['y'] } });
    const { links, names } = siteOf(after, read, known);
    return checkOutput(links, names.find).map(({ code, place, args }) => [code, place.file, args['value']].join(' ').trim());
  };

  it.each<[string, readonly string[], Spelled, readonly string[]]>([
    ['nothing', files, {}, []],
    ['a file that is gone', files.slice(0, 3), {}, ['output/dead-link index.html c.pdf']],
    ['a page that is gone', ['index.html', 'a.html', 'c.pdf'], {}, ['output/dead-link index.html b.html#x']],
    ['a section that is gone', files, { 'a.html': {} }, ['output/dead-link b.html a.html#y']],
    ['a link that is gone', files, { 'index.html': { links: ['b.html', 'c.pdf'] }, 'b.html': {} }, ['output/unreachable a.html']],
  ])('tells of %s', (_, after, read, told) => {
    expect(problems(after, read)).toEqual(told);
  });
});

it('compareFiles tells what is in place as it is to be, and what is left over', () => {
  const names = numberNames(['a.html', 'new.html', 'b.html', 'c.html', 'style.css']);
  const now = { files: names.list.slice(0, 4), prints: ['1', '2', '3', '4'] };
  const { isCurrent, leftOver } = compareFiles(now, {
    prints: ['1', 'old', '3', '4'],
    numbers: numbersNow(['a.html', 'b.html', 'gone.html', 'c.html'], names),
    inPlace: ['gone.html', 'b.html', 'a.html', 'style.css'],
    find: names.find,
  });
  expect(now.files.filter((_, number) => isCurrent(number))).toEqual(['a.html']);
  expect(leftOver).toEqual(['gone.html', 'style.css']);
});

describe('what is kept of a site', () => {
  const scratch = scratchFolder();
  const parts: SiteParts = {
    files: { files, prints: ['1', '2', '3', '二'] },
    shards: new Map([['2026', 'p']]),
    links: siteOf(files, before).links,
  };
  const state = (build: string) => ({ build, input: 'i', said: {} });
  const kept = (folder: string): string[] => fs.readdirSync(path.join(folder, stateFolder('out'))).sort();

  it('is given back for the build it is of, and replaces what was kept before', () => {
    const folder = path.join(scratch, 'given');
    const cache = openCache(folder);
    writeSiteState(cache, 'out', state('b1'), parts);
    writeSiteState(cache, 'out', state('b2'), parts);
    const { links, ...others } = readSiteParts(cache, 'out', 'b2') ?? parts;
    expect(others).toEqual({ files: parts.files, shards: parts.shards });
    expect(spelled({ ...links, files: 0, fetched: [], metaFaults: [] })).toEqual(before);
    expect(readSiteParts(cache, 'out', 'b1')).toBeUndefined();
    expect(kept(folder)).toEqual(['links-b2', 'parts-b2', 'state']);
  });

  it.each(['links-b', 'parts-b'])('is as good as none where %s is damaged', (name) => {
    const folder = path.join(scratch, name);
    const cache = openCache(folder);
    writeSiteState(cache, 'out', state('b'), parts);
    const file = path.join(folder, stateFolder('out'), name);
    fs.writeFileSync(file, Buffer.concat([fs.readFileSync(file), Buffer.from('x')]));
    expect(readSiteParts(cache, 'out', 'b')).toBeUndefined();
  });
});
