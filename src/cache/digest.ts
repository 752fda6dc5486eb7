import { createHash } from 'node:crypto';

/** A short name for what some bytes hold: 128 bits of SHA-256, in hexadecimal. */
export const digestOf = (data: string | NodeJS.ArrayBufferView): string => createHash('sha256').update(data).digest('hex').slice(0, 32);
