import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, itemMd, temporaryFolder } from './support/builders.ts';
import { runCommand } from './support/command.ts';
import { madePdf } from './support/made-files.ts';

const folder = 'items/finance/2026';

describe('npm run export -- --format manifest', () => {
  it('lists every file of every record with its checksum, and says where the site is of other content', () => {
    const files = {
      [`${folder}/a.md`]: itemMd({ attachments: '[{ file: 名单.pdf, title: 名单 }]', formerly: '[/old/a/]' }),
      [`${folder}/名单.pdf`]: madePdf([{ text: '入选名单' }]),
      [`${folder}/gone.md`]: itemMd({ title: '撤下的', index_no: 'A/2026-00002', changes: '[{ on: 2026-04-01, type: 撤回, note: 有误 }]' }),
    };
    const content = contentFolder(files);
    const at = (part: string): string => path.join(above, part);
    const above = temporaryFolder();
    const common = ['--content', content, '--as-of', '2026-11-22', '--cache', at('cache')];
    const manifest = ['--format', 'manifest', '--site', at('site'), '--output', at('list')];
    const early = runCommand('export', [...common, ...manifest]);
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining(`${folder}/a/index.html`)]);
    expect(fs.existsSync(at('list.csv'))).toBe(false);

    expect(runCommand('build', [...common, '--out', at('site')]).status).toBe(0);
    const made = runCommand('export', [...common, ...manifest]);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const rows = fs.readFileSync(at('list.csv'), 'utf8').replace('\ufeff', '').trim().split('\r\n');
    expect(rows.map((row) => row.replace(/,\d+,[0-9a-f]{64},/, ','))).toEqual([
      '文件,字节,SHA-256,内容,网址,类型,编号,标题,发布日期,状态',
      expect.stringContaining('departments/finance/index.html,页面'),
      expect.stringContaining('departments/finance/index.json,数据'),
      `${folder}/a/index.html,页面,https://www.test.example/${folder}/a/,公开信息,A/2026-00001,关于公开预算的通知,2026-03-02,公开`,
      expect.stringContaining(`${folder}/a/index.json,数据`),
      expect.stringContaining(`${folder}/a/名单.pdf,附件`),
      expect.stringContaining('old/a/index.html,原地址'),
      expect.stringContaining('撤下的,2026-03-02,撤回或并入'),
    ]);
    const check = (): number | null =>
      spawnSync('sha256sum', ['--check', '--quiet', '--strict', at('list.sha256')], { cwd: at('site') }).status;
    expect(check()).toBe(0);
    fs.appendFileSync(at(`site/${folder}/a/index.html`), ' ');
    expect(check()).toBe(1);
  });
});
