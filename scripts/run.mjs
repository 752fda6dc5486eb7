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
const [command = ''] = process.argv.splice(2, 1);

const script = path.join(root, 'scripts', `${command}.ts`);
const program = await bundled(script).catch((error) => {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code)) throw error;
  return undefined;
});
// Where nothing can be kept, file by file.
if (!program) (await import('tsx/esm/api')).register();
await import(pathToFileURL(program ?? script).href);

/** The file that holds everything a script imports of this program. */
async function bundled(script) {
  const file = path.join(kept, `${command}-${digestOfProgram()}.mjs`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(kept, { recursive: true });
  const { build } = await import('esbuild');
  const own = `${file}.${process.pid}`;
  await build({
    entryPoints: [script],
    outfile: own,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [{ name: 'own-addresses', setup: ownAddresses }],
  });
  // Under its name when it is whole: others may be starting the same command.
  fs.renameSync(own, file);
  forgetOthers();
  return file;
}

/** Names the text of every source file, and where it lies. */
function digestOfProgram() {
  const hash = createHash('sha256').update(root);
  for (const folder of ['src', 'scripts'])
    for (const name of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(`\n${folder}/${name}\n`).update(fs.readFileSync(path.join(root, folder, name)));
  return hash.digest('hex').slice(0, 32);
}

/** A file that asks where it lies is told where it lay before it was bundled. */
function ownAddresses({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
    const text = fs.readFileSync(file, 'utf8');
    return { loader: 'ts', contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)) };
  });
}

/** What the program was a week ago is not asked for again. */
function forgetOthers() {
  const weekAgo = Date.now() - 7 * 24 * 3_600_000;
  for (const name of fs.readdirSync(kept)) {
    const file = path.join(kept, name);
    if ((fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? weekAgo) < weekAgo) fs.rmSync(file, { force: true });
  }
}
