import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, dutyMd, guideMd, itemMd, officialMd, projectMd, requestMd, siteYaml } from './support/builders.ts';
import { runCommand, type Ran } from './support/command.ts';

const staff = 'staff:\n  - { name: 王五 }\n  - { name: 赵六 }\n  - { name: 孙七, until: 2026-08-31 }\n';
const files = {
  'site.yaml': `${siteYaml}require_review: false\ncolumns:\n  - { column: 通知公告, owner: finance, responsible: 赵六 } # 赵六\n`,
  'departments/finance.md': `---\nname: 测试县财政局\nshort: 县财政局\n${staff}---\n`,
  'departments/health.md': '---\nname: 测试县卫生局\nstaff: [{ name: 赵六 }]\n---\n',
  'officials/zhao.md': officialMd.replace('张三', '赵六'),
  'duties/a.md': dutyMd({ responsible: '{ lead: 王五, handler: 赵六 }' }).replaceAll('\n', '\r\n'),
  'duties/b.md': dutyMd({ department: 'health', responsible: '赵六' }),
  'items/finance/2026/done.md': itemMd({ responsible: '赵六' }),
  'items/finance/2026/standing.md': itemMd({ index_no: 'B', term: '长期', responsible: '赵六' }),
  'items/finance/2026/draft.md': itemMd({ index_no: 'C', draft: 'true', responsible: '王五、赵六' }),
  'guides/finance.md': guideMd({ 责任人: '赵六' }),
  'requests/2026/open.md': requestMd({ no: '2', replied_on: undefined, reply: undefined, responsible: '赵六' }),
  'requests/2026/answered.md': requestMd({ responsible: '赵六' }),
  'projects/road.md': projectMd({ owner: 'zhao' }),
};
const held = [
  'duties/a.md',
  'guides/finance.md',
  'items/finance/2026/draft.md',
  'items/finance/2026/standing.md',
  'requests/2026/open.md',
  'site.yaml',
];

function handover(root: string, ...args: string[]): Ran {
  return runCommand('handover', ['--content', root, '--as-of', '2026-11-22', ...args]);
}
const read = (root: string): Record<string, string> =>
  Object.fromEntries(Object.keys(files).map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));

describe('npm run handover', () => {
  it('lists what somebody holds with file and line, and writes nothing unless it is told to', () => {
    const root = contentFolder(files);
    const { status, stdout } = handover(root, '--from', '赵六', '--to', '王五', '--department', 'finance');
    expect(status).toBe(0);
    expect(stdout).toContain('guides/finance.md:8  公开指南  测试县财政局政府信息公开指南  → 王五');
    expect(stdout).toContain('site.yaml:6  栏目  通知公告  → 王五');
    expect(stdout).not.toMatch(/done\.md|answered\.md|duties\/b\.md/);
    expect(stdout).toContain('nothing was written');
    expect(stdout).toContain('departments/finance.md：工作人员名单没有改');
    expect(read(root)).toEqual(files);
  });

  it('names who takes over, and leaves every other byte as it was', () => {
    const root = contentFolder(files);
    const { status, stdout } = handover(root, '--from', '赵六', '--to', '王五', '--department', '县财政局', '--write');
    // The lead and the handler of a row may be one person; a draft that names both is for a person to settle.
    expect([status, stdout]).toEqual([1, expect.stringMatching(/draft\.md.*须手工改/)]);
    const after = read(root);
    const changed = Object.keys(files).filter((file) => after[file] !== files[file as keyof typeof files]);
    expect(changed.toSorted()).toEqual(held.filter((file) => !file.endsWith('draft.md')));
    expect(after['duties/a.md']).toBe(files['duties/a.md'].replace('handler: 赵六', 'handler: 王五'));
    expect(after['site.yaml']).toBe(files['site.yaml'].replace('responsible: 赵六', 'responsible: 王五'));
    expect(handover(root, '--from', '赵六', '--to', '王五', '--department', 'finance').stdout).toContain('draft.md');
  });

  it('tells of projects that an official answers for, which only a person can change', () => {
    const { stdout } = handover(
      contentFolder({ ...files, 'departments/health.md': files['departments/finance.md'] }),
      '--from',
      '赵六',
      '--to',
      '王五',
    );
    expect(stdout).toMatch(/projects\/road\.md.*须手工改/);
  });

  it('is done where a colleague holds nothing', () => {
    const { status, stdout } = handover(contentFolder(files), '--from', '孙七', '--to', '王五');
    expect([status, stdout]).toEqual([0, expect.stringContaining('手里没有要交接的事项')]);
  });

  it.each([
    ['somebody whom nobody knows', ['--from', '王六', '--to', '王五'], '最接近的是'],
    ['somebody of another department', ['--from', '赵六', '--to', '王五'], '测试县卫生局 的工作人员名单'],
    ['somebody who left', ['--from', '赵六', '--to', '孙七', '--department', 'finance'], 'departments/finance.md 的 staff'],
    ['one name twice', ['--from', '赵六', '--to', '赵六'], '两个不同的姓名'],
    ['no names', [], '两个不同的姓名'],
    ['a department that is none', ['--from', '赵六', '--to', '王五', '--department', 'nowhere'], '不存在'],
  ])('refuses %s, and changes nothing', (_, args, said) => {
    const root = contentFolder(files);
    const { status, stderr } = handover(root, ...args, '--write');
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(read(root)).toEqual(files);
  });
});
