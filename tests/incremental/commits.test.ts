import { expect, it } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { openCache } from '../../src/cache/open-cache.ts';
import { asOf, itemMd, temporaryFolder } from '../support/builders.ts';
import { gitContent } from '../support/git-folder.ts';

it('looks again at content that was committed since, though no file differs', async () => {
  const { root, commit, git } = gitContent();
  commit({ 'items/finance/2026/a.md': itemMd() });
  const folder = temporaryFolder();
  const options = { content: root, out: `${folder}/site`, cache: openCache(`${folder}/cache`), asOf: () => asOf, force: false };
  const isBuilt = async (): Promise<boolean> => (await buildSite({ ...options, onStage: () => undefined }))?.built !== undefined;
  expect(await isBuilt()).toBe(true);
  expect(await isBuilt()).toBe(false);
  git('commit', '--quiet', '--allow-empty', '--message', 'nothing');
  expect(await isBuilt()).toBe(true);
  expect(await isBuilt()).toBe(false);
});
