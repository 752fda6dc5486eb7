import path from 'node:path';
import type { Edition } from '../src/catalog/site.ts';

/** What is kept of the inside edition lies apart from what is kept of the public one. */
export const cacheOf = (cache: string, edition: Edition): string => (edition === 'internal' ? path.join(cache, 'internal') : cache);
