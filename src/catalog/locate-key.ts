import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { Place } from '../problem/problem.ts';
import type { Fields } from '../model/field.ts';
import type { RawRecord } from './raw.ts';

export type KeyPath = readonly (string | number)[];
/** A file whose keys can be looked up. */
export type Written = Pick<RawRecord, 'file' | 'front' | 'frontLine'>;

/**
 * Where a key stands in its file, looked for only when there is something to say about it. Keys may be written in English or Chinese;
 * a key that is not there gives the place of the group it is missing from.
 */
export function locateKey(raw: Written, path: KeyPath, fields: Fields): Place {
  const nowhere = { file: raw.file, line: Math.max(1, raw.frontLine - 1) };
  // Parsing again is the dearest way to learn that a key is not there, and an archive may lack one in every file.
  const [first] = path;
  if (typeof first === 'string' && ![first, fields[first]?.label].some((name) => name && raw.front.includes(name))) return nowhere;
  const line = path.length === 1 && typeof first === 'string' ? lineOfKey(raw.front, first, fields[first]?.label) : undefined;
  if (line !== undefined) return { file: raw.file, line: raw.frontLine + line, column: 1 };
  const counter = new LineCounter();
  let node: unknown = parse(raw.front, counter).contents;
  let level: Fields | undefined = fields;
  let offset: number | undefined;
  for (const step of path) {
    const found = typeof step === 'number' ? member(node, step) : entry(node, step, level);
    if (!found) break;
    offset = found.offset ?? offset;
    node = found.value;
    if (typeof step === 'string') level = level?.[step]?.fields ?? level;
  }
  if (offset === undefined) return nowhere;
  const at = counter.linePos(offset);
  return { file: raw.file, line: raw.frontLine + at.line - 1, column: at.col };
}

/** The line, counted from 0, that begins with a key under one of its names: what belongs to another key is indented. Undefined unless there is one such line. */
function lineOfKey(front: string, key: string, label: string | undefined): number | undefined {
  const lines = front.split('\n');
  const begins = (line: string): boolean => line.startsWith(`${key}:`) || (label !== undefined && line.startsWith(`${label}:`));
  const first = lines.findIndex(begins);
  return first >= 0 && lines.findLastIndex(begins) === first ? first : undefined;
}

const parse = (front: string, lineCounter = new LineCounter()): Document.Parsed =>
  parseDocument(front, { lineCounter, schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });

/** From where to where a text value stands in front matter, as it is written, quotes and all; undefined where there is none, or only a link to one (`*name`). */
export function scalarSpan(front: string, path: KeyPath, fields: Fields): readonly [start: number, end: number] | undefined {
  let node: unknown = parse(front).contents;
  let level: Fields | undefined = fields;
  for (const step of path) {
    node = (typeof step === 'number' ? member(node, step) : entry(node, step, level))?.value;
    if (typeof step === 'string') level = level?.[step]?.fields ?? level;
  }
  return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/** Finds the keys, as they are written, under which a place of the front matter stands, the outermost first. */
export function keyFinder(front: string): (offset: number) => readonly string[] {
  const { contents } = parse(front);
  return (offset) => keysAt(contents, offset);
}

function keysAt(contents: unknown, offset: number): readonly string[] {
  const keys: string[] = [];
  let node = contents;
  while (isMap(node) || isSeq(node)) {
    const inner: unknown = isMap(node)
      ? (node.items as Pair<Node, Node>[]).find(({ value }) => holds(value, offset))
      : (node.items as Node[]).find((value) => holds(value, offset));
    if (isMap(node) && inner) keys.push(String((inner as Pair<Node, Node>).key));
    node = isMap(node) ? (inner as Pair<Node, Node> | undefined)?.value : inner;
  }
  return keys;
}

const holds = (node: Node | null | undefined, offset: number): boolean =>
  node?.range ? node.range[0] <= offset && offset < node.range[1] : false;

interface Found {
  readonly offset: number | undefined;
  readonly value: unknown;
}

function entry(node: unknown, key: string, fields: Fields | undefined): Found | undefined {
  if (!isMap(node)) return undefined;
  const label = fields?.[key]?.label;
  const pair = (node.items as Pair<Node, Node>[]).find((p) => String(p.key) === key || String(p.key) === label);
  return pair && { offset: pair.key.range?.[0], value: pair.value };
}

function member(node: unknown, index: number): Found | undefined {
  if (!isSeq(node)) return undefined;
  const value = node.items[index] as Node | undefined;
  return value && { offset: value.range?.[0], value };
}
