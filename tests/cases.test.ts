import fs from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { sourceLines } from '../src/content/source-lines.ts';
import { checkAttachments, checkContent } from '../src/pipeline.ts';
import { codes } from '../src/problem/codes.ts';
import type { Problem } from '../src/problem/problem.ts';
import { renderText } from '../src/problem/report.ts';
import { asOf } from './support/builders.ts';

const root = path.join(import.meta.dirname, 'cases');
const folders = fs.readdirSync(root);
const contentOf = (folder: string): string => path.join(root, folder, 'content');

async function problemsOf(folder: string): Promise<readonly Problem[]> {
  const content = contentOf(folder);
  const checked = checkContent({ content, asOf: () => asOf });
  return (await checkAttachments(checked, { content })).problems;
}

describe('checkContent: the report of a folder, as an editor reads it', () => {
  it.each(folders)('%s', async (name) => {
    const report = `${renderText(await problemsOf(name), 'zh', sourceLines(contentOf(name)))}\n`;
    await expect(report).toMatchFileSnapshot(path.join(root, name, 'problems.txt'));
  });
});

/** What a folder shows of a rule: files it is broken in, files that only just keep it, and files it does not ask anything of. */
type Shown = Partial<Record<Side, readonly string[]>>;
const sides = ['hit', 'near', 'exempt'] as const;
type Side = (typeof sides)[number];

function yaml<T>(file: string): Readonly<Record<string, T>> {
  return fs.existsSync(file) ? (load(fs.readFileSync(file, 'utf8')) as Record<string, T>) : {};
}
const shown = folders.flatMap((folder) =>
  Object.entries(yaml<Shown>(path.join(root, folder, 'rules.yaml'))).map(([code, files]) => ({ folder, code, files })),
);
/** Why a rule has no such file, or which test shows it instead. */
const unshown = yaml<Partial<Record<Side | 'all', string>>>(path.join(import.meta.dirname, 'cases-unshown.yaml'));
/** Every rule of compliance, and what inspections ask besides. */
const inspected = fs.readFileSync(path.join(import.meta.dirname, '../docs/inspected.md'), 'utf8').matchAll(/`([a-z-]+\/[a-z-]+)`/g);
const compliance = Object.entries(codes).flatMap(([code, { nature }]) => (nature === 'compliance' ? [code] : []));
const ruled = [...new Set([...[...inspected].map(([, code = '']) => code), ...compliance])].toSorted();

describe('a rule is told where it is broken, and neither where it is just kept nor where it does not apply', () => {
  it.each(folders.filter((folder) => shown.some((s) => s.folder === folder)))('%s', async (folder) => {
    const told = new Set((await problemsOf(folder)).map(({ code, place }) => `${code} ${place.file}`));
    const wrong = shown
      .filter((s) => s.folder === folder)
      .flatMap(({ code, files }) =>
        sides.flatMap((side) =>
          (files[side] ?? []).flatMap((file) => {
            if (!fs.existsSync(path.join(contentOf(folder), file))) return [`${code} ${side}: ${file} is not there`];
            return told.has(`${code} ${file}`) === (side === 'hit') ? [] : [`${code} ${side}: ${file}`];
          }),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it.each(sides)('every rule has a file for it: %s', (side) => {
    const has = new Set(shown.flatMap(({ code, files }) => ((files[side] ?? []).length > 0 ? [code] : [])));
    const excused = (code: string): boolean => (unshown[code]?.[side] ?? unshown[code]?.all ?? '') !== '';
    expect(ruled.filter((code) => !has.has(code) && !excused(code))).toEqual([]);
    // No excuse for what is there.
    expect(ruled.filter((code) => has.has(code) && excused(code))).toEqual([]);
  });

  it('names rules that there are, and tests that speak of them', () => {
    const named = [...shown.map(({ code }) => code), ...Object.keys(unshown)];
    expect(named.filter((code) => !Object.hasOwn(codes, code))).toEqual([]);
    // A reason with a comma that is not quoted is cut there, and what follows becomes a key.
    expect(Object.values(unshown).flatMap((of) => Object.keys(of).filter((side) => ![...sides, 'all'].includes(side)))).toEqual([]);
    const silent = Object.entries(unshown).flatMap(([code, { all }]) =>
      all === undefined || fs.readFileSync(path.join(import.meta.dirname, '..', all), 'utf8').includes(code) ? [] : [`${code}: ${all}`],
    );
    expect(silent).toEqual([]);
  });
});
