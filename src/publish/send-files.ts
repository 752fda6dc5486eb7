import { filesBelow } from '../cache/files-below.ts';

/*
 * A process of its own: sends the names of all files below the folder named first, as one text, which is sooner handed over than a list.
 */

process.send?.(filesBelow(process.argv[2] ?? '').join('\0'));
