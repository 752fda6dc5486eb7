import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample, type SampleSite } from '../support/sample-site.ts';

const expected = 'tests/golden/site';

/**
 * The pages of a tiny county, read by a person and kept. After an intended change: UPDATE_GOLDEN=1 npx vitest run tests/golden, and read the difference.
 */
const kept = [
  'index.html',
  '404.html',
  'search/index.html',
  'items/index.html',
  'items/finance/2025/old-rules/index.html',
  'items/finance/2026/new-rules/index.html',
  'items/finance/2026/new-rules/index.json',
  'items/finance/2026/new-rules/附件 1.csv',
  'items/finance/2026/rules-draft/index.html',
  'items/finance/2026/leaked/index.html',
  'activities/2026/03/index.html',
  'activities/2026/03/05-visit/index.html',
  'departments/finance/index.html',
  'departments/finance/2026/index.html',
  'officials/zhang/index.html',
  'categories/regulations/index.html',
  'dates/2026/03/index.html',
  'feed.xml',
  'departments/finance/feed.xml',
  'departments/finance/due.ics',
  'sitemap.xml',
  'robots.txt',
];

describe('the golden site', () => {
  let site: SampleSite;
  beforeAll(() => {
    site = buildSample('--content', 'tests/golden/content', '--as-of', '2026-03-10');
  });
  afterAll(() => site?.remove());

  it.each(kept)('%s is as it was read', (file) => {
    // Asset names hold a hash of the style sheet and scripts, which change for reasons of their own.
    const built = fs.readFileSync(path.join(site.folder, file), 'utf8').replace(/assets\/(style|search)-[A-Z0-9]+\./g, 'assets/$1.');
    const target = path.join(expected, file);
    if (process.env['UPDATE_GOLDEN']) {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, built);
    }
    expect(built).toBe(fs.readFileSync(target, 'utf8'));
  });

  it('holds nothing of a withdrawn record but its title and why it went', () => {
    const all = fs.readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|json|xml)$/.test(file));
    const holding = all.filter((file) => fs.readFileSync(path.join(site.folder, file), 'utf8').includes('误发的名单'));
    const own = 'items/finance/2026/leaked/index.html';
    expect(holding.sort()).toEqual(['corrections/2026/03/index.html', 'corrections/feed.xml', 'corrections/index.html', own]);
    expect(fs.readFileSync(path.join(site.folder, own), 'utf8')).not.toContain('不应再出现的正文');
  });
});
