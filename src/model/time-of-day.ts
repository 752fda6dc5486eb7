/** 时段 of an activity or a meeting: a half-day, the whole day, or from one minute of the day to another. */
export type TimeOfDay =
  | { readonly part: '上午' | '下午' | '全天' }
  /** Written HH:MM, which sorts as text; `until` is later than `from`. */
  | { readonly from: string; readonly until: string };

const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const written = new RegExp(`^(${clock})[–—~～-](${clock})$`);
const noon = '12:00';
const alone = new RegExp(`^${clock}$`);

/** Whether a text is a minute of the day, HH:MM. */
export const isClockForm = (text: string): boolean => alone.test(text);

/** 上午, 下午, 全天 or HH:MM–HH:MM (hyphens and full-width forms are read too) as a time of the day; undefined where it is none of them. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain === '上午' || plain === '下午' || plain === '全天') return { part: plain };
  const [, from = '', until = ''] = written.exec(plain) ?? [];
  return from < until ? { from, until } : undefined;
}

/**
 * Half-days that a time of the day takes. 上午 and 下午 are one, 全天 is two; from one minute to another takes one half-day where it lies before
 * or after noon (12:00), and two where it begins before noon and ends after it, however long it is. What says no time, or one that cannot be read,
 * counts as one.
 */
export function halfDaysOf(text: string | undefined): 1 | 2 {
  const time = parseTimeOfDay(text ?? '');
  if (!time) return 1;
  if ('part' in time) return time.part === '全天' ? 2 : 1;
  return time.from < noon && time.until > noon ? 2 : 1;
}

/** The half-days that a time of the day touches; what says no time touches both. */
export function halvesOf(text: string | undefined): readonly ('上午' | '下午')[] {
  const time = parseTimeOfDay(text ?? '');
  if (!time || ('part' in time && time.part === '全天')) return ['上午', '下午'];
  if ('part' in time) return time.part === '上午' ? ['上午'] : ['下午'];
  return [...(time.from < noon ? (['上午'] as const) : []), ...(time.until > noon ? (['下午'] as const) : [])];
}

/** The minute of the day, HH:MM, at which a time of the day begins at the earliest; 00:00 for a morning, a whole day, and what says no time. */
export function beginningOf(text: string | undefined): string {
  const time = parseTimeOfDay(text ?? '');
  if (!time) return '00:00';
  if ('part' in time) return time.part === '下午' ? noon : '00:00';
  return time.from;
}
