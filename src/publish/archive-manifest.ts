import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ArchiveFile } from '../views/archive-files.ts';
import { csvOf } from './write-tables.ts';

/** Lists of the files of an archived site. */
export interface ArchiveManifest {
  /** What `sha256sum --check` reads in the folder of the site. */
  readonly sums: string;
  /** The same with what each file is: a table. */
  readonly table: string;
  readonly files: number;
  /** Files that the site should have and has not: it is of other content. */
  readonly missing: readonly string[];
}

const head = ['文件', '字节', 'SHA-256', '内容', '网址', '类型', '编号', '标题', '发布日期', '状态'];

/** Reads every file of a site once, one after the other, and names its bytes by SHA-256 (fixity, DA/T 80—2019). */
export function archiveManifest(site: string, planned: readonly ArchiveFile[]): ArchiveManifest {
  const rows: string[][] = [];
  const sums: string[] = [];
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const { file, part, isSure, record } of planned) {
    if (seen.has(file)) continue;
    seen.add(file);
    const at = path.join(site, file);
    if (!fs.existsSync(at)) {
      if (isSure) missing.push(file);
      continue;
    }
    const bytes = fs.readFileSync(at);
    const sum = hash('sha256', bytes, 'hex');
    sums.push(`${sum}  ${file}\n`);
    const { address, kind, number, title, published, state } = record;
    rows.push([file, String(bytes.length), sum, part, address, kind, number, title, published, state]);
  }
  return { sums: sums.join(''), table: csvOf([head, ...rows]), files: rows.length, missing };
}
