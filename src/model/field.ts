import { z } from 'zod';
import { codes } from '../problem/codes.ts';
import type { ProblemArgs, ProblemCode } from '../problem/problem.ts';
import { nearest } from '../problem/nearest.ts';
import { dayExists, isDateForm, isInstantForm, suggestDate, type CalendarDate, type Instant } from './calendar-date.ts';
import { parseSpan } from './time-limit.ts';
import { isClockForm, parseTimeOfDay } from './time-of-day.ts';
import { isWebAddress } from './web-address.ts';

/** What a field's value names: rules look it up, so a name that does not exist is found wherever it stands. */
export type Reference = 'department' | 'official' | 'category' | 'duty' | 'meeting' | 'project' | 'index-no' | 'power';

/** One key of a record: the only place where it is described. Validation, labels on pages and the data dictionary read it. */
export interface Field<S extends z.ZodType = z.ZodType, R extends boolean = boolean> {
  /** Chinese label: on pages, in Chinese headers, and as a key in front matter. */
  readonly label: string;
  /** What belongs here, for the editor. */
  readonly meaning: string;
  /** The form of its value in the editor's words, e.g. 日期. */
  readonly form: string;
  readonly schema: S;
  readonly required: R;
  /** Version of this program that first knew the key. */
  readonly since: string;
  readonly reference?: Reference;
  /** The keys of a value that is a group, or of each member of a list of groups. */
  readonly fields?: Fields;
  /** Whether its keys are the rows of a table and theirs its columns; keys of a table are named in Chinese only. */
  readonly isTable?: boolean;
}
export type Fields = Readonly<Record<string, Field>>;

type Shape<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? F[K]['schema'] : z.ZodOptional<F[K]['schema']> };
export type Schema<F extends Fields> = z.ZodObject<Shape<F>, z.core.$strip>;
/** The typed values of a set of fields. */
export type Values<F extends Fields> = Readonly<z.output<Schema<F>>>;

/** One schema over a set of fields. Keys are checked before, so unknown ones are not reported again. */
export function schemaOf<F extends Fields>(fields: F): Schema<F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, f]) => [key, f.required ? f.schema : f.schema.optional()]));
  return z.object(shape) as unknown as Schema<F>;
}

/** What a field's check says is wrong; carried through the schema library to become a Problem with the key's place. */
export interface FieldFault {
  readonly code: ProblemCode;
  readonly args: ProblemArgs;
}

const since = '0.1';
const base = (
  label: string,
  meaning: string,
  form: string,
): { label: string; meaning: string; form: string; since: string; required: false } => ({
  label,
  meaning,
  form,
  since,
  required: false,
});

/** The same field, but a record without it is a problem. */
export const required = <S extends z.ZodType>(field: Field<S>): Field<S, true> => ({ ...field, required: true });

/** A text that passes `faultOf`, typed as T. */
function checked<T extends string>(faultOf: (text: string) => FieldFault | undefined) {
  return z
    .string()
    .trim()
    .transform((value, context): T => {
      const fault = faultOf(value);
      if (fault) context.addIssue({ code: 'custom', params: { fault } });
      return value as T;
    });
}

/** One line or several of text. `max` counts characters. */
export function text(label: string, meaning: string, { max }: { readonly max?: number } = {}) {
  const schema = checked<string>((value) =>
    max && value.length > max ? { code: 'field/too-long', args: { length: value.length, limit: max } } : undefined,
  );
  return { ...base(label, meaning, '文字'), schema } satisfies Field;
}

function dateFault(value: string, withTime = false): FieldFault | undefined {
  if (!isDateForm(value)) return { code: 'date/form', args: { value, suggestion: suggestDate(value, withTime) ?? '' } };
  return dayExists(value) ? undefined : { code: 'date/impossible', args: { value } };
}
function instantFault(value: string): FieldFault | undefined {
  if (!isInstantForm(value)) return { code: 'instant/form', args: { value, suggestion: suggestDate(value, true) ?? '' } };
  return dayExists(value) ? undefined : { code: 'date/impossible', args: { value } };
}

