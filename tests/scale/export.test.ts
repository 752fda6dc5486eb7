import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generateContent } from '../../scripts/generate-content.ts';
import { runCommand } from '../support/command.ts';
import { scratchFolder, soundFiles, writeFiles } from '../bad-input/support.ts';
import { itemMd } from '../support/builders.ts';
import { madePdf } from '../support/made-files.ts';

const scratch = scratchFolder();
const at = (part: string): string => path.join(scratch, part);

/*
 * The formats as OpenSearch documents them. Bulk API: lines of JSON, each ended by a line end, an action with its `_index` and `_id` and then the
 * record. Create index: settings, and mappings whose fields have a type of the documented list; `cjk` is one of the built-in analysers.
 */
const action = z.strictObject({
  index: z.strictObject({ _index: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/), _id: z.string().min(1).max(512) }),
});
const field = z.strictObject({
  type: z.enum(['text', 'keyword', 'date']),
  analyzer: z.enum(['standard', 'simple', 'whitespace', 'cjk']).optional(),
  format: z.literal('strict_date').optional(),
  fields: z.record(z.string(), z.strictObject({ type: z.literal('keyword') })).optional(),
});
/** A field that holds others has no type. */
const object = z.strictObject({ properties: z.record(z.string(), field) });
const index = z.strictObject({
  settings: z.strictObject({ index: z.strictObject({ number_of_shards: z.int().positive() }) }),
  mappings: z.strictObject({ dynamic: z.literal('strict'), properties: z.record(z.string(), z.union([field, object])) }),
});

describe('npm run export', () => {
  it('writes every record for a search server, in its documented form', () => {
    generateContent(at('content'), { items: 30, characters: 200 });
    const ran = runCommand('export', ['--content', at('content'), '--output', at('out'), '--as-of', '2026-11-22', '--cache', at('cache')]);
    expect(ran.status).toBe(0);
    const { mappings } = index.parse(JSON.parse(fs.readFileSync(at('out.index.json'), 'utf8')));
    const text = fs.readFileSync(at('out.ndjson'), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(60);
    const ids = new Set(lines.filter((_, i) => i % 2 === 0).map((line) => action.parse(line).index['_id']));
    expect(ids.size).toBe(30);
    for (const record of lines.filter((_, i) => i % 2 === 1)) {
      // A field that the mapping does not name would be refused by the server.
      expect(Object.keys(record).filter((key) => !(key in mappings.properties))).toEqual([]);
      expect(record['on']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(String(record['text']).length).toBeGreaterThan(150);
    }
  });

  it('writes the texts of attachments with the record they belong to', () => {
    const attachments = '[{ file: 名单.pdf, title: 入选名单 }]';
    writeFiles(at('attached'), {
      ...soundFiles,
      'items/finance/2026/attached.md': itemMd({ index_no: 'A/2', attachments }),
      'items/finance/2026/名单.pdf': madePdf([{ text: '龘靐齉' }]),
    });
    const ran = runCommand('export', [
      '--content',
      at('attached'),
      '--output',
      at('with'),
      '--as-of',
      '2026-11-22',
      '--cache',
      at('cache'),
    ]);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const records = fs
      .readFileSync(at('with.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly url?: string; readonly attachments?: unknown });
    expect(records.find(({ url }) => url?.endsWith('/attached/'))?.attachments).toEqual([
      { title: '入选名单', url: '/items/finance/2026/attached/名单.pdf', text: '龘靐齉' },
    ]);
    expect(records.filter((record) => 'attachments' in record)).toHaveLength(1);
  });

  it('exports nothing while there are problems, and says where to look', () => {
    generateContent(at('broken'), { items: 2, characters: 200 });
    fs.writeFileSync(at('broken/items/d0/2010/n0.md'), '---\ntitle: 标题\n---\n');
    const ran = runCommand('export', ['--content', at('broken'), '--output', at('none'), '--cache', at('cache')]);
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('npm run check')]);
    expect(fs.existsSync(at('none.ndjson'))).toBe(false);
  });

  it('another format is wrong usage', () => {
    expect(runCommand('export', ['--format', 'solr', '--cache', at('cache')]).status).toBe(2);
  });
});
