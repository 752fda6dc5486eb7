import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { checkContent } from '../../src/pipeline.ts';
import { bulletinDocument, bulletinMarkdown } from '../../src/supervision/bulletin-document.ts';
import { bulletinOf, lastPeriod } from '../../src/supervision/bulletin.ts';
import { ledgerOf, mattersOf } from '../../src/supervision/matters.ts';

const folder = 'tests/golden/supervision';

/** The grid of duties, and the bulletins (with their rankings) of the last month and quarter, of the demonstration county on a day. */
function supervisionOn(day: string): string {
  const { catalog, asOf } = checkContent({ content: 'content', asOf: () => day as CalendarDate });
  if (!catalog) throw new Error('no catalog');
  const ledger = ledgerOf(catalog, noHistory);
  const grid = ledger.map(
    ({ department, duty, period = '不定期', outcome, late }) =>
      `${department.parts.slug} ${duty.parts.slug} ${period} ${outcome}${outcome === '迟' ? ` ${late}` : ''}`,
  );
  const matters = mattersOf(catalog, { history: noHistory, ledger });
  const bulletins = (['month', 'quarter'] as const).map((kind) =>
    bulletinMarkdown(bulletinDocument(catalog, bulletinOf(matters, lastPeriod(kind, asOf), asOf), { asOf, addressOf: (url) => url })),
  );
  return [...bulletins, '# 目录事项', ...grid, ''].join('\n');
}

/** Read by a person and kept: UPDATE_GOLDEN=1 npx vitest run tests/golden, and read the difference. */
describe('supervision of the demonstration county', () => {
  it.each(['2026-07-31', '2026-10-31', '2026-11-22'])('on %s is as it was read', (day) => {
    const file = path.join(folder, `${day}.md`);
    const told = supervisionOn(day);
    if (process.env['UPDATE_GOLDEN']) {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(file, told);
    }
    expect(told).toBe(fs.readFileSync(file, 'utf8'));
  });
});
