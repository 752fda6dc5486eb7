import fs from 'node:fs';
import path from 'node:path';
import { openCache } from '../src/cache/open-cache.ts';
import { programDigest } from '../src/cache/program.ts';
import { readHistory } from '../src/content/git-history.ts';
import { surveyFolder } from '../src/content/survey-folder.ts';
import type { Edition } from '../src/catalog/site.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import type { PeriodKind } from '../src/model/period.ts';
import { addressesOf, checkContent } from '../src/pipeline.ts';
import { workbookOfSheets } from '../src/publish/write-tables.ts';
import { bulletinDocument, bulletinHtml, bulletinMarkdown, bulletinSheets } from '../src/supervision/bulletin-document.ts';
import { bulletinOf, lastPeriod } from '../src/supervision/bulletin.ts';
import { ledgerOf, mattersOf } from '../src/supervision/matters.ts';
import { absolute } from '../src/views/addresses.ts';
import { UsageError } from './command.ts';
import { cacheOf } from './edition.ts';
import { defaultCache } from './build-site.ts';

/** The bulletins that a report may be, by the name that the command takes. */
export const bulletinKinds: ReadonlyMap<string, PeriodKind> = new Map([
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['half-year', 'half'],
]);

export interface BulletinOptions {
  readonly content: string;
  readonly edition: Edition;
  readonly asOf: (timeZone: string) => CalendarDate;
  readonly out: string;
}

/** Writes the bulletin of the last period that is over as Markdown, HTML and XLSX; gives the files. */
export async function writeBulletin(kind: PeriodKind, { content, edition, asOf: dayIn, out }: BulletinOptions): Promise<readonly string[]> {
  const cache = openCache(cacheOf(defaultCache, edition));
  const survey = surveyFolder(content, cache);
  const present = new Set(survey.files.map(({ file }) => file));
  const history = readHistory(content, { present, cache, program: programDigest(), edition });
  const { catalog, asOf } = checkContent({ content, edition, cache, history, gone: history.gone, asOf: dayIn }, survey);
  if (!catalog) throw new UsageError('先写好 site.yaml / site.yaml first: npm run check');
  const matters = mattersOf(catalog, { history, ledger: ledgerOf(catalog, history) });
  const period = lastPeriod(kind, asOf);
  const addresses = addressesOf(catalog, {});
  const document = bulletinDocument(catalog, bulletinOf(matters, period, asOf), { asOf, addressOf: (url) => absolute(addresses, url) });
  const files = { md: bulletinMarkdown(document), html: bulletinHtml(document), xlsx: await workbookOfSheets(bulletinSheets(document)) };
  fs.mkdirSync(out, { recursive: true });
  return Object.entries(files).map(([format, bytes]) => {
    const file = path.join(out, `bulletin-${period.toLowerCase()}.${format}`);
    fs.writeFileSync(file, bytes);
    return file;
  });
}
