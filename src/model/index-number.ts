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

/** The year that a number names if it is of a form; empty if the form names none, undefined if it is not of the form. */
export type IndexNoForm = (indexNo: string) => string | undefined;

/** Any 统一社会信用代码 (GB 32100—2015) or the nine characters of an organisation (GB 11714): beside the name that a new record takes where a department has none. */
const anyCode = '[0-9A-HJ-NPQRTUWXY]{8,18}-?[0-9A-Z]?';

/** What the pattern of site.yaml asks of the numbers of one department. */
export function indexNoForm(
  pattern: string,
  { uscc, department }: { readonly uscc?: string | undefined; readonly department: string },
): IndexNoForm {
  const source = pattern.replace(
    /\{(uscc|department|year|serial(?::(\d+))?)\}|[^{]|\{/g,
    (part, name: string | undefined, width: string | undefined) => {
      if (!name) return literal(part);
      if (name === 'uscc') return uscc ? literal(uscc) : `(?:${literal(department)}|${anyCode})`;
      if (name === 'department') return literal(department);
      return name === 'year' ? '(\\d{4})' : `\\d{${width ?? '1'},}`;
    },
  );
  const form = new RegExp(`^${source}$`);
  return (indexNo) => {
    const found = form.exec(indexNo);
    return found ? (found[1] ?? '') : undefined;
  };
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
