import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/pipeline.ts';
import { asOf, temporaryFolder } from '../support/builders.ts';

const project = path.join(import.meta.dirname, '../..');

/** What is said of a folder: code and file, sorted. */
function told(content: string): string[] {
  const { problems } = checkContent({ content, asOf: () => asOf });
  return problems.map(({ code, place }) => `${place.file} ${code}`).toSorted();
}

/** What the second list holds beyond the first. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((line) => {
    const known = left.indexOf(line);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}

/*
 * One record for each defect that real pages show and that a rule looks for, put into the demonstration county, beside two that are sound. Each is
 * otherwise in order, so that whatever else is told is a false alarm.
 */
describe('planted defects', () => {
  it('are told, and nothing else is', async () => {
    const content = path.join(temporaryFolder(), 'content');
    fs.cpSync(path.join(project, 'content'), content, { recursive: true });
    const before = told(content);
    fs.cpSync(path.join(import.meta.dirname, 'content'), content, { recursive: true });
    await expect(`${added(before, told(content)).join('\n')}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, 'told.txt'));
  });
});
