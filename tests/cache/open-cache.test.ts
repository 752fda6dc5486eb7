import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { inMemory, noCache, openCache, writingOnly } from '../../src/cache/open-cache.ts';
import { scratchFolder } from '../bad-input/support.ts';

const scratch = scratchFolder();
let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(scratch, 'cache-'));
});

describe('openCache', () => {
  it('gives back what was written, bytes and plain data', () => {
    const cache = openCache(folder);
    cache.write('a/b', Buffer.from([0, 255, 10]));
    cache.writeJson('a/c', { n: [1, '二'] });
    expect(cache.read('a/b')).toEqual(Buffer.from([0, 255, 10]));
    expect(cache.readJson('a/c')).toEqual({ n: [1, '二'] });
    expect([cache.read('none'), cache.readJson('none')]).toEqual([undefined, undefined]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['one byte changed', (bytes) => Buffer.from(bytes).fill(0x41, bytes.length - 2, bytes.length - 1)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['something appended', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['of another program', () => Buffer.from('{"other":1}')],
    ['empty', () => Buffer.alloc(0)],
  ])('takes a file with %s as not there', (_, damage) => {
    const cache = openCache(folder);
    cache.writeJson('kept', { text: 'something of some length' });
    const file = path.join(folder, 'kept');
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    expect(cache.readJson('kept')).toBeUndefined();
  });

  it('takes plain data in the form of another version as not there', () => {
    const cache = openCache(folder);
    cache.write('kept', '{"text":"something of some length"}');
    expect(cache.readJson('kept')).toBeUndefined();
  });

  it('keeps only what is named in a folder', () => {
    const cache = openCache(folder);
    for (const name of ['f/a', 'f/b/c', 'g/a']) cache.write(name, name);
    cache.keepOnly('f', new Set(['a']));
    cache.keepOnly('none', new Set());
    expect(['f/a', 'f/b/c', 'g/a'].map((name) => cache.read(name)?.toString())).toEqual(['f/a', undefined, 'g/a']);
  });
});

describe('inMemory', () => {
  it('holds plain data and writes it down when asked', () => {
    const disk = openCache(folder);
    const cache = inMemory(disk);
    const data = { n: 1 };
    cache.writeJson('a/b', data);
    expect(cache.readJson('a/b')).toBe(data);
    expect(disk.readJson('a/b')).toBeUndefined();
    cache.flush();
    expect(disk.readJson('a/b')).toEqual(data);
  });

  it('forgets what is not kept', () => {
    const cache = inMemory(openCache(folder));
    for (const name of ['a/b', 'a/c', 'ab/b']) cache.writeJson(name, name);
    cache.keepOnly('a', new Set(['c']));
    cache.flush();
    expect(['a/b', 'a/c', 'ab/b'].map(cache.readJson)).toEqual([undefined, 'a/c', 'ab/b']);
  });
});

describe('caches that give nothing', () => {
  it('write on, or not at all', () => {
    const disk = openCache(folder);
    const blind = writingOnly(disk);
    blind.writeJson('a', 1);
    blind.write('b', 'x');
    noCache.writeJson('c', 1);
    expect([blind.readJson('a'), blind.read('b'), noCache.readJson('c')]).toEqual([undefined, undefined, undefined]);
    expect([disk.readJson('a'), disk.read('b')?.toString()]).toEqual([1, 'x']);
  });
});
