import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptedKeys,
  acceptedPhrases,
  limitFromKeys,
  limitInWords,
  limitUnits,
  parseLimit,
  parseMonthDay,
  parseSpan,
  type LimitKeys,
  type MonthDay,
  type Span,
  type TimeLimit,
} from '../../src/model/time-limit.ts';

const days = (amount: number): Span => ({ amount, unit: '日' });
const workingDays = (amount: number): Span => ({ amount, unit: '工作日' });
const each = (text: string): MonthDay => {
  const day = parseMonthDay(text);
  if (!day) throw new Error(`no day of the year: ${text}`);
  return day;
};
const formed = '信息形成或者变更';

describe('phrases of the standard catalogs', () => {
  it.each<[string, TimeLimit]>([
    ['信息形成或者变更之日起20个工作日内', { mode: '期限', trigger: formed, ...workingDays(20) }],
    ['信息形成或者变更之日起10个工作日内', { mode: '期限', trigger: formed, ...workingDays(10) }],
    ['信息形成或者变更之日起3个工作日内', { mode: '期限', trigger: formed, ...workingDays(3) }],
    [
      '制定或获取信息之日起10个工作日内,公示7个工作日',
      { mode: '期限', trigger: '制定或获取信息', ...workingDays(10), hold: workingDays(7) },
    ],
    ['批准后20日内', { mode: '期限', trigger: '批准', ...days(20) }],
    ['每年1月31日前', { mode: '每年', each: each('01-31') }],
    ['实时公开', { mode: '实时' }],
    ['及时公开', { mode: '及时' }],
    ['长期', { mode: '长期' }],
    ['长期公开', { mode: '长期' }],
    ['制定或获取之日起10个工作日', { mode: '期限', trigger: '制定或获取', ...workingDays(10) }],
    ['10个工作日', { mode: '期限', ...workingDays(10) }],
    ['10个工作日, 公示7个工作日', { mode: '期限', ...workingDays(10), hold: workingDays(7) }],
    ['3工作日', { mode: '期限', ...workingDays(3) }],
    ['20日', { mode: '期限', ...days(20) }],
    ['每年1-31', { mode: '每年', each: each('01-31') }],
    ['即时', { mode: '实时' }],
    ['自该政府信息形成或者变更之日起20个工作日内及时公开', { mode: '期限', trigger: '该政府信息形成或者变更', ...workingDays(20) }],
  ])('%s', (phrase, limit) => {
    expect(parseLimit(phrase)).toEqual({ limit });
  });
});

describe('other spellings', () => {
  const statutory: TimeLimit = { mode: '期限', trigger: formed, ...workingDays(20) };
  it.each([
    '自信息形成或者变更之日起20个工作日内',
    '信息形成或者变更之日起２０个工作日内',
    '信息形成或者变更之日起 20 个工作日之内。',
    '信息形成或者变更之日起二十个工作日以内予以公开',
    '信息形成或者变更起20个工作日内',
    '信息形成或者变更当日起20工作日内公布',
    '信息形成或者变更后的20个工作日内向社会公开',
    '信息形成或者变更之后20个工作日内',
    '信息形成或者变更以后020个工作日内主动公开',
    '信息\u200b形成或者变更之日起\u300020个工作日内；',
  ])('%s is the limit of the statute', (phrase) => {
    expect(parseLimit(phrase)).toEqual({ limit: statutory });
  });

  it.each<[string, TimeLimit]>([
    ['批准后二十日内', { mode: '期限', trigger: '批准', ...days(20) }],
    ['批准之日起20天内', { mode: '期限', trigger: '批准', ...days(20) }],
    ['20个自然日内', { mode: '期限', ...days(20) }],
    ['两个月内', { mode: '期限', amount: 2, unit: '个月' }],
    ['收到申请之日起一百二十日内', { mode: '期限', trigger: '收到申请', ...days(120) }],
    ['信息形成(变更)之日起20个工作日内', { mode: '期限', trigger: '信息形成（变更）', ...workingDays(20) }],
    ['自治区人民政府批准后15日内', { mode: '期限', trigger: '自治区人民政府批准', ...days(15) }],
    ['自自治区人民政府批准之日起15日内', { mode: '期限', trigger: '自治区人民政府批准', ...days(15) }],
    ['于每季度结束后10个工作日内', { mode: '期限', trigger: '每季度结束', ...workingDays(10) }],
    ['第三方答复之日起15个工作日', { mode: '期限', trigger: '第三方答复', ...workingDays(15) }],
    ['10个工作日内公示', { mode: '期限', ...workingDays(10) }],
    ['10个工作日内公示7个工作日', { mode: '期限', ...workingDays(10), hold: workingDays(7) }],
    ['10个工作日内公开，并公示不少于七日', { mode: '期限', ...workingDays(10), hold: days(7) }],
    ['10个工作日内；公示期为5个工作日', { mode: '期限', ...workingDays(10), hold: workingDays(5) }],
    ['每年一月三十一日之前公布', { mode: '每年', each: each('01-31') }],
    ['每年 ３ 月底前', { mode: '每年', each: each('03-31') }],
    ['每年2月末前', { mode: '每年', each: each('02-29') }],
    ['每年12-31以前公示，公示30日', { mode: '每年', each: each('12-31'), hold: days(30) }],
    ['每年', { mode: '每年' }],
    ['每年度公开', { mode: '每年' }],
    ['信息变更后及时更新', { mode: '及时', trigger: '信息变更' }],
    ['随时公开', { mode: '及时' }],
    ['即时公开', { mode: '实时' }],
    ['及时公开，公示5个工作日', { mode: '及时', hold: workingDays(5) }],
    ['长期公示', { mode: '长期' }],
  ])('%s', (phrase, limit) => {
    expect(parseLimit(phrase)).toEqual({ limit });
  });
});

