import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceLines } from '../src/content/source-lines.ts';
import { checkContent } from '../src/pipeline.ts';
import { renderText } from '../src/problem/report.ts';
import { asOf } from './support/builders.ts';

const root = path.join(import.meta.dirname, 'cases');

describe('checkContent: the report of a folder, as an editor reads it', () => {
  it.each(fs.readdirSync(root))('%s', async (name) => {
    const content = path.join(root, name, 'content');
    const { problems } = checkContent({ content, asOf: () => asOf });
    await expect(`${renderText(problems, 'zh', sourceLines(content))}\n`).toMatchFileSnapshot(path.join(root, name, 'problems.txt'));
  });
});
