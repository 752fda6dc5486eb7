import { describe, expect, it } from 'vitest';
import {
  newActivity,
  newCategory,
  newConsultation,
  newDepartment,
  newDuty,
  newGuide,
  newItem,
  newLetter,
  newMeeting,
  newNotice,
  newOfficial,
  newPage,
  newRequest,
  type NewFile,
} from '../../src/catalog/new-record.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { asOf, catalogOf, codesOf, itemMd, letterMd, officialMd, requestMd, siteYaml } from '../support/builders.ts';

const item = (catalog: Catalog | undefined) =>
  newItem(catalog as Catalog, { department: 'finance', title: '关于“预算”的通知: 2026', category: 'budget', today: asOf });

describe('newItem', () => {
  it('takes the next index number of the site and a file name from the title', () => {
    const { catalog } = catalogOf({
      'site.yaml': `${siteYaml}index_no_pattern: "{department}-{year}-{serial:3}"\n`,
      'items/finance/2026/a.md': itemMd({ index_no: 'finance-2026-041' }),
    });
    const { file, text } = item(catalog);
    expect(file).toBe('items/finance/2026/关于-预算-的通知-2026.md');
    expect(text).toContain('\nindex_no: "finance-2026-042"\n');
  });

  it('is a file in which only the review is still to be done', () => {
    const { file, text } = item(catalogOf().catalog);
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([21, 23, 24].map((line) => `field/empty ${file}:${line}`));
    const reviewed = text
      .replace('  reviewer:', '  reviewer: 李四')
      .replace('  on:', '  on: 2026-11-22')
      .replace('  result:', '  result: 同意');
    const built = catalogOf({ [file]: reviewed });
    expect(codesOf(built)).toEqual([]);
    expect(built.catalog?.items[0]?.fields.title).toBe('关于“预算”的通知: 2026');
  });
});

describe('newDepartment', () => {
  it('is a sound file', () => {
    const { file, text } = newDepartment('health', '测试县卫生健康局');
    expect(file).toBe('departments/health.md');
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([]);
  });
});

describe('newActivity', () => {
  it('lies in the folder of its month and needs only the review', () => {
    const { file, text } = newActivity({ title: '张县长调研', officials: ['zhang'], type: '调查研究', on: asOf });
    expect(file).toBe('activities/2026/11/22-张县长调研.md');
    const reviewed = text
      .replace('  reviewer:', '  reviewer: 李四')
      .replace('  on:', '  on: 2026-11-22')
      .replace('  result:', '  result: 同意');
    expect(codesOf(catalogOf({ 'officials/zhang.md': officialMd, [file]: reviewed }))).toEqual([]);
  });
});

describe('a new file of any other kind', () => {
  const department = '---\nname: 测试县财政局\naddress: 建设路15号\nhours: 周一至周五\nphone: 0999-7204168\n---\n';
  const others = {
    'departments/finance.md': department,
    'letters/2026/a.md': letterMd({ no: 'CX-2026-0009' }),
    'letters/2026/b.md': letterMd({ no: 'CX-2026-0010' }),
    'letters/2025/c.md': letterMd({ no: 'CX-2025-0090', received_on: '2025-03-02', replied_on: '2025-03-05' }),
    'requests/2026/a.md': requestMd({ no: '申〔2026〕9号' }),
  };
  const asked = { department: 'finance', title: '关于“预算”', today: asOf };
  /** What an editor fills in, as it may be. */
  const filled = (text: string): string =>
    text
      .replace('  reviewer:\n', '  reviewer: 李四\n')
      .replace('  on:\n', '  on: 2026-11-22\n')
      .replace('  result:\n', '  result: 同意\n')
      .replaceAll(/^(content|basis|classification|arrangement|access|no):$/gm, '$1: 填上');

  it.each<[string, (catalog: Catalog) => NewFile, string, string]>([
    ['an official', () => newOfficial('li', { name: '李四', title: '副县长' }), 'officials/li.md', 'posts: [{"title":"副县长"}]'],
    ['a category', () => newCategory('water', { name: '水利', parent: 'planning' }), 'categories/water.md', 'parent: "planning"'],
    ['a category of the first level', () => newCategory('water', { name: '水利', parent: '' }), 'categories/water.md', 'name: "水利"'],
    [
      'a notice',
      (catalog) => newNotice(catalog, { ...asked, category: 'notices' }),
      'items/finance/2026/关于-预算.md',
      'phone: "0999-7204168"',
    ],
    [
      'a duty',
      () => newDuty('cz-01', { department: 'finance', level1: '财政', level2: '', today: asOf }),
      'duties/cz-01.md',
      'limit: "信息形成或者变更之日起20个工作日内"',
    ],
    ['a consultation', () => newConsultation({ ...asked, type: '听证' }), 'consultations/2026/关于-预算.md', 'closes_on: "2026-12-22"'],
    ['a meeting', () => newMeeting({ ...asked, type: '座谈会' }), 'meetings/2026/关于-预算.md', 'observers:'],
    ['a letter', (catalog) => newLetter(catalog, asked), 'letters/2026/关于-预算.md', 'no: "CX-2026-0011"'],
    [
      'a request',
      (catalog) => newRequest(catalog, { ...asked, applicant: '自然人' }),
      'requests/2026/关于-预算.md',
      'no: "申〔2026〕10号"',
    ],
    ['a guide', (catalog) => newGuide(catalog, 'finance'), 'guides/finance.md', 'address: "建设路15号"'],
    ['a page', () => newPage('about', '关于本站'), 'pages/about.md', 'title: "关于本站"'],
  ])('%s is sound once what it lacks is filled in', (_, make, file, holds) => {
    const { catalog } = catalogOf(others);
    const made = make(catalog as Catalog);
    expect(made.file).toBe(file);
    expect(made.text).toContain(holds);
    const lacking = catalogOf({ ...others, [file]: made.text }).problems.map(({ code }) => code);
    expect(lacking.filter((code) => code !== 'field/empty')).toEqual([]);
    expect(codesOf(catalogOf({ ...others, [file]: filled(made.text) }))).toEqual([]);
  });

  it('goes on in the form of the department, after the highest of all that share it', () => {
    const { catalog } = catalogOf({
      'departments/health.md': '---\nname: 卫生局\n---\n',
      'letters/2026/a.md': letterMd({ no: '财信〔2026〕3号' }),
      'letters/2026/b.md': letterMd({ no: '卫信〔2026〕8号', department: 'health' }),
      'requests/2026/a.md': requestMd({ no: '申〔2026〕9号' }),
      'requests/2026/b.md': requestMd({ no: '申〔2026〕12号', department: 'health' }),
    });
    expect(newLetter(catalog as Catalog, asked).text).toContain('no: "财信〔2026〕4号"');
    expect(newRequest(catalog as Catalog, { ...asked, applicant: '自然人' }).text).toContain('no: "申〔2026〕13号"');
  });

  it('leaves the number to the editor where none of the year is known', () => {
    const { catalog } = catalogOf({
      'letters/2025/c.md': letterMd({ no: 'CX-2025-0090', received_on: '2025-03-02', replied_on: '2025-03-05' }),
    });
    expect(newLetter(catalog as Catalog, asked).text).toContain('\nno:\n');
  });
});
