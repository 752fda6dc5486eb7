import { hash } from 'node:crypto';

/** A short name for what some bytes hold: 128 bits of SHA-256, in hexadecimal. */
export const digestOf = (data: string | NodeJS.ArrayBufferView): string => hash('sha256', data, 'hex').slice(0, 32);
