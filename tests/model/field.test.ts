import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  choice,
  date,
  dateOrInstant,
  flag,
  group,
  instant,
  list,
  number,
  required,
  text,
  textOrGroup,
  webAddress,
  type Field,
} from '../../src/model/field.ts';

const read = (field: Field, value: unknown): unknown => field.schema.parse(value);
const faultOf = (field: Field, value: unknown): unknown => {
  const issue = field.schema.safeParse(value).error?.issues[0] as
    | (z.core.$ZodIssueCustom & { params?: { fault?: { code?: string } } })
    | undefined;
  return issue?.params?.fault?.code ?? issue?.code;
};
const argsOf = (field: Field, value: string): unknown => field.schema.safeParse(value).error?.issues[0];

const yesNo = flag('草稿', '');
const people = list(group('人员', '', { name: required(text('姓名', '')), from: date('起', '') }));

describe('fields that are sound', () => {
  it.each<[string, Field, unknown, unknown]>([
    ['text, trimmed', text('标题', ''), ' 通知 ', '通知'],
    ['date', date('日期', ''), '2026-03-01', '2026-03-01'],
    ['instant', instant('时间', ''), '2026-03-01 08:00', '2026-03-01 08:00'],
    ['date or instant: a date', dateOrInstant('发布', ''), '2026-03-01', '2026-03-01'],
    ['date or instant: an instant', dateOrInstant('发布', ''), '2026-03-01 08:00', '2026-03-01 08:00'],
    ['choice', choice('状态', '', ['有效', '失效']), '失效', '失效'],
    ['flag: true', yesNo, 'true', true],
    ['flag: 是', yesNo, '是', true],
    ['flag: 否', yesNo, '否', false],
    ['number', number('排序', ''), '-1.5', -1.5],
    ['number with a leading zero', number('排序', ''), '007', 7],
    ['web address', webAddress('网址', ''), 'https://example.com/a?b=1', 'https://example.com/a?b=1'],
    ['list', list(text('词', '')), ['一', '二'], ['一', '二']],
    ['list: one value', list(text('词', '')), '一', ['一']],
    ['list: one a line', list(text('词', '')), '一\n 二\n\n', ['一', '二']],
    ['list of groups', people, [{ name: '李四', from: '2026-01-01' }], [{ name: '李四', from: '2026-01-01' }]],
    ['text or group: text', textOrGroup('责任人', '', { lead: text('第一', '') }), '李四', '李四'],
    ['text or group: group', textOrGroup('责任人', '', { lead: text('第一', '') }), { lead: '李四' }, { lead: '李四' }],
  ])('%s', (_, field, value, expected) => {
    expect(read(field, value)).toEqual(expected);
  });
});

describe('fields that are not', () => {
  it.each<[string, Field, unknown, string]>([
    ['a text too long', text('标题', '', { max: 3 }), '四个字了', 'field/too-long'],
    ['a date in words', date('日期', ''), '2026年3月1日', 'date/form'],
    ['a day that does not exist', date('日期', ''), '2025-02-29', 'date/impossible'],
    ['an instant as a date', date('日期', ''), '2026-03-01 08:00', 'date/form'],
    ['a date as an instant', instant('时间', ''), '2026-03-01', 'instant/form'],
    ['an instant of a day that does not exist', instant('时间', ''), '2025-02-29 08:00', 'date/impossible'],
    ['neither date nor instant', dateOrInstant('发布', ''), '2026-3-1', 'date/form'],
    ['not one of the choices', choice('状态', '', ['有效', '失效']), '有校', 'field/choice'],
    ['a flag in other words', yesNo, 'yes', 'field/choice'],
    ['a number with its unit', number('排序', ''), '3个', 'field/number'],
    ['a number with separators', number('排序', ''), '1,000', 'field/number'],
    ['an address without a scheme', webAddress('网址', ''), 'www.example.com', 'url/form'],
    ['an address that runs', webAddress('网址', ''), 'javascript:alert(1)', 'url/form'],
    ['an address with a space', webAddress('网址', ''), 'https://example.com/a b', 'url/form'],
    ['a list where a text belongs', text('标题', ''), ['一'], 'invalid_type'],
    ['a group where a list of texts belongs', list(text('词', '')), { a: '一' }, 'invalid_type'],
    ['a fault within a list of groups', people, [{ name: '李四', from: '去年' }], 'date/form'],
  ])('%s: %s', (_, field, value, code) => {
    expect(faultOf(field, value)).toBe(code);
  });

  it('offers the right spelling and the nearest choice', () => {
    expect(argsOf(date('日期', ''), '2026年3月1日')).toMatchObject({ params: { fault: { args: { suggestion: '2026-03-01' } } } });
    expect(argsOf(choice('状态', '', ['有效', '失效']), '有校')).toMatchObject({
      params: { fault: { args: { nearest: '有效', choices: '有效、失效' } } },
    });
  });
});
