import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateContent, generatedItem } from '../../scripts/generate-content.ts';
import type { IndexHead } from '../../src/search/index-files.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { runCommand } from '../support/command.ts';
import { scratchFolder } from '../bad-input/support.ts';

const scratch = scratchFolder();
const at = (part: string): string => path.join(scratch, part);
interface Figures {
  readonly shards: { readonly built: number; readonly reused: number };
  readonly rendered: number;
  readonly files: number;
}
function build(...args: string[]): Figures {
  const common = [
    '--content',
    at('content'),
    '--out',
    at('site'),
    '--cache',
    at('cache'),
    '--as-of',
    '2026-11-22',
    '--json',
    at('figures.json'),
  ];
  expect(runCommand('build', [...common, ...args]).status).toBe(0);
  return JSON.parse(fs.readFileSync(at('figures.json'), 'utf8')) as Figures;
}
const shardFiles = (name: string): Record<string, string> => bytesIn(at(`site/search/index/${name}`));
const shards = (): string[] =>
  (JSON.parse(zlib.gunzipSync(fs.readFileSync(at('site/search/index/head'))).toString()) as IndexHead).shards.map(({ name }) => name);
const packs = (): string[] =>
  fs
    .readdirSync(at('cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.basename(entry.parentPath) === 'search')
    .map((entry) => path.join(entry.parentPath, entry.name));

beforeAll(() => {
  generateContent(at('content'), { items: 80, characters: 300 });
  expect(build().shards).toEqual({ built: 2, reused: 0 });
});

describe('the search index in shards', () => {
  it('keeps closed years as they are, to the byte, when something is published in this one', () => {
    expect(shards()).toEqual(['2025', '2010-2024']);
    const [closed, newest] = [shardFiles('2010-2024'), shardFiles('2025')];
    const [, text] = generatedItem(15, 300);
    fs.writeFileSync(at('content/items/d15/2025/new.md'), text.replace(/^index_no: .*$/m, 'index_no: NEW'));
    expect(build().shards).toEqual({ built: 1, reused: 1 });
    expect(shardFiles('2010-2024')).toEqual(closed);
    expect(shardFiles('2025')).not.toEqual(newest);
    fs.rmSync(at('content/items/d15/2025/new.md'));
    expect(build().shards).toEqual({ built: 1, reused: 1 });
    expect(shardFiles('2025')).toEqual(newest);
  });

  it.each<[string, (file: string) => void]>([
    ['damaged', (file) => fs.writeFileSync(file, fs.readFileSync(file).fill(0x20, 200, 220))],
    ['cut off', (file) => fs.truncateSync(file, 1000)],
    ['foreign', (file) => fs.writeFileSync(file, '{"not":"ours"}')],
    ['empty', (file) => fs.writeFileSync(file, '')],
  ])('is built again where a kept shard is %s', (_, damage) => {
    const before = bytesIn(at('site'));
    for (const file of packs()) damage(file);
    fs.rmSync(at('site'), { recursive: true });
    expect(build().shards).toEqual({ built: 2, reused: 0 });
    expect(bytesIn(at('site'))).toEqual(before);
  });

  it('is taken from the cache where the site is gone, and not where --clean says so', () => {
    const before = bytesIn(at('site'));
    fs.rmSync(at('site'), { recursive: true });
    expect(build().shards).toEqual({ built: 0, reused: 2 });
    expect(bytesIn(at('site'))).toEqual(before);
    expect(build('--clean').shards).toEqual({ built: 2, reused: 0 });
    expect(bytesIn(at('site'))).toEqual(before);
  });

  it('has no more files of texts than --max-fragments, and none beside records with --no-record-json', () => {
    const fragments = (): number =>
      shards().reduce(
        (sum, name) => sum + fs.readdirSync(at(`site/search/index/${name}`)).filter((file) => file.startsWith('texts-')).length,
        0,
      );
    build();
    const many = Object.keys(bytesIn(at('site'))).length;
    expect(fragments()).toBe(9);
    const { files } = build('--max-fragments', '4', '--no-record-json');
    expect(fragments()).toBeLessThanOrEqual(4);
    expect(fs.existsSync(at('site/items/d0/2010/n0/index.json'))).toBe(false);
    expect(files).toBe(Object.keys(bytesIn(at('site'))).length);
    expect(files).toBeLessThan(many - 80);
    expect(fs.readFileSync(at('site/items/d0/2010/n0/index.html'), 'utf8')).not.toContain('index.json');
    build();
  });
});
