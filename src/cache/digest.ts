import { createHash, hash } from 'node:crypto';

/** A short name for what some bytes hold: 128 bits of SHA-256, in hexadecimal. */
export const digestOf = (data: string | NodeJS.ArrayBufferView): string => hash('sha256', data, 'hex').slice(0, 32);

/** A short name for a row of texts, without holding them joined. */
export function digestOfAll(texts: Iterable<string>): string {
  const all = createHash('sha256');
  for (const text of texts) all.update(`${text.length}:`).update(text);
  return all.digest('hex').slice(0, 32);
}
