/** A file name that may be an address: lower-case letters, digits and hyphens, or Han characters, in Unicode NFC. */
const slugPattern = /^[a-z0-9\u3007\u4e00-\u9fff\u3400-\u4dbf-]+$/;
const reserved = new Set(['page', 'index', 'feed', 'data']);

export const isSlug = (text: string): boolean => slugPattern.test(text) && text === text.normalize('NFC');

/** Names that lists and feeds need for themselves, and bare years. */
export const isReservedSlug = (text: string): boolean => reserved.has(text) || /^\d{4}$/.test(text);

/** The nearest name that may be an address. */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9\u3007\u4e00-\u9fff\u3400-\u4dbf]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return isReservedSlug(slug) || slug === '' ? `${slug || 'record'}-1` : slug;
}