describe('what is not a limit', () => {
  it.each([
    '',
    '   ',
    '无',
    '尽快公开',
    '立即',
    '每月公开',
    '每季度公开',
    '一周内',
    '24小时内',
    '一年内',
    '工作日内',
    '个工作日内',
    '0个工作日内',
    '零日内',
    '-5个工作日内',
    '1.5个月内',
    '1000个工作日内',
    '二五个工作日内',
    '一百一百日内',
    '20工作内',
    '20个月日内',
    '3月内',
    '20个工作日前',
    '20个工作日后',
    '不少于20个工作日',
    '10个工作日内或者20日内',
    '10-20个工作日内',
    '批准20日内',
    '批准后',
    '之日起20个工作日内',
    '批准后十日后二十日内',
    '批准后10日后20日内',
    '及时公开批准后20日内',
    '长期公开批准后20日内',
    '每年公开批准后20日内',
    '批准后及时公开10日后20日内',
    '公示7个工作日',
    '10个工作日，公示7',
    '10个工作日内，公示零日',
    '每年公开，公示零日',
    '及时公开，公示零日',
    '长期公开，公示7个工作日',
    '每年2月30日前',
    '每年4月31日前',
    '每年13月1日前',
    '每年0月底前',
    '每年零月三日前',
    '每年1月前',
    '每年1月31日后',
    '每年1月31日至3月31日',
    '次年1月31日前',
    '2026年1月31日前',
    '及时公开长期公开',
    '……20个工作日内',
    'within 20 working days',
    '<script>20个工作日内</script>',
    '__proto__',
    '信'.repeat(60) + '之日起20个工作日内',
    '后'.repeat(100_000),
  ])('"%s" gives the accepted forms', (phrase) => {
    expect(parseLimit(phrase)).toEqual({ accepted: acceptedPhrases });
  });

  it('never throws, and reads nothing it could not say', () => {
    const piece = fc.constantFrom(...acceptedPhrases, ...'自从于后起内前的,0３十月日', '之日起', '治区', '公示', '7个工作日', '及时');
    const glued = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    const cut = fc.tuple(glued, fc.nat(20), fc.nat(4)).map(([text, at, length]) => text.slice(0, at) + text.slice(at + length));
    const phrase = fc.oneof(fc.string(), glued, cut);
    fc.assert(
      fc.property(phrase, (written) => {
        const parsed = parseLimit(written);
        if ('limit' in parsed) expect(parseLimit(limitInWords(parsed.limit))).toEqual(parsed);
        else expect(parsed.accepted).toBe(acceptedPhrases);
      }),
      { seed: 711, numRuns: 3000 },
    );
  });
});

describe('the accepted forms', () => {
  it.each(acceptedPhrases)('%s is accepted', (phrase) => {
    expect(parseLimit(phrase)).toHaveProperty('limit');
  });
});

