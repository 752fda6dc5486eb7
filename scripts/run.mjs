/**
 * `node scripts/run.mjs build …` runs scripts/build.ts. All of the program a command needs is bundled into one file, which is kept until any of it
 * changes: loading three hundred files one by one takes longer than checking a county's content.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const kept = path.join(root, 'node_modules/.cache/daylight');
/** Everything a bundle is made of, and what makes it. */
const sources = ['.eleventy.ts', 'package-lock.json', 'scripts', 'src', 'tests/support'];

const [command = ''] = process.argv.splice(2, 1);
const script = path.join(root, 'scripts', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !fs.existsSync(script)) {
  console.error(`没有这个命令 / no such command: ${command}`);
  process.exit(2);
}
const program = await bundled().catch((error) => {
  if (!error.code) throw error;
  return undefined;
});
// Where nothing can be kept, file by file.
if (!program) (await import('tsx/esm/api')).register();
await import(pathToFileURL(program ?? script).href);

/** The file that holds everything the command imports of this program; an error of the disk where it can be neither found nor written. */
async function bundled() {
  const file = path.join(kept, `${command}-${digestOfProgram()}.mjs`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(kept, { recursive: true });
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [script],
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [{ name: 'own-addresses', setup: ownAddresses }],
  });
  // Under its name when it is whole: others may be starting the same command.
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, outputFiles[0].contents);
  fs.renameSync(unfinished, file);
  forgetOthers();
  return file;
}

/** Names the text of every source file, and where it lies. */
function digestOfProgram() {
  const hash = createHash('sha256').update(root);
  for (const file of sources.flatMap((source) => filesOf(path.join(root, source))))
    hash.update(`\n${file}\n`).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

/** A file, or the files of a program below a folder. */
function filesOf(source) {
  const stat = fs.statSync(source, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [source] : [];
  return fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?ts$|\.mjs$/.test(name))
    .sort()
    .map((name) => path.join(source, name));
}

/** A file that asks where it lies is told where it lay before it was bundled. */
function ownAddresses({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
    const { href } = pathToFileURL(file);
    const contents = fs
      .readFileSync(file, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(href))
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
    return { loader: 'ts', contents };
  });
}

/** What the program was a week ago is hardly asked for again, and is made again if it is. */
function forgetOthers() {
  const weekAgo = Date.now() - 7 * 24 * 3_600_000;
  for (const name of fs.readdirSync(kept)) {
    const file = path.join(kept, name);
    if ((fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? weekAgo) < weekAgo) fs.rmSync(file, { force: true });
  }
}
