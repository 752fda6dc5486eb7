import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measurePreview } from './bench-preview.ts';
import { options, run, exitCodes, oneOf, UsageError, wholeNumber } from './command.ts';
import { generateContent, generatedItem, lastDay } from './generate-content.ts';

/** Real documents, where they are at hand: how many records come of which corpora. */
const shared = path.resolve('../shared');
const real: Readonly<Record<number, readonly string[]>> = { 1000: ['--limit', '170'], 10000: [], 100000: ['--from', 'index,articles'] };
/** As long as a county's documents are on average. */
const usualCharacters = 2600;

/** What is younger than two seconds is read again by the next build, which is not what staff meet (milliseconds). */
const settling = 2500;
/** Of one file, while its page is open. */
const saves = 9;

/** One build as it was measured. */
interface Figures {
  readonly seconds: number;
  readonly cpu_seconds: number;
  readonly peak_memory_mb: number;
  readonly peak_process_mb: number;
  readonly pages: number;
  readonly rendered: number;
  readonly written: number;
  readonly shards: { readonly built: number; readonly reused: number };
  readonly stages: Readonly<Record<string, number>>;
}
interface Peer {
  readonly total_wall_s: number;
  readonly peak_mb: number;
}

await run(async () => {
  const { values } = options({
    sizes: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    input: { type: 'string', default: fs.existsSync(shared) ? 'real' : 'generated' },
    characters: { type: 'string', default: `${usualCharacters}` },
    peer: { type: 'boolean', default: false },
    preview: { type: 'boolean', default: false },
    json: { type: 'string' },
  });
  const input = oneOf('input', values.input, ['real', 'generated']);
  if (values.peer && !fs.existsSync(shared)) throw new UsageError('--peer needs ../shared/tools/peer-hugo.mjs');
  const runs = wholeNumber('runs', values.runs);
  const characters = wholeNumber('characters', values.characters);
  const sizes = values.sizes.split(',').map((size) => wholeNumber('sizes', size));
  console.log(
    `${os.cpus()[0]?.model} × ${os.availableParallelism()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}\n`,
  );
  const results: object[] = [];
  for (const size of sizes) results.push(await measureSize(size, { input, runs, characters, peer: values.peer, preview: values.preview }));
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
  return exitCodes.fine;
});

interface How {
  readonly input: 'real' | 'generated';
  readonly runs: number;
  /** Of a generated text. */
  readonly characters: number;
  readonly peer: boolean;
  /** Whether it is measured, too, how soon `npm start` shows what is saved. */
  readonly preview: boolean;
}

/** Builds one input again and again in a copy of this project, whose templates may be changed, and prints the medians. */
async function measureSize(size: number, how: How): Promise<object> {
  const { input, runs, peer } = how;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-bench-'));
  try {
    const project = path.join(folder, 'project');
    copyProject(project);
    const content = path.join(folder, 'content');
    const records = makeContent(content, size, how);
    const measured = new Map<string, Figures[]>();
    const peers: Peer[] = [];
    for (let i = 0; i < runs; i++) {
      readAll(content);
      for (const [name, figures] of measureOnce(project, content, { turn: i, input }))
        measured.set(name, [...(measured.get(name) ?? []), figures]);
      if (peer) peers.push(measurePeer(content, path.join(folder, `peer-${i}`)));
    }
    print({ size, records, input, measured, peers, out: siteOf(content, runs - 1) });
    const saved = how.preview ? await measurePreview({ project, content, file: addNewest(content, runs, input), saves }) : [];
    if (how.preview)
      console.log(`a save is shown after: median ${median(saved).toFixed(2)} s (${saved.map((s) => s.toFixed(2)).join(' · ')})\n`);
    return { size, records, input, runs: Object.fromEntries(measured), peers, saved };
  } finally {
    process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  }
}

function copyProject(to: string): void {
  for (const part of ['src', 'scripts', 'layouts', '.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
    fs.cpSync(part, path.join(to, part), { recursive: true });
  fs.symlinkSync(path.resolve('node_modules'), path.join(to, 'node_modules'));
}

/** How many records were made. */
function makeContent(content: string, size: number, { input, characters }: How): number {
  const chosen = real[size];
  if (input === 'real' && chosen)
    spawnOrFail(process.execPath, [path.join(shared, 'tools/make-content.mjs'), '--into', content, ...chosen], '.');
  else generateContent(content, { items: size, characters });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settling);
  return fs.readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).length;
}

/** Both programs find the files in the memory of the system, whichever comes first, and what was written before is on the disk. */
function readAll(folder: string): void {
  spawnSync('sync');
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) fs.readFileSync(path.join(entry.parentPath, entry.name));
}

/**
 * Every run has folders of its own, and nothing is removed until all is measured: for minutes after thousands of files were removed, ext4 takes
 * ten times as long to make new ones.
 */
function siteOf(content: string, turn: number): string {
  return path.join(content, '..', `site-${turn}`);
}

