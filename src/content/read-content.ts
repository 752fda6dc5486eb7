import fs from 'node:fs';
import type { RawContent, RawRecord } from '../catalog/raw.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { parseFrontMatter, parseYamlFile, type Read } from './front-matter.ts';
import { readText } from './read-text.ts';

/** Reads a content folder: every Markdown file split into keys and body, every other file counted, and what could not be read as problems. */
export function readContent(root: string): { readonly content: RawContent; readonly problems: readonly Problem[] } {
  if (!fs.existsSync(root) || !fs.statSync(root).isDirectory()) {
    return {
      content: { site: undefined, records: [], files: new Map() },
      problems: [problem('content/missing', { file: '.' }, { folder: root })],
    };
  }
  const found = findFiles(root);
  const problems = [...found.problems];
  const records: RawRecord[] = [];
  const files = new Map<string, number>();
  let site: RawRecord | undefined;

  const readWith = (file: FoundFile, parse: (name: string, text: string) => Read<RawRecord>): RawRecord | undefined => {
    const text = readText(file);
    const raw = text.problem ? text : parse(file.file, text.value);
    if (!raw.problem) return raw.value;
    problems.push(raw.problem);
    return undefined;
  };
  for (const file of found.files) {
    if (file.file === 'site.yaml') site = readWith(file, parseYamlFile);
    else if (/\.md$/i.test(file.file) && file.file.includes('/')) {
      const record = readWith(file, parseFrontMatter);
      if (record) records.push(record);
    } else files.set(file.file, file.size);
  }
  return { content: { site, records, files }, problems };
}
