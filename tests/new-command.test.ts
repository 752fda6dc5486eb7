import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, itemMd, officialMd } from './support/builders.ts';
import { runCommand } from './support/command.ts';

describe('npm run new', () => {
  const files = { 'items/finance/2026/a.md': itemMd({ index_no: 'finance/2026-00007' }), 'officials/zhang.md': officialMd };
  const read = (root: string, file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

  it('makes an item with the next index number, by the code or the name of its department and category', () => {
    const content = contentFolder(files);
    const { status } = runCommand('new', [
      'item',
      '--content',
      content,
      '--department',
      '县财政局',
      '--category',
      '财政预决算',
      '--title',
      '2027年部门预算',
      '--on',
      '2026-11-20',
    ]);
    expect(status).toBe(0);
    const text = read(content, 'items/finance/2026/2027年部门预算.md');
    expect(text).toContain('index_no: "finance/2026-00008"');
    expect(text).toContain('category: "budget"');
    expect(text).toContain('published_on: "2026-11-20"');
  });

  it('makes an activity and a department', () => {
    const content = contentFolder(files);
    expect(
      runCommand('new', ['activity', '--content', content, '--officials', '张三', '--title', '调研春耕', '--on', '2026-11-20']).status,
    ).toBe(0);
    expect(read(content, 'activities/2026/11/20-调研春耕.md')).toContain('officials: ["zhang"]');
    expect(runCommand('new', ['department', 'health', '--content', content, '--name', '县卫生健康局']).status).toBe(0);
    expect(read(content, 'departments/health.md')).toContain('name: "县卫生健康局"');
  });

  it.each([
    [['letter', '--department', 'finance', '--title', '来信', '--type', '投诉'], 'letter 用不上 --type'],
    [['item', 'budget', '--department', 'finance', '--title', '预算'], 'item 用不上 budget'],
    [['page', 'about', 'us', '--title', '关于'], 'page 用不上 us'],
  ])('refuses what would be passed over: %j', (args, said) => {
    const content = contentFolder(files);
    const before = fs.readdirSync(content, { recursive: true }).length;
    const { status, stderr } = runCommand('new', [...args, '--content', content]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(fs.readdirSync(content, { recursive: true })).toHaveLength(before);
  });

  it('takes no empty title', () => {
    const content = contentFolder(files);
    const { status, stderr } = runCommand('new', ['letter', '--department', 'finance', '--title', '', '--content', content]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('缺少 --title')]);
  });

  it.each([
    ['official li --name 李四 --title 副县长', 'officials/li.md'],
    ['category water --name 水利 --parent 规划计划', 'categories/water.md'],
    ['notice --department 县财政局 --title 公示', 'items/finance/2026/公示.md'],
    ['duty cz-01 --department finance --level1 财政 --level2 预算', 'duties/cz-01.md'],
    ['consultation --department finance --title 征求意见 --type 听证', 'consultations/2026/征求意见.md'],
    ['meeting --department finance --title 调度会 --type 座谈会', 'meetings/2026/调度会.md'],
    ['letter --department finance --title 来信', 'letters/2026/来信.md'],
    ['request --department finance --title 附表 --type 商业企业', 'requests/2026/附表.md'],
    ['service --department finance --title 代理记账许可', 'services/finance/代理记账许可.md'],
    ['power CZ-CF-1 --department finance --title 处罚 --type 行政处罚', 'powers/finance/处罚.md'],
    ['guide --department finance', 'guides/finance.md'],
    ['project --department finance --title 一号路 --type 民生实事', 'projects/一号路.md'],
    ['finding --department finance --title 预算表打不开', 'findings/2026/预算表打不开.md'],
    ['appraisal --title 社会评议', 'appraisals/2026/社会评议.md'],
    ['page about --title 关于', 'pages/about.md'],
  ])('makes %s', (line, file) => {
    const content = contentFolder(files);
    expect(runCommand('new', [...line.split(' '), '--content', content, '--on', '2026-11-20'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(file),
    });
    expect(read(content, file)).toContain('---');
  });

  it.each([
    ['toString', '用法'],
    ['official --name 李四 --title 副县长', '代码'],
    ['official page --name 李四 --title 副县长', 'page-1'],
    ['letter --department finance', '--title'],
    ['consultation --department finance --title 征求意见 --type 听正', '听证'],
    ['category water --name 水利 --parent 规划', 'planning'],
  ])('asks for what %s lacks', (line, said) => {
    const ran = runCommand('new', [...line.split(' '), '--content', contentFolder(files)]);
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
  });

  it('makes a department before there is anything else', () => {
    const content = contentFolder({ 'site.yaml': 'name: 甲\n' });
    expect(runCommand('new', ['department', 'health', '--content', content, '--name', '县卫生健康局']).status).toBe(0);
    expect(runCommand('new', ['letter', '--department', 'health', '--title', '一', '--content', content]).stderr).toContain('site.yaml');
  });

  it('overwrites nothing, and names what is known where a name is not', () => {
    const content = contentFolder(files);
    const unknown = runCommand('new', ['item', '--content', content, '--department', 'finanse', '--title', '通知']);
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('finance')]);
    const again = runCommand('new', ['department', 'finance', '--content', content, '--name', '另一个']);
    expect(again.status).toBe(2);
    expect(read(content, 'departments/finance.md')).not.toContain('另一个');
  });
});
