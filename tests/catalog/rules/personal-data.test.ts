import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/problem/report.ts';
import {
  activityMd,
  catalogOf,
  codesOf,
  consultationMd,
  dutyMd,
  guideMd,
  itemMd,
  letterMd,
  officialMd,
  pageMd,
  requestMd,
} from '../../support/builders.ts';

const [id, oldId, card, mobile] = ['11010519491231002X', '110105491231002', '6222021234567890128', '13812345678'];
const item = 'items/finance/2026/a.md';
const codes = (files: Readonly<Record<string, string>>): string[] =>
  catalogOf({ 'officials/zhang.md': officialMd, ...files }).problems.map(
    ({ code, severity, place: { file, line, column } }) => `${severity} ${code} ${file}:${line}:${column}`,
  );

describe('personalDataProblems', () => {
  it.each([
    [
      'in the subject of a request',
      'requests/2026/a.md',
      requestMd({ subject: `${id}的材料` }),
      ['block personal-data/id-number requests/2026/a.md:6:10'],
    ],
    ['in its text', 'requests/2026/a.md', requestMd({}, `一。\n\n电话${mobile}`), ['block personal-data/mobile requests/2026/a.md:15:3']],
    ['in a letter', 'letters/2026/a.md', letterMd({}, `请回电${mobile}。`), ['block personal-data/mobile letters/2026/a.md:12:4']],
    [
      'in the answer to one',
      'letters/2026/a.md',
      letterMd({ reply: `已回电${mobile}。` }),
      ['block personal-data/mobile letters/2026/a.md:8:11'],
    ],
    [
      'in an opinion',
      'consultations/2026/a.md',
      consultationMd({ opinions: `[{ text: 请打${mobile}, adopted: 采纳 }]` }),
      ['block personal-data/mobile consultations/2026/a.md:7:22'],
    ],
    [
      'in how to take part',
      'consultations/2026/a.md',
      consultationMd({ channels: `[电话${mobile}]` }),
      ['warning personal-data/contact consultations/2026/a.md:9:14'],
    ],
    ['a mobile in the text of an item', item, itemMd({}, `电话${mobile}`), [`warning personal-data/contact ${item}:10:3`]],
    ['an ID number in its text', item, itemMd({}, `张三，${id}`), [`block personal-data/id-number ${item}:10:4`]],
    [
      'an old one in a table',
      item,
      itemMd({}, `| 姓名 | 证件 |\n|--|--|\n| 张三 | ${oldId} |`),
      [`block personal-data/id-number ${item}:12:8`],
    ],
    ['a card in a key', item, itemMd({ summary: `汇入${card}` }), [`block personal-data/bank-card ${item}:8:12`]],
    ['words for a picture', item, itemMd({ photos: `[{ file: a.png, alt: 证件${id} }]` }), [`block personal-data/id-number ${item}:8:32`]],
    [
      'an activity',
      'activities/2026/03/a.md',
      activityMd({ participants: `李四${id}` }),
      ['block personal-data/id-number activities/2026/03/a.md:8:17'],
    ],
    ['a duty', 'duties/a.md', dutyMd({ content: id }), ['block personal-data/id-number duties/a.md:3:10']],
    ['a guide', 'guides/finance.md', guideMd({}, `身份证${id}`), ['block personal-data/id-number guides/finance.md:10:4']],
    ['a page', 'pages/about.md', pageMd({}, id), ['block personal-data/id-number pages/about.md:5:1']],
    [
      'an official',
      'officials/li.md',
      `---\nname: 李四\nposts: [{ title: 县长 }]\n---\n\n${id}\n`,
      ['block personal-data/id-number officials/li.md:6:1'],
    ],
  ])('%s', (_, file, text, expected) => {
    expect(codes({ [file]: text })).toEqual(expected);
  });

  it.each([
    ['an index number', item, itemMd({ index_no: mobile })],
    ['a document number under its label', item, itemMd({ 文号: `测〔2026〕1号` })],
    ['the telephone of an objection', item, itemMd({ notice: `{ from: 2026-03-02, until: 2026-03-09, phone: ${mobile} }` })],
    [
      'the telephone of an office under its label',
      'guides/finance.md',
      guideMd({ office: `{ name: 局办公室, address: 路, hours: 周一, 联系电话: ${mobile} }` }),
    ],
    [
      'the telephones of a department',
      'departments/tax.md',
      `---\nname: 税务局\nphone: ${mobile}\ncomplaints_phone: ${mobile}\ndivisions: [{ name: 科, phone: ${mobile} }]\n---\n`,
    ],
    ['what is masked', 'requests/2026/a.md', requestMd({ subject: '138****5678和11*************02X' })],
    [
      'numbers of an office',
      item,
      itemMd(
        {},
        '统一社会信用代码 11990128MB0000004N，索引号 11990128MB0000004N/2026-00003，金额13812345678.90元，https://a.example/13812345678',
      ),
    ],
  ])('says nothing of %s', (_, file, text) => {
    expect(codes({ [file]: text })).toEqual([]);
  });

  it('keeps the record out, and no report says the number', () => {
    const { catalog, problems } = catalogOf({
      'requests/2026/a.md': requestMd({ subject: `${id}的材料` }, `电话${mobile}`),
      [item]: itemMd({}, `${mobile} ${card}`),
    });
    expect([catalog?.requests, catalog?.items]).toEqual([[], []]);
    for (const language of ['zh', 'en'] as const) {
      const report = renderText(problems, language, () => `${id} ${mobile} ${card}`);
      for (const masked of ['11*************02X', '138****5678', '62*************0128']) expect(report).toContain(masked);
      expect([id, mobile, card].filter((number) => report.includes(number))).toEqual([]);
    }
  });

  it('lets an item with a number to call be published', () => {
    const built = catalogOf({ [item]: itemMd({}, `电话${mobile}`) });
    expect([built.catalog?.items.length, codesOf(built)]).toEqual([1, [`personal-data/contact ${item}:10`]]);
  });
});
