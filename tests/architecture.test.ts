import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The dependency rule of src/README.md, enforced: every breach is named with file, line and rule.
 */

/** Pure folders in their order: each may import only from those to its left. */
const pure = ['problem', 'model', 'text', 'search', 'catalog', 'checks', 'supervision', 'views'];
/** Edges may import anything pure, and never one another. */
const edges = ['content', 'site', 'publish'];
/** What edges keep between runs; every edge may use it. */
const shared = ['cache'];
/** Libraries that pure code may use; everything else belongs to an edge. */
const pureLibraries = new Set([
  'zod',
  'luxon',
  'markdown-it',
  'yaml',
  'fastest-levenshtein',
  'feed',
  'opencc-js',
  'pinyin-pro',
  'ical-generator',
]);
/** Libraries that only one file may import, or where edges that know nothing of one another need the same one, a file in each. */
const single: Readonly<Record<string, string | readonly string[]>> = {
  luxon: 'src/model/calendar-date.ts',
  'markdown-it': 'src/text/markdown.ts',
  'gray-matter': 'src/content/front-matter.ts',
  'js-yaml': 'src/content/front-matter.ts',
  yaml: 'src/catalog/locate-key.ts',
  'opencc-js': 'src/text/fold.ts',
  'pinyin-pro': 'src/text/pinyin.ts',
  fflate: ['layouts/assets/client/open-index.ts', 'src/content/attachments/unzip.ts', 'src/publish/write-tables.ts'],
  esbuild: 'src/publish/bundle-assets.ts',
  htmlparser2: ['src/publish/page-links.ts', 'src/content/attachments/read-xml.ts'],
  unpdf: 'src/content/attachments/pdf-text.ts',
  feed: 'src/views/feeds.ts',
  uqr: 'src/site/qr-path.ts',
  'ical-generator': 'src/views/calendars.ts',
  isbot: 'src/content/access-log.ts',
  'fastest-levenshtein': 'src/problem/nearest.ts',
  '@11ty/eleventy-dev-server': 'scripts/start.ts',
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = ['src', 'scripts', 'layouts/assets/client'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
);
const sources = new Map([...files, '.eleventy.ts'].map((file) => [file, fs.readFileSync(file, 'utf8')]));
const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    target: resolve(file, match[2] ?? ''),
    typeOnly: match[1] !== undefined,
  }));
}

function resolve(file: string, target: string): string {
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
}
const folderOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
const isLibrary = (target: string): boolean =>
  !target.startsWith('src/') && !target.startsWith('scripts/') && !target.startsWith('layouts/');
const packageOf = (target: string): string => /^(@[^/]+\/[^/]+|[^/]+)/.exec(target)?.[1] ?? target;
const importersOf = (library: string): readonly string[] => [single[library] ?? []].flat();
const breaches = (rule: string, broken: (i: Import) => boolean): string[] =>
  imports.filter(broken).map(({ file, line, target }) => `${file}:${line} imports ${target}: ${rule}`);

describe('the dependency rule', () => {
  it('covers every folder of src', () => {
    const folders = fs.readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(folders.toSorted()).toEqual([...pure, ...edges, ...shared].toSorted());
  });

  it('lets a pure folder import only from its left', () => {
    const broken = ({ file, target }: Import): boolean => {
      const [from, to] = [pure.indexOf(folderOf(file)), folderOf(target)];
      return from >= 0 && target.startsWith('src/') && (to === '' || edges.includes(to) || pure.indexOf(to) > from);
    };
    expect(breaches('a pure folder imports only from its left', broken)).toEqual([]);
  });

  it('keeps clock, disk, network and process out of pure folders', () => {
    expect(
      breaches(
        'pure code uses pure libraries only',
        ({ file, target }) => pure.includes(folderOf(file)) && isLibrary(target) && !pureLibraries.has(packageOf(target)),
      ),
    ).toEqual([]);
    const impure = /\bDate\.now\(|new Date\(\)|\bprocess\.|\bfetch\(|\bMath\.random\(|\bsetTimeout\(|DateTime\.(now|local)\(\)/;
    const found = [...sources]
      .filter(([file]) => pure.includes(folderOf(file)))
      .flatMap(([file, text]) => text.split('\n').flatMap((line, i) => (impure.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])));
    expect(found).toEqual([]);
  });

  it('lets no edge import another', () => {
    const broken = ({ file, target }: Import): boolean => {
      const [from, to] = [folderOf(file), folderOf(target)];
      return edges.includes(from) && target.startsWith('src/') && (to === '' || (edges.includes(to) && to !== from));
    };
    expect(breaches('edges never import edges, nor the pipeline', broken)).toEqual([]);
  });

  it('gives the browser nothing but the search and what it is made of', () => {
    const given = /^(layouts\/assets\/client\/|src\/search\/|src\/text\/(?:fold|citation)\.ts$|fflate$|papaparse$)/;
    const broken = ({ file, target }: Import): boolean => file.startsWith('layouts/') && !given.test(target);
    expect(breaches('the client imports only the search, text/fold.ts and text/citation.ts', broken)).toEqual([]);
  });

  it('gives each heavy library one importing file', () => {
    const broken = ({ file, target, typeOnly }: Import): boolean =>
      !typeOnly && packageOf(target) in single && !importersOf(packageOf(target)).includes(file);
    expect(breaches('this library has one importing file', broken)).toEqual([]);
    const unused = Object.keys(single).flatMap((name) =>
      importersOf(name).filter((file) => !imports.some((i) => i.file === file && packageOf(i.target) === name)),
    );
    expect(unused).toEqual([]);
  });

  it('has no cycle among files', () => {
    const next = new Map(
      [...sources.keys()].map((file) => [
        file,
        imports.filter((i) => i.file === file && !i.typeOnly && sources.has(i.target)).map((i) => i.target),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'open') cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of sources.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no drawers', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|common|misc|manager|service|types)\.ts$/.test(file))).toEqual([]);
  });

  it('keeps the composition root under 30 lines', () => {
    expect(sources.get('.eleventy.ts')?.split('\n').length).toBeLessThan(30);
  });
});