/** A day, YYYY-MM-DD. */
export const date = (label: string, meaning: string) =>
  ({ ...base(label, meaning, '日期 YYYY-MM-DD'), schema: checked<CalendarDate>((value) => dateFault(value)) }) satisfies Field;
/** A minute, YYYY-MM-DD HH:MM in the site's time zone. */
export const instant = (label: string, meaning: string) =>
  ({ ...base(label, meaning, '时间 YYYY-MM-DD HH:MM'), schema: checked<Instant>(instantFault) }) satisfies Field;
/** A day or a minute. */
export const dateOrInstant = (label: string, meaning: string) =>
  ({
    ...base(label, meaning, '日期 YYYY-MM-DD 或时间 YYYY-MM-DD HH:MM'),
    schema: checked<CalendarDate | Instant>((value) =>
      isInstantForm(value) ? instantFault(value) : dateFault(value, /\d:\d{2}/.test(value)),
    ),
  }) satisfies Field;

/** One of a closed set. `read` gives the member that a text means which is another name of it. */
export function choice<const C extends readonly [string, ...string[]]>(
  label: string,
  meaning: string,
  choices: C,
  read: (written: string) => string = (written) => written,
) {
  const schema = z
    .string()
    .transform((written) => read(written.trim()))
    .pipe(
      checked<C[number]>((value) =>
        choices.includes(value)
          ? undefined
          : { code: 'field/choice', args: { value, choices: choices.join('、'), nearest: nearest(value, choices) ?? '' } },
      ),
    );
  return { ...base(label, meaning, `可选：${choices.join('、')}`), schema } satisfies Field;
}

/** 是 or 否, true or false. */
export function flag(label: string, meaning: string) {
  const yes = ['true', '是'];
  const choices = [...yes, 'false', '否'];
  const schema = checked<string>((value) =>
    choices.includes(value) ? undefined : { code: 'field/choice', args: { value, choices: choices.join('、') } },
  ).transform((value) => yes.includes(value));
  return { ...base(label, meaning, '是或否'), schema } satisfies Field;
}

/** A whole or decimal number. */
export function number(label: string, meaning: string) {
  const schema = checked<string>((value) =>
    /^-?\d+(\.\d+)?$/.test(value) ? undefined : { code: 'field/number', args: { value } },
  ).transform(Number);
  return { ...base(label, meaning, '数字'), schema } satisfies Field;
}

/** A whole number from 0; more than twelve digits are a slip of the pen. */
export function count(label: string, meaning: string) {
  const schema = checked<string>((value) => (/^\d{1,12}$/.test(value) ? undefined : { code: 'field/count', args: { value } })).transform(
    Number,
  );
  return { ...base(label, meaning, '整数'), schema } satisfies Field;
}

const complianceCodes = Object.entries(codes)
  .filter(([, { nature }]) => nature === 'compliance')
  .map(([code]) => code);

/** The code of a compliance rule. */
export function complianceCode(label: string, meaning: string) {
  const schema = checked<string>((value) =>
    complianceCodes.includes(value) ? undefined : { code: 'code/unknown', args: { value, nearest: nearest(value, complianceCodes) ?? '' } },
  );
  return { ...base(label, meaning, '合规规则的代码'), schema } satisfies Field;
}

/** A share in hundredths, a whole number from 0 to 100. */
export function percent(label: string, meaning: string) {
  const schema = checked<string>((value) =>
    /^(?:100|\d{1,2})$/.test(value) ? undefined : { code: 'field/percent', args: { value } },
  ).transform(Number);
  return { ...base(label, meaning, '百分数，0 至 100 的整数'), schema } satisfies Field;
}

/** A minute of the day, HH:MM. */
export function clock(label: string, meaning: string) {
  const schema = checked<string>((value) => (isClockForm(value) ? undefined : { code: 'clock/form', args: { value } }));
  return { ...base(label, meaning, '钟点 HH:MM'), schema } satisfies Field;
}

/** A half-day, the whole day, or from one minute of the day to another: 上午, 下午, 全天, HH:MM–HH:MM. */
export function timeOfDay(label: string, meaning: string) {
  const schema = checked<string>((value) => (parseTimeOfDay(value) ? undefined : { code: 'time/form', args: { value } }));
  return { ...base(label, meaning, '上午、下午、全天，或 HH:MM–HH:MM'), schema } satisfies Field;
}

