import { fold } from '../text/fold.ts';

/** A department or official as it may be called. */
export interface Name {
  readonly label: string;
  /** `单位` or `领导干部`. */
  readonly kind: string;
  readonly url: string;
  /** Short and former names, folded. */
  readonly also: readonly string[];
}

/** How names sound, in the order of the names: each in pinyin and by its initials, without spaces. */
export type Sounds = readonly (readonly string[])[];

/** With which two characters some names begin: few questions hold any, and the names are loaded for no other. */
export const beginningsOf = (names: readonly Name[]): string[] =>
  [...new Set(names.flatMap(callsOf).map((call) => call.slice(0, 2)))].sort();

/** Whether one of some words may be a name or hold one. */
export const mayHoldName = (words: readonly string[], beginnings: readonly string[]): boolean =>
  words.some((word) => isSpelled(word) || beginnings.some((beginning) => word.includes(beginning)));

/** Whether a word may say how a name sounds. */
export const isSpelled = (word: string): boolean => /^[a-z ']+$/.test(word);

/** Those whose name is asked for: by name, within a longer question, or by pinyin or initials. The longest name first. */
export function namesAsked(names: readonly Name[], words: readonly string[], sounds: Sounds): Name[] {
  const found = new Map<Name, number>();
  for (const [i, name] of names.entries()) {
    const length = Math.max(0, ...words.map((word) => (isSpelled(word) ? lengthHeard(sounds[i] ?? [], word) : lengthNamed(name, word))));
    if (length > 0) found.set(name, length);
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** How much of a word a name answers to; 0 where it does not. */
function lengthNamed(name: Name, word: string): number {
  return Math.max(
    0,
    ...callsOf(name)
      .filter((call) => word.includes(call))
      .map((call) => call.length),
  );
}

function lengthHeard(sounds: readonly string[], word: string): number {
  const sound = word.replace(/[ ']/g, '');
  return sound.length >= 2 && sounds.includes(sound) ? sound.length : 0;
}

/** A name of one character stands in too many questions. */
const callsOf = ({ label, also }: Name): string[] => [fold(label), ...also].filter((call) => call.length >= 2);

/** A period of days, as `2024-03-01`. */
export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What is asked beside it. */
  readonly rest: string;
}

const dateIn = /((?:19|20)\d{2})\s*(?:年|[-/.])\s*(?:(\d{1,2})\s*(?:月份|月|[-/.](?=\d)|(?!\d))\s*(?:(\d{1,2})\s*[日号]?)?)?/;
const relative = /今年|去年|前年|本月|上个月|上月|今天|昨天/;

/** A day, month or year that a question names, in figures or as seen from today (`2026-11-24`). A year in brackets belongs to a document number. */
export function periodAsked(text: string, today: string): Period | undefined {
  const plain = fold(text);
  const named = /\(\d{4}\)/.test(plain) ? undefined : (dateIn.exec(plain) ?? undefined);
  const said = named ? undefined : (relative.exec(plain) ?? undefined);
  const [match] = named ?? said ?? [];
  if (match === undefined) return undefined;
  const period = named ? periodOf(named[1] ?? '', named[2], named[3]) : relativePeriod(match, today);
  return (
    period && {
      ...period,
      rest: plain
        .replace(match, '')
        .replace(/^[的在]+|(发布|公布|印发|公开)?的?$/g, '')
        .trim(),
    }
  );
}

function periodOf(year: string, month?: string, day?: string): Omit<Period, 'rest'> | undefined {
  if (month === undefined) return { label: `${year}年`, from: `${year}-01-01`, to: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined)
    return { label: `${year}年${Number(month)}月`, from: `${year}-${pad(month)}-01`, to: `${year}-${pad(month)}-${last}` };
  if (Number(day) < 1 || Number(day) > last) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return { label: `${year}年${Number(month)}月${Number(day)}日`, from: date, to: date };
}

function relativePeriod(word: string, today: string): Omit<Period, 'rest'> | undefined {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  switch (word) {
    case '今年':
      return periodAt(year);
    case '去年':
      return periodAt(year - 1);
    case '前年':
      return periodAt(year - 2);
    case '本月':
      return periodAt(year, month);
    case '今天':
      return periodAt(year, month, day);
    case '昨天':
      return periodAt(year, month, day - 1);
    default:
      return periodAt(year, month - 1);
  }
}

/** A year, month or day that is counted on past its ends: month 0 is last December. */
function periodAt(year: number, month?: number, day?: number): Omit<Period, 'rest'> | undefined {
  const [y = '', m, d] = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).toISOString().slice(0, 10).split('-');
  return periodOf(y, month === undefined ? undefined : m, day === undefined ? undefined : d);
}

const pad = (text: string): string => text.padStart(2, '0');
