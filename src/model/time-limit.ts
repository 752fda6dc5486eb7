import { addDays, addMonths, parseDate, type CalendarDate } from './calendar-date.ts';
import { wholeNumber } from './numerals.ts';

/**
 * What a limit is counted in. 工作日 leaves out legal rest days, 日 are calendar days, 个月 calendar months. A law that says 日 and means
 * working days (行政处罚法 第八十五条: 二日 to 七日) is to be written in 工作日.
 */
export const limitUnits = ['工作日', '日', '个月'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** How a limit binds: within a span, by one day of every year, at once, promptly, or by standing for as long as it is true. */
export const limitModes = ['期限', '每年', '实时', '及时', '长期'] as const;
export type LimitMode = (typeof limitModes)[number];

/** A length of time: a whole number from 1 to 999, and what is counted. */
export interface Span {
  readonly amount: number;
  readonly unit: LimitUnit;
}

declare const monthDay: unique symbol;
/** A day of every year, written MM-DD; 02-29 is the last day of February in any year. */
export type MonthDay = string & { readonly [monthDay]: true };

interface Triggered {
  /** What the count begins with, as the catalog says it: 信息形成或者变更, 批准. Nothing: the information's formation or change. */
  readonly trigger?: string;
}
interface Held {
  /** 公示: how long it stays on display at least. */
  readonly hold?: Span;
}

/** Within a span of the trigger. */
export type SpanLimit = Span & Triggered & Held & { readonly mode: '期限' };
/** A limit whose last day follows from itself. */
export type CountedLimit =
  | SpanLimit
  /** By this day of every year; without one, by the day that the defaults name. */
  | (Held & { readonly mode: '每年'; readonly each?: MonthDay })
  | (Triggered & Held & { readonly mode: '实时' });
/** 公开时限 of a duty, by the keys of `limit` in the content model. */
export type TimeLimit = CountedLimit | (Triggered & Held & { readonly mode: '及时' }) | { readonly mode: '长期' };

/** A limit, or the forms in which one can be written, for the sentence of a problem. */
export type ParsedLimit = { readonly limit: TimeLimit } | { readonly accepted: readonly string[] };

/** One phrase of every form that is understood. */
export const acceptedPhrases: readonly string[] = [
  '信息形成或者变更之日起20个工作日内',
  '批准后20日内',
  '3个月内',
  '10个工作日内，公示7个工作日',
  '每年1月31日前',
  '每年公开',
  '实时公开',
  '及时公开',
  '长期公开',
];

/** Far longer than any limit in use: what is longer is a sentence about something else. */
const longestPhrase = 80;

/** A day of the year from its month and day as numbers, if there is such a day in a leap year. */
function monthDayOf(month: number | undefined, day: number | undefined): MonthDay | undefined {
  const text = [month, day].map((part) => String(part ?? '').padStart(2, '0')).join('-');
  return parseDate(`2024-${text}`) ? (text as MonthDay) : undefined;
}

/** A text MM-DD as a day of the year, else undefined: 02-30 and 1-31 are none. */
export function parseMonthDay(text: string): MonthDay | undefined {
  const [month, day] = text.split('-').map(Number);
  const parsed = monthDayOf(month, day);
  return parsed === text ? parsed : undefined;
}

/** The last day of a month, in a leap year. */
function monthEnd(month: number | undefined): MonthDay | undefined {
  const first = monthDayOf(month, 1);
  return first && (addDays(addMonths(`2024-${first}` as CalendarDate, 1), -1).slice(5) as MonthDay);
}

const number = '(?:\\d{1,3}|[〇零一二两三四五六七八九十百]{1,7})';
const unit = '(?:个?工作日|个?自然日|个?日历日|日|天|个月)';
const spanPattern = new RegExp(`^(?<amount>${number})(?<unit>${unit})$`, 'u');
/** 自 and 从 before a trigger are not part of it, unless a word begins with them (自治区批准, 从业登记). */
const since = '(?:自(?!治区|治州|治县|治旗|然|行|主|愿|查)|从(?!业|事)|于)?';
/** What a count begins with, without any part of 之日起 or 后 itself. */
const triggerWords = '(?<trigger>(?![之起后]|当日|当天)[\\p{Script=Han}（）、/]{1,40}?(?<!之|之日|之时|当日|当天))';
const trigger = `(?:${since}${triggerWords}(?:(?:之日|当日|当天|之时)?起|之日后|之后|以后|后)的?)?`;
const publish = '(?:及时|主动)?(?:予以|向社会)?(?:公开|公布|发布|公示|更新)?';
const hold = `(?:[,;、]?并?公示(?:期|时间)?(?:为|不少于)?(?<hold>${number}${unit}))?`;

const spanLimit = new RegExp(`^${trigger}(?<span>${number}${unit})(?:之内|以内|内)?${publish}${hold}$`, 'u');
const promptLimit = new RegExp(`^${trigger}(?<prompt>实时|即时|及时|随时)${publish}${hold}$`, 'u');
const dayOfYear = `(?<month>${number})(?:月(?:(?<day>${number})日|份?(?<end>[底末]))|-(?<date>\\d{1,2}))`;
const yearlyLimit = new RegExp(`^每年度?(?:${dayOfYear}(?:之前|以前|前)?)?${publish}${hold}$`, 'u');
/** A limit of its own within a trigger: 批准后十日后, 及时公开批准后. */
const anotherLimit = new RegExp(`${number}${unit}|实时|即时|及时|随时|长期|每年公开`, 'u');
const standingLimit = /^长期(?:公开|公布|公示)?$/;

/** A length of time as it is written (7个工作日, 二十日, 3天), else undefined. */
export function parseSpan(written: string): Span | undefined {
  const groups = spanPattern.exec(plain(written))?.groups;
  const amount = wholeNumber(groups?.['amount'] ?? '');
  return amount === undefined ? undefined : { amount, unit: unitOf(groups?.['unit'] ?? '') };
}

function unitOf(written: string): LimitUnit {
  if (written.endsWith('工作日')) return '工作日';
  return written === '个月' ? '个月' : '日';
}

/** The phrase without differences that mean nothing: width, spaces, a full stop; brackets in the form Chinese texts have. */
const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .replace(/[。;]+$/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Reads a phrase of 公开时限 as the standard catalogs use them (国办发〔2019〕54号 and the catalogs under it): digits of any width or Chinese
 * numerals, 内 or 之内, 起 or 之日起 or 后, with or without 公开 and 公示. Nothing is guessed: a phrase of another form (每季度公开, 一周内,
 * 尽快) gives the accepted ones.
 */
export function parseLimit(written: string): ParsedLimit {
  const limit = written.length <= longestPhrase ? readPhrase(plain(written)) : undefined;
  return limit ? { limit } : { accepted: acceptedPhrases };
}

function readPhrase(phrase: string): TimeLimit | undefined {
  if (standingLimit.test(phrase)) return { mode: '长期' };
  for (const [pattern, read] of readers) {
    const groups = pattern.exec(phrase)?.groups;
    // Two rules run together in one cell: whichever was read would not be the whole.
    if (groups) return anotherLimit.test(groups['trigger'] ?? '') ? undefined : read(groups);
  }
  return undefined;
}

/** The forms exclude one another, so that their order does not matter. */
const readers: readonly (readonly [RegExp, (groups: Groups) => TimeLimit | undefined])[] = [
  [yearlyLimit, readYearly],
  [promptLimit, readPrompt],
  [spanLimit, readSpan],
];

function readYearly(groups: Groups): TimeLimit | undefined {
  const rest = readHold(groups);
  if (!rest) return undefined;
  if (groups['month'] === undefined) return { mode: '每年', ...rest };
  const month = wholeNumber(groups['month']);
  const each = groups['end'] ? monthEnd(month) : monthDayOf(month, wholeNumber(groups['day'] ?? groups['date'] ?? ''));
  return each && { mode: '每年', each, ...rest };
}

/** 即时 is another word for 实时, 随时 for 及时. */
const promptModes: Readonly<Record<string, '实时' | '及时'>> = { 实时: '实时', 即时: '实时', 及时: '及时', 随时: '及时' };

function readPrompt(groups: Groups): TimeLimit | undefined {
  const [mode, rest] = [promptModes[groups['prompt'] ?? ''], readHold(groups)];
  return mode && rest && { mode, ...readTrigger(groups), ...rest };
}

function readSpan(groups: Groups): TimeLimit | undefined {
  const [span, rest] = [parseSpan(groups['span'] ?? ''), readHold(groups)];
  return span && rest && { mode: '期限', ...readTrigger(groups), ...span, ...rest };
}

const readTrigger = (groups: Groups): Triggered => (groups['trigger'] ? { trigger: groups['trigger'] } : {});

/** The hold of a phrase; undefined where one stands there and is none (公示零日). */
function readHold(groups: Groups): Held | undefined {
  if (groups['hold'] === undefined) return {};
  const span = parseSpan(groups['hold']);
  return span && { hold: span };
}

/** The keys of `limit` where a duty gives them one by one instead of a phrase. `each` is MM-DD, `hold` a length of time such as 7个工作日. */
export interface LimitKeys {
  readonly mode?: LimitMode | undefined;
  readonly trigger?: string | undefined;
  readonly amount?: number | undefined;
  readonly unit?: LimitUnit | undefined;
  readonly each?: string | undefined;
  readonly hold?: string | undefined;
}

/** One set of keys of every form that makes a limit. */
export const acceptedKeys: readonly string[] = [
  'amount: 20, unit: 工作日',
  'trigger: 批准, amount: 20, unit: 日, hold: 7个工作日',
  'each: 01-31',
  'mode: 每年',
  'mode: 实时',
  'mode: 及时',
  'mode: 长期',
];

/** Which keys belong to a mode; any other beside it contradicts it. */
const keysOf: Readonly<Record<LimitMode, readonly (keyof LimitKeys)[]>> = {
  期限: ['trigger', 'amount', 'unit', 'hold'],
  每年: ['each', 'hold'],
  实时: ['trigger', 'hold'],
  及时: ['trigger', 'hold'],
  长期: [],
};

/** The limit that keys describe. Without `mode`, `each` means 每年 and `amount` 期限; keys that lack a part or contradict one another give the forms. */
export function limitFromKeys(keys: LimitKeys): ParsedLimit {
  const mode = keys.mode ?? (keys.each === undefined ? '期限' : '每年');
  const contradicted = (Object.keys(keys) as (keyof LimitKeys)[]).some(
    (key) => key !== 'mode' && keys[key] !== undefined && !keysOf[mode].includes(key),
  );
  const limit = contradicted ? undefined : withMode(mode, keys);
  return limit ? { limit } : { accepted: acceptedKeys };
}

function withMode(mode: LimitMode, keys: LimitKeys): TimeLimit | undefined {
  const held = readHold({ hold: keys.hold });
  if (!held) return undefined;
  const rest = { ...readTrigger({ trigger: keys.trigger }), ...held };
  switch (mode) {
    case '期限':
      return isAmount(keys.amount) && keys.unit ? { mode, amount: keys.amount, unit: keys.unit, ...rest } : undefined;
    case '每年': {
      const each = keys.each === undefined ? undefined : parseMonthDay(keys.each);
      return keys.each === undefined || each ? { mode, ...(each && { each }), ...held } : undefined;
    }
    case '长期':
      return { mode };
    default:
      return { mode, ...rest };
  }
}

const isAmount = (amount: number | undefined): amount is number =>
  amount !== undefined && Number.isInteger(amount) && amount >= 1 && amount <= 999;

/** A length of time in words: 20个工作日, 20日, 3个月. */
export const spanInWords = ({ amount, unit }: Span): string => `${amount}${unit === '工作日' ? '个工作日' : unit}`;

/** A limit in the words of the standard catalogs; `parseLimit` reads them as the same limit wherever the trigger came from a phrase. */
export function limitInWords(limit: TimeLimit): string {
  const held = 'hold' in limit && limit.hold ? `，公示${spanInWords(limit.hold)}` : '';
  return `${unheldInWords(limit)}${held}`;
}

function unheldInWords(limit: TimeLimit): string {
  switch (limit.mode) {
    case '期限':
      return `${limit.trigger ? `${sinceInWords(limit.trigger)}之日起` : ''}${spanInWords(limit)}内`;
    case '每年':
      return limit.each ? `每年${dayInWords(limit.each)}前` : '每年公开';
    case '长期':
      return '长期公开';
    default:
      return `${limit.trigger ? `${sinceInWords(limit.trigger)}后` : ''}${limit.mode}公开`;
  }
}

/** 1月31日; 02-29 is 2月底, because it means the last day of February. */
const dayInWords = (each: MonthDay): string => (each === '02-29' ? '2月底' : `${each.split('-').map(Number).join('月')}日`);

/** 自 is said only where the trigger would lose its first character without it. */
const sinceInWords = (trigger: string): string => (/^[自从于]/.test(trigger) ? `自${trigger}` : trigger);