/** A year, written with four digits. */
export function year(label: string, meaning: string) {
  const schema = checked<string>((value) => (/^(?:19|20)\d{2}$/.test(value) ? undefined : { code: 'year/form', args: { value } }));
  return { ...base(label, meaning, '年份 YYYY'), schema } satisfies Field;
}

/** A length of time that can be counted: 5个工作日, 20日, 1个月. */
export function span(label: string, meaning: string) {
  const schema = checked<string>((value) =>
    parseSpan(value) ? undefined : { code: 'field/span', args: { value, choices: '5个工作日、20日、1个月' } },
  );
  return { ...base(label, meaning, '时长，例如 5个工作日'), schema } satisfies Field;
}

/** A web address; only http and https, so that a link never runs anything. */
export function webAddress(label: string, meaning: string) {
  const schema = checked<string>((value) => (isWebAddress(value) ? undefined : { code: 'url/form', args: { value } }));
  return { ...base(label, meaning, '网址'), schema } satisfies Field;
}

/** The id of another record. */
export const reference = (label: string, meaning: string, to: Reference) =>
  ({ ...text(label, meaning), form: '代码', reference: to }) satisfies Field;

/** Several values of one field; one value alone, or one a line, is read as a list too. */
export const list = <S extends z.ZodType>(member: Field<S>) =>
  ({
    ...member,
    form: `列表，每项为${member.form}`,
    schema: z.preprocess(asLines, z.array(member.schema)),
    required: false,
  }) satisfies Field;

const asLines = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : value;

/** A value with keys of its own. */
export const group = <F extends Fields>(label: string, meaning: string, fields: F) =>
  ({ ...base(label, meaning, `一组字段（${Object.keys(fields).join('、')}）`), schema: schemaOf(fields), fields }) satisfies Field;

/** A row or a column of a table: its name in data, and its name as a form prints it. */
export interface Named<L extends string = string> {
  readonly label: L;
  readonly printed: string;
}
/** A column whose numbers are whole, unless they are amounts. */
export interface NumberColumn extends Named {
  readonly isAmount?: boolean;
}

/** Numbers of a table by row and column; a number that is not known is not there. */
export type Cells = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;

/** A table of numbers. Rows and columns go by their names in data or as they are printed, and none of them has to be there. */
export function table(label: string, meaning: string, rows: readonly { readonly row: Named; readonly columns: readonly NumberColumn[] }[]) {
  const fields: Fields = Object.fromEntries(
    rows.map(({ row, columns }) => [row.label, group(row.printed, `“${row.label}”一行`, cellsOf(columns))]),
  );
  const whole = group(label, meaning, fields);
  const form = `表格，每行一组数（${rows.map(({ row }) => row.label).join('、')}）`;
  return { ...whole, form, schema: whole.schema as unknown as z.ZodType<Cells>, isTable: true } satisfies Field;
}

const cellsOf = (columns: readonly NumberColumn[]): Fields =>
  Object.fromEntries(
    columns.map(({ label, printed, isAmount }) => [label, isAmount ? number(printed, '可以有小数') : count(printed, `“${label}”一栏`)]),
  );

/** A text, or a value with keys of its own. */
export function textOrGroup<F extends Fields>(label: string, meaning: string, fields: F) {
  const whole = group(label, meaning, fields);
  return { ...whole, form: `文字或${whole.form}`, schema: z.union([z.string().trim(), whole.schema]) } satisfies Field;
}

/** A text, or a list of values with keys of their own. */
export function textOrList<F extends Fields>(label: string, meaning: string, fields: F) {
  const member = group(label, meaning, fields);
  return {
    ...member,
    form: `文字或列表，每项为${member.form}`,
    schema: z.union([z.string().trim(), z.array(member.schema)]),
  } satisfies Field;
}

/** A value whose form another part of the program will read; kept as it is written. */
export const raw = (label: string, meaning: string, form: string) =>
  ({ ...base(label, meaning, form), schema: z.unknown() }) satisfies Field;
