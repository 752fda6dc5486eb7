import { numberNames, readPageLinks } from './page-links.ts';
import type { ReadPages } from './link-reader.ts';

/*
 * A process of its own: reads pages of the folder named first, served under the prefix named second, as they are sent, and ends when nobody sends more.
 */

const [, , out = '', pathPrefix = ''] = process.argv;
const reading = { pathPrefix, names: numberNames(), known: new Map<string, number>() };
let said = 0;

process.on('message', (files: readonly string[]) => {
  const pages = files.map((file) => [file, readPageLinks(out, file, reading)] as const);
  const answer: ReadPages = { names: reading.names.list.slice(said), pages };
  said = reading.names.list.length;
  process.send?.(answer);
});