/** Cold, unchanged, and what staff do: a document added, one changed; and what a designer does. */
function* measureOnce(
  project: string,
  content: string,
  { turn, input }: { readonly turn: number; readonly input: How['input'] },
): Generator<[string, Figures]> {
  const out = siteOf(content, turn);
  const cache = path.join(content, '..', `cache-${turn}`);
  const build = (): Figures => measureBuild(project, content, { out, cache });
  yield ['cold', build()];
  yield ['unchanged', build()];
  const added = path.join(content, addNewest(content, turn, input));
  yield ['one added', build()];
  fs.appendFileSync(added, '\n补充一段。\n');
  yield ['one changed', build()];
  const template = path.join(project, 'layouts/pages/item.njk');
  fs.writeFileSync(template, fs.readFileSync(template, 'utf8').replace('<article class="wrap record">', `$&<!-- ${turn} -->`));
  yield ['one template changed', build()];
  fs.rmSync(added);
}

/** A new document in the first department's folder, of today; among made documents, of their last day, so that counts do not change with the calendar. */
function addNewest(content: string, turn: number, input: How['input']): string {
  const department = fs.readdirSync(path.join(content, 'items'))[0] ?? '';
  const [, text] = generatedItem(turn, usualCharacters);
  const on = input === 'generated' ? lastDay : new Date().toISOString().slice(0, 10);
  const file = `items/${department}/${on.slice(0, 4)}/bench-${turn}.md`;
  fs.mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  fs.writeFileSync(
    path.join(content, file),
    text.replace(/^(formed_on|published_on): .*$/gm, `$1: ${on}`).replace(/^index_no: .*$/m, `index_no: BENCH-${turn}`),
  );
  return file;
}

function measureBuild(project: string, content: string, { out, cache }: { readonly out: string; readonly cache: string }): Figures {
  const json = path.join(content, '..', 'figures.json');
  const script = ['--max-semi-space-size=256', 'scripts/run.mjs', 'build', '--content', content, '--out', out, '--cache', cache];
  const began = performance.now();
  spawnOrFail(process.execPath, [...script, '--force', '--json', json], project);
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  return { ...(JSON.parse(fs.readFileSync(json, 'utf8')) as Figures), seconds };
}

function measurePeer(content: string, site: string): Peer {
  const pagefind = path.resolve('node_modules/.bin/pagefind');
  const tool = path.join(shared, 'tools/peer-hugo.mjs');
  const said = spawnOrFail(process.execPath, [tool, '--content', content, '--pagefind', pagefind, '--keep', site], '.');
  return JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as Peer;
}

function spawnOrFail(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr.slice(-2000)}`);
  return stdout;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Results {
  readonly size: number;
  readonly records: number;
  readonly input: string;
  readonly measured: ReadonlyMap<string, readonly Figures[]>;
  readonly peers: readonly Peer[];
  readonly out: string;
}

function ratio(value: number, of: number): string {
  return of > 0 ? ` | ${(value / of).toFixed(2)}` : '';
}

/** A Markdown table of medians, with every run's seconds beside them. */
function print({ size, records, input, measured, peers, out }: Results): void {
  const { files, bytes } = sizeOf(out);
  console.log(`### ${size} (${input}): ${records} records; ${files} files, ${Math.round(bytes / 2 ** 20)} MB\n`);
  const peer = { seconds: median(peers.map((p) => p.total_wall_s)), memory: median(peers.map((p) => p.peak_mb)) };
  const heads = [
    '',
    'wall s',
    'runs',
    'CPU s',
    'largest process MB',
    'all processes MB',
    'rendered',
    'written',
    'shards built/reused',
    'stages s',
  ];
  const all = peers.length > 0 ? [...heads, 'wall ÷ peer', 'memory ÷ peer'] : heads;
  console.log(`| ${all.join(' | ')} |\n|${'---|'.repeat(all.length)}`);
  for (const [name, runs] of measured) {
    const of = (read: (f: Figures) => number): number => median(runs.map(read));
    const last = runs.at(-1);
    const stages = Object.entries(last?.stages ?? {}).map(([stage, s]) => `${stage} ${s}`);
    const cells = [
      name,
      of((f) => f.seconds).toFixed(1),
      runs.map((f) => f.seconds.toFixed(1)).join(' · '),
      of((f) => f.cpu_seconds).toFixed(1),
      of((f) => f.peak_process_mb),
      of((f) => f.peak_memory_mb),
      last?.rendered,
      last?.written,
      `${last?.shards.built}/${last?.shards.reused}`,
      stages.join(', '),
    ];
    const against =
      ratio(
        of((f) => f.seconds),
        peer.seconds,
      ) +
      ratio(
        of((f) => f.peak_process_mb),
        peer.memory,
      );
    console.log(`| ${cells.join(' | ')}${against} |`);
  }
  if (peers.length > 0)
    console.log(
      `| Hugo + Pagefind | ${peer.seconds.toFixed(1)} | ${peers.map((p) => p.total_wall_s.toFixed(1)).join(' · ')} | | ${peer.memory} | | | | | | 1 | 1 |`,
    );
  console.log('');
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + fs.statSync(file).size, 0) };
}
