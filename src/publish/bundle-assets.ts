import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { urls } from '../model/urls.ts';
import type { BundledAssets } from '../views/addresses.ts';

/** Bundles the style sheet and the scripts of layouts/assets into the output, and copies what needs no bundling. */
export async function bundleAssets(out: string): Promise<BundledAssets> {
  const folder = path.join(out, 'assets');
  const { outputFiles, metafile } = await build({
    entryPoints: {
      style: 'layouts/assets/styles/site.css',
      search: 'layouts/assets/client/search.ts',
      kiosk: 'layouts/assets/client/kiosk.ts',
      display: 'layouts/assets/client/display.ts',
      fees: 'layouts/assets/client/fees.ts',
    },
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020', 'chrome87', 'safari15', 'firefox78'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  // Written here, because the bundler may go on writing after it failed, into a folder that is being removed.
  fs.mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of outputFiles) fs.writeFileSync(file, contents);
  fs.copyFileSync('layouts/assets/favicon.svg', path.join(out, 'favicon.svg'));
  const named = (name: string): string =>
    urls.asset(path.basename(Object.keys(metafile.outputs).find((file) => path.basename(file).startsWith(`${name}-`)) ?? ''));
  return { style: named('style'), search: named('search'), kiosk: named('kiosk'), display: named('display'), fees: named('fees') };
}
