import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftReport } from '../src/catalog/report-draft.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import { checkContent } from '../src/pipeline.ts';
import { asOf, catalogOf, codesOf, contentFolder, requestMd, temporaryFolder } from './support/builders.ts';
import { runCommand } from './support/command.ts';

/** A draft with its review made and its marks filled in. */
const finished = (text: string): string =>
  text
    .replaceAll('（待填）', '若干')
    .replace('  reviewer:', '  reviewer: 李四')
    .replace('  on:', '  on: 2026-11-22')
    .replace('  result:', '  result: 同意');

describe('the reports of the demonstration county', () => {
  const { catalog, problems } = checkContent({ content: 'content', asOf: () => asOf });
  const reports = catalog?.reports ?? [];

  it('are sound, and there are two of them', () => {
    expect(reports.map(({ path }) => path)).toEqual(['reports/2025/county-government', 'reports/2025/natural-resources']);
    expect(problems.filter(({ place, severity }) => place.file.startsWith('reports/') && severity !== 'warning')).toEqual([]);
  });

  it.each(reports.map(({ path, fields }) => [path, fields] as const))('%s has the numbers that the command yields', (_, fields) => {
    const { department, year, tables } = fields;
    const { file, text } = draftReport(catalog as NonNullable<typeof catalog>, { department, year, today: asOf });
    const name = catalog?.departmentByCode.get(department)?.fields.name ?? '';
    const built = catalogOf({ [`departments/${department}.md`]: `---\nname: ${name}\n---\n`, [file]: finished(text) });
    expect(codesOf(built)).toEqual([]);
    const drafted = built.catalog?.reports[0]?.fields.tables;
    expect(drafted?.requests).toEqual(tables?.requests);
    expect(drafted?.reviews).toEqual(tables?.reviews);
    expect(drafted?.proactive?.['行政规范性文件']).toEqual(tables?.proactive?.['行政规范性文件']);
  });
});

describe('draftReport', () => {
  const township = { 'departments/town.md': '---\nname: 某镇\nkind: township\nparent: county\n---\n' };
  const hospital = { 'departments/hospital.md': '---\nname: 医院\nkind: institution\n---\n' };
  const county = { 'departments/county.md': '---\nname: 测试县人民政府\n---\n' };
  const requests = {
    'requests/2025/a.md': requestMd({ received_on: '2025-03-03', replied_on: '2025-03-05' }),
    'requests/2025/b.md': requestMd({ received_on: '2025-03-03', replied_on: '2025-03-05', department: 'town' }),
    'requests/2025/c.md': requestMd({ received_on: '2025-03-03', replied_on: '2025-03-05', department: 'hospital' }),
  };
  const received = (department: string, today = asOf): string | undefined => {
    const { catalog } = catalogOf({ ...township, ...hospital, ...county, ...requests });
    if (!catalog) return undefined;
    const { text } = draftReport(catalog, { department, year: '2025', today });
    return /新收政府信息公开申请 (\d+) 件/.exec(text)?.[1];
  };

  it('counts a department by itself, and a government with all its organs and townships', () => {
    expect(['finance', 'town', 'hospital', 'county'].map((code) => received(code))).toEqual(['1', '1', '1', '2']);
  });

  it('says that a year is not over', () => {
    const { catalog } = catalogOf(requests);
    const doubts = (today: string): string[] =>
      catalog
        ? draftReport(catalog, { department: 'finance', year: '2025', today: today as CalendarDate }).doubtful.map(({ en }) => en)
        : [];
    expect(doubts('2025-12-31')).toContain('2025 is not over; numbers are up to 2025-12-31');
    expect(doubts('2026-01-01').filter((said) => said.includes('not over'))).toEqual([]);
  });
});

