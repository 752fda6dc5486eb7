import fs from 'node:fs';
import { pipeline } from 'node:stream';
import zlib from 'node:zlib';
import { isbot } from 'isbot';
import type { ViewCount } from '../catalog/view-counts.ts';
import { parseDate, type CalendarDate } from '../model/calendar-date.ts';

/** One line of an access log. Who asked is not among it: it is never read. */
export interface LoggedRequest {
  /** The day as the host wrote it. */
  readonly on: CalendarDate;
  readonly method: string;
  /** What was asked for, as it was asked for. */
  readonly target: string;
  readonly status: number;
  /** What the program that asked calls itself; undefined where the log does not say, as in the common format. */
  readonly agent: string | undefined;
}

const quoted = '"((?:[^"\\\\]|\\\\.)*)"';
const linePattern = new RegExp(
  `\\[(\\d{2})/([A-Z][a-z]{2})/(\\d{4}):[\\d:]{8} [+-]\\d{4}\\] ${quoted} (\\d{3}) \\S+(?: ${quoted} ${quoted})?`,
);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A line in the common or combined format, which Apache and nginx write; undefined for any other. */
export function parseLogLine(line: string): LoggedRequest | undefined {
  const [, day, month = '', year, request = '', status, , agent] = linePattern.exec(line) ?? [];
  const on = parseDate(`${year}-${`${months.indexOf(month) + 1}`.padStart(2, '0')}-${day}`);
  const [, method = '', target = ''] = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?$/.exec(request) ?? [];
  return on && { on, method, target, status: Number(status), agent };
}

/** The address of the page that a request asked for, as the site spells it; undefined outside of the path prefix. */
export function pageAddress(target: string, pathPrefix: string): string | undefined {
  const path = target
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    // Apache writes bytes that are no ASCII so.
    .replace(/\\x([\da-f]{2})/gi, '%$1');
  const decoded = decode(path)?.normalize('NFC');
  if (!decoded?.startsWith(pathPrefix)) return undefined;
  return `/${decoded.slice(pathPrefix.length)}`.replace(/\/index\.html$/, '/');
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What is counted: the addresses of pages, and where on its host the site lies. */
interface Counted {
  readonly addresses: ReadonlySet<string>;
  readonly pathPrefix: string;
}

/** What became of every line of some logs. */
export interface CountedLogs {
  readonly counts: readonly ViewCount[];
  /** First and last day; undefined where no line could be read. */
  readonly period: readonly [from: CalendarDate, until: CalendarDate] | undefined;
  readonly lines: number;
  readonly views: number;
  /** Views of pages by programs that call themselves robots, or nothing at all. */
  readonly robots: number;
  /** Whether some views came without a name of the program, so that robots may be among them. */
  readonly unnamed: boolean;
  /** Lines in neither format. */
  readonly unread: number;
}

/**
 * Counts the views of some addresses: requests by GET that were answered with the page (200), or with word that it has not changed (304). What
 * calls itself a robot, or leaves its name empty, is left out.
 */
export async function countViews(files: readonly string[], { addresses, pathPrefix }: Counted): Promise<CountedLogs> {
  const tally: Tally = { counts: new Map(), days: new Set(), lines: 0, views: 0, robots: 0, unnamed: false, unread: 0 };
  for (const file of files)
    for await (const lines of linesOf(file))
      for (const line of lines) if (line.trim() !== '') countLine(tally, line, { addresses, pathPrefix });
  const { counts, days, ...totals } = tally;
  const order = [...days].sort();
  const [from, until] = [order[0], order.at(-1)];
  if (!from || !until) return { ...totals, period: undefined, counts: [] };
  return { ...totals, period: [from, until], counts: [...counts].map(([address, count]) => ({ address, count, from, until })) };
}

interface Tally {
  readonly counts: Map<string, number>;
  readonly days: Set<CalendarDate>;
  lines: number;
  views: number;
  robots: number;
  unnamed: boolean;
  unread: number;
}

function countLine(tally: Tally, line: string, { addresses, pathPrefix }: Counted): void {
  tally.lines++;
  const request = parseLogLine(line);
  if (!request) {
    tally.unread++;
    return;
  }
  const { on, method, target, status, agent } = request;
  tally.days.add(on);
  if (method !== 'GET' || ![200, 304].includes(status)) return;
  const address = pageAddress(target, pathPrefix);
  if (address === undefined || !addresses.has(address)) return;
  if (agent !== undefined && (/^-?$/.test(agent) || isbot(agent))) {
    tally.robots++;
    return;
  }
  tally.unnamed ||= agent === undefined;
  tally.views++;
  tally.counts.set(address, (tally.counts.get(address) ?? 0) + 1);
}

/** Hosts cut what is asked for at some 8,000 characters; what goes on longer is no log and is not kept in memory. */
const longestLine = 65_536;

/** The lines of a log by the piece, unpacked if it is packed, whatever it is called. */
async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  const source = fs.createReadStream(file);
  const bytes = isPacked(file) ? pipeline(source, zlib.createGunzip(), () => undefined) : source;
  bytes.setEncoding('utf8');
  let rest = '';
  try {
    for await (const piece of bytes as AsyncIterable<string>) {
      const lines = (rest + piece).split('\n');
      rest = (lines.pop() ?? '').slice(0, longestLine);
      yield lines;
    }
  } catch (cause) {
    throw new Error(`读不了日志 ${file} / cannot read the log`, { cause });
  }
  yield [rest];
}

function isPacked(file: string): boolean {
  const start = Buffer.alloc(2);
  const opened = fs.openSync(file, 'r');
  try {
    fs.readSync(opened, start, 0, 2, 0);
  } finally {
    fs.closeSync(opened);
  }
  return start[0] === 0x1f && start[1] === 0x8b;
}
