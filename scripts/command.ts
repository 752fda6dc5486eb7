import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseDate, todayIn, type CalendarDate } from '../src/model/calendar-date.ts';
import { OutputRefused } from '../src/publish/staging.ts';

/** Exit codes of every command. */
export const exitCodes = { fine: 0, problems: 1, usage: 2, surroundings: 3, interrupted: 130 } as const;

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {}

/** Runs a command, prints what went wrong in a sentence, and sets the exit code. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = error instanceof UsageError || error instanceof OutputRefused ? exitCodes.usage : exitCodes.surroundings;
    console.error(`\n${reasons(error).join('\n  ← ')}`);
  }
}

/** The messages of an error and its causes, outermost first. Eleventy keeps its cause under another name. */
function reasons(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const cause = error.cause ?? (error as { originalError?: unknown }).originalError;
  return [error.message, ...(cause ? reasons(cause) : [])];
}

/** The options of a command; unknown ones and stray words are usage errors. */
export function options<const T extends NonNullable<ParseArgsConfig['options']>>(known: T, { positionals = false } = {}) {
  const names = Object.keys(known).map((name) => `--${name}`);
  if (process.argv.includes('--help')) {
    console.log(`可用选项 / options: ${names.join(' ')}\nREADME.zh-CN.md · README.md`);
    process.exit(exitCodes.fine);
  }
  try {
    return parseArgs({ options: known, allowPositionals: positionals });
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n可用选项 / options: ${names.join(' ')}`, { cause });
  }
}

/** `--as-of` as a day, or today in the site's time zone. */
export function asOfOption(text: string | undefined): (timeZone: string) => CalendarDate {
  if (text === undefined) return (timeZone) => todayIn(timeZone, Date.now());
  const day = parseDate(text);
  if (!day) throw new UsageError(`--as-of ${text}: 日期写作 YYYY-MM-DD / a date is written YYYY-MM-DD`);
  return () => day;
}

/** One of the values an option may have. */
export function oneOf<const C extends string>(option: string, value: string, choices: readonly C[]): C {
  const found = choices.find((choice) => choice === value);
  if (!found) throw new UsageError(`--${option} ${value}: 可选 / choose ${choices.join(', ')}`);
  return found;
}

/** An option that is a whole number above 0. */
export function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${option} ${value}: 应为大于 0 的整数 / a whole number above 0`);
  return Number(value);
}
