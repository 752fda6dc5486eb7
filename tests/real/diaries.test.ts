import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { checkContent } from '../../src/pipeline.ts';
import { planSite } from '../../src/views/plan.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { ActivityMonthData, OfficialMonthData } from '../../src/views/activity-months.ts';
import type { Page } from '../../src/views/page.ts';

const maker = path.resolve('../shared/tools/make-content.mjs');
const here = fs.existsSync(maker);
if (!here) console.warn('skipped: the real documents (../shared) are not on this machine');

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-diaries-'));
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

/** What a file says of itself, read without the program. */
interface Written {
  readonly month: string;
  readonly official: string;
  readonly participants: readonly string[];
}

describe.skipIf(!here)('the diaries of ministers', () => {
  let written: Written[];
  let catalog: Catalog | undefined;
  let pages: ReadonlyMap<string, Page>;

  beforeAll(() => {
    const content = path.join(parent, 'content');
    spawnSync(process.execPath, [maker, '--into', content, '--from', 'diaries']);
    written = fs
      .readdirSync(path.join(content, 'activities'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => {
        const text = fs.readFileSync(path.join(content, 'activities', file), 'utf8');
        return {
          month: file.slice(0, 7),
          official: /^officials: \["(.*)"\]$/m.exec(text)?.[1] ?? '',
          participants: JSON.parse(/^participants: (.*)$/m.exec(text)?.[1] ?? '[]') as string[],
        };
      });
    const asOf = '2026-11-22' as CalendarDate;
    catalog = checkContent({ content, asOf: () => asOf }).catalog;
    const plan = catalog && planSite(catalog, { baseUrl: '', pathPrefix: '/', recordJson: true });
    pages = new Map(plan?.pages.map((page) => [page.url, page]));
  });

  const countBy = (key: (record: Written) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const record of written) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
    return counts;
  };

  it('are all shown, with everybody who took part', () => {
    expect(written.length).toBeGreaterThan(5000);
    expect(catalog?.activities.length).toBe(written.length);
    const shown = catalog?.activities.flatMap(({ fields }) => fields.participants ?? []).sort();
    expect(shown).toEqual(written.flatMap(({ participants }) => participants.map((name) => name.trim())).sort());
  });

  it('stand in the months of their ministers', () => {
    const months = countBy(({ official, month }) => `/officials/${official}/${month}/`);
    const shown = [...months.keys()].map((url) => [url, (pages.get(url)?.data() as OfficialMonthData | undefined)?.mix.rows[0]?.total]);
    expect(shown).toEqual([...months]);
    const sheets = [...months].map(([url, count]) => {
      const data = pages.get(url)?.data() as OfficialMonthData | undefined;
      return [url, data?.sheet.weeks.flat().reduce((sum, cell) => sum + (cell?.marks.length ?? 0), 0) === count];
    });
    expect(sheets.filter(([, isSame]) => !isSame)).toEqual([]);
  });

  it('stand in the months of all', () => {
    const months = countBy(({ month }) => `/activities/${month}/`);
    const shown = [...months.keys()].map((url) => [url, (pages.get(url)?.data() as ActivityMonthData | undefined)?.mix.sum?.total]);
    // A month of one minister has one line and no sum.
    expect(shown.filter(([, total]) => total !== undefined)).toEqual(
      [...months].filter(([url]) => shown.some(([u, total]) => u === url && total !== undefined)),
    );
    expect(shown.filter(([, total]) => total === undefined).length).toBeLessThan(5);
  });
});