describe('limitInWords', () => {
  it.each<[string, TimeLimit]>([
    ['信息形成或者变更之日起20个工作日内', { mode: '期限', trigger: formed, ...workingDays(20) }],
    ['自自治区批准之日起20日内', { mode: '期限', trigger: '自治区批准', ...days(20) }],
    ['3个月内', { mode: '期限', amount: 3, unit: '个月' }],
    ['10个工作日内，公示7个工作日', { mode: '期限', ...workingDays(10), hold: workingDays(7) }],
    ['每年1月31日前', { mode: '每年', each: each('01-31') }],
    ['每年2月底前', { mode: '每年', each: each('02-29') }],
    ['每年公开', { mode: '每年' }],
    ['信息变更后及时公开', { mode: '及时', trigger: '信息变更' }],
    ['实时公开，公示7日', { mode: '实时', hold: days(7) }],
    ['长期公开', { mode: '长期' }],
  ])('%s', (words, limit) => {
    expect(limitInWords(limit)).toBe(words);
  });

  it('is read back as the same limit', () => {
    const span = fc.record({ amount: fc.integer({ min: 1, max: 999 }), unit: fc.constantFrom(...limitUnits) });
    const characters = fc.constantFrom(...'自从于之日起后前内的每年公示信形成批准治区然业及时实随长期（）、/');
    const trigger = fc
      .array(characters, { minLength: 1, maxLength: 12 })
      .map((chosen) => chosen.join(''))
      .filter((text) => !/^[之起后]|之[日时]?$|[实及随]时|长期|每年公开/.test(text));
    const parts = fc.record({ trigger, hold: span }, { requiredKeys: [] });
    const monthDay = fc.integer({ min: 0, max: 365 }).map((i) => each(new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(5, 10)));
    const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
      fc.tuple(span, parts).map(([span, rest]) => ({ mode: '期限', ...span, ...rest }) as const),
      fc.tuple(fc.constantFrom('实时', '及时'), parts).map(([mode, rest]) => ({ mode, ...rest }) as const),
      fc.record({ mode: fc.constant('每年' as const), each: monthDay, hold: span }, { requiredKeys: ['mode'] }),
      fc.constant({ mode: '长期' } as const),
    );
    fc.assert(
      fc.property(limit, (limit) => {
        expect(parseLimit(limitInWords(limit))).toEqual({ limit });
      }),
      { seed: 711, numRuns: 2000 },
    );
  });
});

describe('parseSpan', () => {
  it.each([
    ['7个工作日', workingDays(7)],
    ['７ 工作日', workingDays(7)],
    ['十五日', days(15)],
    ['三天', days(3)],
    ['一百零五日', days(105)],
    ['一百一十日', days(110)],
    ['十二个月', { amount: 12, unit: '个月' }],
  ])('%s', (written, span) => expect(parseSpan(written)).toEqual(span));
  it.each(['', '7', '日', '0日', '〇日', '十十日', '1000日', '7周', '7日内'])('"%s" is none', (written) => {
    expect(parseSpan(written)).toBeUndefined();
  });
});

describe('parseMonthDay', () => {
  it.each(['01-31', '02-29', '12-31'])('%s is a day of the year', (text) => expect(parseMonthDay(text)).toBe(text));
  it.each(['1-31', '02-30', '13-01', '00-10', '2026-01-31', '0131', '', '01-31-', '01-'])('"%s" is none', (text) => {
    expect(parseMonthDay(text)).toBeUndefined();
  });
});

describe('limitFromKeys', () => {
  it.each<[LimitKeys, TimeLimit]>([
    [
      { amount: 20, unit: '工作日' },
      { mode: '期限', ...workingDays(20) },
    ],
    [
      { mode: '期限', trigger: '批准', amount: 20, unit: '日', hold: '7个工作日' },
      { mode: '期限', trigger: '批准', ...days(20), hold: workingDays(7) },
    ],
    [{ each: '01-31' }, { mode: '每年', each: each('01-31') }],
    [{ mode: '每年' }, { mode: '每年' }],
    [{ mode: '实时' }, { mode: '实时' }],
    [
      { mode: '及时', trigger: '信息变更', hold: '七日', amount: undefined },
      { mode: '及时', trigger: '信息变更', hold: days(7) },
    ],
    [{ mode: '长期' }, { mode: '长期' }],
  ])('%o', (keys, limit) => {
    expect(limitFromKeys(keys)).toEqual({ limit });
  });
  it.each<LimitKeys>([
    {},
    { amount: 20 },
    { unit: '日' },
    { amount: 0, unit: '日' },
    { amount: 2.5, unit: '日' },
    { amount: Number.NaN, unit: '日' },
    { amount: 1000, unit: '日' },
    { mode: '期限' },
    { each: '1-31' },
    { each: '02-30' },
    { each: '01-31', amount: 20, unit: '日' },
    { mode: '期限', each: '01-31', amount: 20, unit: '日' },
    { mode: '每年', trigger: '批准' },
    { mode: '实时', amount: 1, unit: '日' },
    { mode: '长期', hold: '7日' },
    { mode: '及时', hold: '7' },
  ])('%o gives the accepted forms', (keys) => {
    expect(limitFromKeys(keys)).toEqual({ accepted: acceptedKeys });
  });
});
