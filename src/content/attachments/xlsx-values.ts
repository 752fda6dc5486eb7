import { readXml } from './read-xml.ts';

/** Formats that every program knows and that show a day (ECMA-376 part 1, 18.8.30; those from 27 on in Chinese and other editions). */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format a user wrote shows a day: what stands in quotation marks or brackets, or after a backslash, is not part of the pattern. */
const showsDay = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** By the number of a cell's style, whether it shows a number as a day. */
export function dateFormats(styles: Uint8Array | undefined): boolean[] {
  const own = new Map<number, boolean>();
  const isDate: boolean[] = [];
  let isOfCells = false;
  readXml(styles, {
    open: (name, { numFmtId, formatCode = '' }) => {
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmt') own.set(id, showsDay(formatCode));
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) isDate.push(own.get(id) ?? isBuiltInDate(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return isDate;
}

const millisecondsPerDay = 86_400_000;
/** Days are counted as if 1900 had been a leap year, so from March 1900 on the first is 30 December 1899. */
const firstDay = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** A day as everywhere on the site, `2026-03-12`; a mere time of day as nothing. */
export function dateText(days: number, from1904: boolean): string {
  const date = new Date((from1904 ? firstDay.from1904 : firstDay.from1900) + Math.floor(days) * millisecondsPerDay);
  return days >= 1 && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : '';
}

/** A number without the noise of its binary form: `0.1 + 0.2` is kept as 0.30000000000000004. */
export function numberText(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) && /[.e]/i.test(value) ? `${Number(number.toPrecision(15))}` : value;
}
