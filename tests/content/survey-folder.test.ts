import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openCache, type Cache } from '../../src/cache/open-cache.ts';
import { surveyFolder, type Survey } from '../../src/content/survey-folder.ts';

let root: string;
let cache: Cache;
const aMinuteAgo = new Date(Date.now() - 60_000);

beforeEach(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-survey-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  root = path.join(folder, 'content');
  cache = openCache(path.join(folder, 'cache'));
  for (const name of ['items/a/1.md', 'items/a/2.md', 'site.yaml']) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), name);
  }
});

/** The clock of the disk cannot be set back: the survey is told that it is later. */
function later<T>(task: () => T): T {
  const { now } = Date;
  Date.now = () => now() + 60_000;
  try {
    return task();
  } finally {
    Date.now = now;
  }
}
const surveyed = (): Survey => later(() => surveyFolder(root, cache));
const known = ({ files }: Survey): string[] => files.map(({ file, digest }) => `${file} ${digest}`);
const keepAll = ({ files, keep }: Survey): void => keep(new Map(files.map(({ file }) => [file, `hash of ${file}`])));

describe('surveyFolder', () => {
  it('knows the hashes of files that are as they were, and of no others', () => {
    keepAll(surveyed());
    fs.writeFileSync(path.join(root, 'items/a/1.md'), 'longer than before');
    fs.writeFileSync(path.join(root, 'items/a/0.md'), 'new');
    fs.rmSync(path.join(root, 'site.yaml'));
    expect(known(surveyed())).toEqual(['items/a/0.md undefined', 'items/a/1.md undefined', 'items/a/2.md hash of items/a/2.md']);
  });

  it('takes a file that was only touched for another', () => {
    keepAll(surveyed());
    fs.utimesSync(path.join(root, 'site.yaml'), aMinuteAgo, aMinuteAgo);
    expect(known(surveyed()).at(-1)).toBe('site.yaml undefined');
  });

  it('does not keep the hash of a file that may yet change without a new time, nor of one that was not read', () => {
    keepAll(surveyFolder(root, cache));
    expect(known(surveyed()).every((file) => file.endsWith('undefined'))).toBe(true);
    surveyed().keep(new Map([['site.yaml', 'hash']]));
    expect(known(surveyed())).toEqual(['items/a/1.md undefined', 'items/a/2.md undefined', 'site.yaml hash']);
  });

  it.each([
    ['earlier', { 'site.yaml': ['stamp', 'hash'] }],
    ['other', { files: 'all', stamps: ['stamp'] }],
  ])('knows nothing of what an %s version of the program kept in another form', (_, kept) => {
    const write = cache.writeJson;
    surveyFolder(root, { ...cache, writeJson: (name) => write(name, kept) }).keep(new Map());
    expect(known(surveyed()).every((file) => file.endsWith('undefined'))).toBe(true);
  });
});
