/** What a citation is made of. */
export interface Cited {
  /** Who issued it (主要责任者); several are parted by 、. */
  readonly by: string;
  readonly title: string;
  /** Document number (文号), if it has one. */
  readonly number?: string | undefined;
  /** `2026-03-12`. */
  readonly on: string;
  /** The whole address. */
  readonly url: string;
}

/**
 * How a page is cited, by GB/T 7714—2015, 8.2 and 4.5.2 (electronic resources, [EB/OL]): who, title: number, day of publication, day it was looked at,
 * address. Who cites fills in the day; where it is known, it stands there.
 */
export function citationOf({ by, title, number, on, url }: Cited, lookedAt = '引用日期'): string {
  const who = by.split('、').filter(Boolean);
  // Of more than three the first three are named (GB/T 7714—2015, 8.1.2).
  const names = who.length > 3 ? `${who.slice(0, 3).join(', ')}, 等` : who.join(', ');
  return `${names ? `${names}. ` : ''}${title}${number ? `: ${number}` : ''}[EB/OL]. (${on})[${lookedAt}]. ${url}.`;
}
