/** What the parts of site.yaml `index_no_pattern` stand for. */
export interface IndexNoParts {
  readonly uscc: string;
  readonly department: string;
  readonly year: string;
}

const standard = '{department}/{year}-{serial:5}';

/**
 * The next index number of a department and year: the pattern with its parts filled in and a serial one higher than any used.
 * `{uscc}`, `{department}` and `{year}` stand for themselves, `{serial:5}` for a serial of five digits.
 */
export function nextIndexNo(pattern: string | undefined, parts: IndexNoParts, used: Iterable<string>): string {
  const filled = (pattern ?? standard).replace(/\{(uscc|department|year)\}/g, (_, name: keyof IndexNoParts) => parts[name]);
  const [before = '', width, after = ''] = filled.split(/\{serial(?::(\d+))?\}/);
  const serials = [...used].flatMap((number) => {
    const serial = number.startsWith(before) && number.endsWith(after) ? number.slice(before.length, number.length - after.length) : '';
    return /^\d+$/.test(serial) ? [Number(serial)] : [];
  });
  const next = Math.max(0, ...serials) + 1;
  return before + String(next).padStart(Number(width ?? 1), '0') + after;
}