describe('npm run report -- annual', () => {
  const files = { 'requests/2026/a.md': requestMd() };
  const annual = (content: string, ...args: readonly string[]) =>
    runCommand('report', ['annual', '--content', content, '--as-of', asOf, ...args]);
  const finance = ['--department', '县财政局', '--year', '2026'] as const;

  it('writes a draft to standard output, and what is not known beside it', () => {
    const { status, stdout, stderr } = annual(contentFolder(files), ...finance);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^---\n# 年度[^]*\n {4}本年新收: \{ 自然人: 1, [^]*## 六、其他需要报告的事项/);
    expect(stdout).toContain('    行政许可: { 本年处理决定数量:  } # 待填');
    for (const row of ['规章', '行政许可', '行政处罚', '行政强制', '行政事业性收费']) expect(stderr).toContain(`proactive.${row}：`);
    expect(stderr).toContain('the catalog does not record every decision');
    expect(stdout).not.toContain('not known');
  });

  it('writes to a file, and over one only with --force', () => {
    const content = contentFolder(files);
    const file = path.join(temporaryFolder(), 'new', 'draft.md');
    expect(annual(content, ...finance, '--output', file)).toMatchObject({ status: 0, stdout: '' });
    const draft = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, '手写');
    const refused = annual(content, ...finance, '--output', file);
    expect([refused.status, fs.readFileSync(file, 'utf8')]).toEqual([2, '手写']);
    expect(refused.stderr).toContain('--force');
    expect(annual(content, ...finance, '--output', file, '--force').status).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(draft);
  });

  it.each([
    [
      'an unknown department',
      ['--department', 'finanse', '--year', '2026'],
      'finanse: 不存在 / does not exist，最接近的是 / the nearest is finance',
    ],
    [
      'a year without records',
      ['--department', 'finance', '--year', '1998'],
      '1998: 目录里没有这一年的记录 / the catalog holds nothing of that year',
    ],
    ['what is no year', ['--department', 'finance', '--year', '今年'], '可用 / known: 2026'],
    ['no department', ['--year', '2026'], '缺少 / missing --department'],
    ['no year', ['--department', 'finance'], '缺少 / missing --year'],
    ['an unknown option', ['--unit', 'finance'], '可用选项 / options'],
  ])('names %s', (_, args, message) => {
    const { status, stdout, stderr } = annual(contentFolder(files), ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says that a file cannot be written', () => {
    const { status, stderr } = annual(contentFolder(files), ...finance, '--output', temporaryFolder(), '--force');
    expect(status).toBe(3);
    expect(stderr).toContain('写不进去 / cannot be written');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is told apart from other reports', () => {
    expect(runCommand('report', ['weekly'])).toMatchObject({ status: 2, stderr: expect.stringContaining('annual') as string });
  });

  it('is what npm run new puts in its place', () => {
    const content = contentFolder(files);
    const { status, stderr } = runCommand('new', ['report', '--content', content, ...finance, '--on', asOf]);
    expect(status).toBe(0);
    expect(stderr).toContain('proactive.行政许可');
    expect(fs.readFileSync(path.join(content, 'reports/2026/finance.md'), 'utf8')).toBe(annual(content, ...finance).stdout);
    expect(runCommand('new', ['report', '--content', content, ...finance]).status).toBe(2);
  });
});

describe('the bulletins', () => {
  it.each([
    ['monthly', '2026-10'],
    ['quarterly', '2026-q3'],
    ['half-year', '2026-h1'],
  ])('%s is written of the last period that is over', (kind, period) => {
    const out = temporaryFolder();
    const { status, stdout } = runCommand('report', [kind, '--as-of', '2026-11-22', '--out', out]);
    expect(status).toBe(0);
    const files = ['md', 'html', 'xlsx'].map((format) => `bulletin-${period}.${format}`);
    expect(fs.readdirSync(out).sort()).toEqual(files.toSorted());
    expect(
      stdout
        .trim()
        .split('\n')
        .map((file) => path.basename(file)),
    ).toEqual(files);
    expect(fs.readFileSync(path.join(out, `bulletin-${period}.md`), 'utf8')).toContain('## 逾期事项');
    const parts = unzipSync(fs.readFileSync(path.join(out, `bulletin-${period}.xlsx`)));
    const [sheet, strings] = ['worksheets/sheet1.xml', 'sharedStrings.xml'].map((part) =>
      strFromU8(parts[`xl/${part}`] ?? new Uint8Array()),
    );
    expect(strings).toContain('逾期率（%）');
    expect(strings).not.toMatch(/>\d+(?:\.\d+)?%?</);
    // The third column is the first of the figures: numbers, and no references to texts.
    expect(sheet).toMatch(/<c r="C2"(?: s="\d+")?><v>\d+<\/v>/);
  });
});
