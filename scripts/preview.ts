import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inMemory, openCache } from '../src/cache/open-cache.ts';
import type { Edition } from '../src/catalog/site.ts';
import { prepareSearch, publishSearch, type AwaitedSearch } from '../src/publish/later-search.ts';
import { openStaging } from '../src/publish/staging.ts';
import { buildSite, defaultCache } from './build-site.ts';
import { asOfOption } from './command.ts';
import { cacheOf } from './edition.ts';
import { memoryBudget } from './memory.ts';
import { countLines, stageClock } from './progress.ts';

export interface PreviewOptions {
  readonly content: string;
  /** Never the folder that is published: a preview may hold drafts. */
  readonly out: string;
  readonly drafts: boolean;
  readonly edition: Edition;
}

/** A site for the person who writes it. */
export interface Preview {
  /** Brings the site up to date, but for its search; false where there are problems that keep it as it was. */
  readonly update: () => Promise<boolean>;
  /** Brings the search up to date, beside whatever else is done. */
  readonly updateSearch: () => Promise<void>;
}

/** What is read and found out stays in memory, so that a saved change is shown at once. */
export function openPreview({ content, out, drafts, edition }: PreviewOptions): Preview {
  const cache = inMemory(openCache(cacheOf(defaultCache, edition)));
  const place = { target: path.resolve(out), cache, memory: memoryBudget() };
  let inPlace: readonly string[] | undefined;
  let awaited: AwaitedSearch | undefined;
  let searching = false;
  /** Nothing writes into the site while something else does. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };

  async function update(): Promise<boolean> {
    const clock = stageClock();
    const common = { content, out, drafts, edition, cache, memory: place.memory, inPlace, force: true, searchLater: true };
    inPlace = undefined;
    const result = await buildSite({ ...common, asOf: asOfOption(undefined), onStage: clock.begin });
    clock.end();
    if (result) console.log(countLines(result.counts).join('\n'));
    if (!result?.built) return result !== undefined;
    ({ inPlace, awaited } = result.built);
    return true;
  }

  async function replaceSearch(wanted: AwaitedSearch): Promise<void> {
    // Saved again in the meantime: this is not the search any more.
    if (wanted !== awaited) return;
    const staging = openStaging(out, content, { known: inPlace, edition });
    try {
      inPlace = (await publishSearch(wanted, { ...place, staging }))?.inPlace;
      awaited = undefined;
    } finally {
      staging.abandon();
    }
  }

  async function updateSearch(): Promise<void> {
    if (searching) return;
    searching = true;
    try {
      for (let wanted = awaited; wanted; wanted = awaited) {
        const search = wanted;
        await setTimeout(reading);
        await prepareSearch(search, place);
        await inTurn(() => replaceSearch(search));
      }
      cache.flush();
    } finally {
      searching = false;
    }
  }

  return { update: () => inTurn(update), updateSearch };
}

/** Runs the action after every change below some folders, until it is stopped; changes during a run are taken together after it. */
export function watch(folders: readonly string[], action: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const act = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await action().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    running = false;
    if (again) {
      again = false;
      await act();
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = globalThis.setTimeout(() => void act(), pause);
  };
  // A folder that is gone before it was looked at is a change like any other, and is no reason to end.
  const watchers = folders.map((folder) => fs.watch(folder, { recursive: true }, soon).on('error', soon));
  return () => {
    for (const watcher of watchers) watcher.close();
    clearTimeout(timer);
  };
}

/** The search is brought up to date when the page that was saved has been loaded again: milliseconds. */
const reading = 1000;
/** Editors save in several steps; a pause this long (milliseconds) means they are done. */
const pause = 60;
