import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../src/model/kinds/index.ts';

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};

describe.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('%s', (file) => {
  const text = read(file);
  it('names only commands that exist', () => {
    const named = [...text.matchAll(/(?:^|`|&& )npm (?:run )?([a-z:]+)/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => !['ci', 'run', 'install'].includes(name));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
  it('leads nowhere that does not exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target]) => target ?? '');
    expect(links.filter((target) => !fs.existsSync(target))).toEqual([]);
  });
});

describe('the README files', () => {
  it('give the two commands that do all the set-up', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      expect(read(file)).toContain('npm ci && npm start');
      expect(read(file)).toContain('npm ci && npm test');
    }
  });
});

describe.each(fs.readdirSync('.github/examples'))('the workflow example %s', (file) => {
  const text = read(`.github/examples/${file}`);
  it('is YAML with jobs whose steps are commands of this project', () => {
    const { jobs } = parse(text) as { readonly jobs: Record<string, { readonly steps: readonly { readonly run?: string }[] }> };
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const commands = runs.filter((run) => run.startsWith('npm run ')).map((run) => run.split(' ')[2] ?? '');
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const options = runs.flatMap((run) => [...run.matchAll(/ --([a-z-]+)/g)].map(([, name]) => name ?? ''));
    const known = new Set(
      [...read('scripts/build.ts').matchAll(/^ +'?([a-z-]+)'?: \{ type: '(?:string|boolean)'/gm)].map(([, name]) => name),
    );
    expect(options.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('src/README.md', () => {
  const text = read('src/README.md');
  it('has a row for every folder of src', () => {
    const folders = fs.readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(folders.filter((name) => !text.includes(`| \`${name}/\``))).toEqual([]);
  });
  it('says why every library was chosen', () => {
    const libraries = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => !name.startsWith('@types/'));
    expect(libraries.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
  it('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:src|layouts|scripts|tests)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
    expect(named.filter((file) => !fs.existsSync(file))).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  it('has an entry for the version of the package', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });
});

describe('the kinds of record', () => {
  it.each(Object.values(kinds))('$name has a label and a meaning for every field, and no label twice', ({ fields }) => {
    const rows = Object.entries(fields);
    expect(rows.filter(([, f]) => !f.label || !f.meaning || !f.form)).toEqual([]);
    expect(new Set(rows.map(([, f]) => f.label)).size).toBe(rows.length);
  });
});
