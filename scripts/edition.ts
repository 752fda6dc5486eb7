import path from 'node:path';
import type { Edition } from '../src/catalog/site.ts';
import { oneOf } from './command.ts';

/** The option of every command that reads a content folder: for whom the folder is. */
export const audienceOption = { audience: { type: 'string', default: 'public' } } as const;

/** `--audience` as the edition of a site; anything else is a usage error. */
export const editionOf = ({ audience }: { readonly audience: string }): Edition => oneOf('audience', audience, ['public', 'internal']);

/** What is kept of the inside edition lies apart from what is kept of the public one. */
export const cacheOf = (cache: string, edition: Edition): string => (edition === 'internal' ? path.join(cache, 'internal') : cache);

/** The folder that `npm start` fills, beside what is kept of the edition. */
export const previewOf = (edition: Edition): string => path.join(cacheOf('.cache', edition), 'preview');
