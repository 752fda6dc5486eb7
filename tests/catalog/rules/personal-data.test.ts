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
  siteYaml,
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
    ['in its text', 'requests/2026/a.md', requestMd({}, `一。\n\n电话${mobile}`), ['error personal-data/mobile requests/2026/a.md:15:3']],
    ['in a letter', 'letters/2026/a.md', letterMd({}, `请回电${mobile}。`), ['error personal-data/mobile letters/2026/a.md:12:4']],
    [
      'in the answer to one',
      'letters/2026/a.md',
      letterMd({ reply: `已回电${mobile}。` }),
      ['error personal-data/mobile letters/2026/a.md:8:11'],
    ],
    [
      'in an opinion',
      'consultations/2026/a.md',
      consultationMd({ opinions: `[{ text: 请打${mobile}, adopted: 采纳 }]` }),
      ['error personal-data/mobile consultations/2026/a.md:7:22'],
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

  const list = (column: string, cell: string): string => itemMd({}, `| 姓名 | ${column} |\n|--|--|\n| 王小丫 | ${cell} |`);
  it.each([
    ['a mobile that nobody is to call', itemMd({}, `张三 ${mobile}`), 'error personal-data/mobile'],
    ['one in a list of people', list('联系电话', mobile), 'error personal-data/mobile'],
    ['one of somebody who applied', itemMd({}, `申请人张三，联系电话：${mobile}。`), 'error personal-data/mobile'],
    ['a home address', itemMd({}, '户主住址：澄溪县城关镇向阳村3组。'), 'error personal-data/address'],
    ['a home in a sentence', itemMd({}, '张三家住城关街道幸福小区5号楼2单元301室。'), 'error personal-data/address'],
    ['one in a list of people', list('家庭住址', '城关镇向阳村3组12号'), 'error personal-data/address'],
    ['an illness in a list', list('病种', '尿毒症'), 'error personal-data/hardship'],
    ['an illness in a sentence', itemMd({}, '低保户王小丫因患尿毒症申请救助。'), 'error personal-data/hardship'],
    ['an ID number that shows the day of birth', itemMd({}, '110105********002X'), 'warning personal-data/mask'],
  ])('finds %s', (_, text, expected) => {
    expect(codes({ [item]: text }).map((line) => line.replace(/ \S+$/, ''))).toEqual([expected]);
  });

  it.each([
    [
      'a table of offices',
      itemMd({}, `| 单位 | 联系人 | 联系电话 |\n|--|--|--|\n| 县财政局 | 李四 | ${mobile} |`),
      ['warning personal-data/contact'],
    ],
    ['the address of an office', itemMd({}, '地址：城关镇幸福路1号政务中心3楼302室'), []],
    ['a home down to the township', itemMd({}, '住址：澄溪县城关镇。'), []],
    ['where people live', itemMd({}, '申请人应当在户籍地乡镇申请，居住在本县满3年。'), []],
    ['a list with masked names', itemMd({}, '| 姓名 | 病种 |\n|--|--|\n| 王** | 尿毒症 |'), []],
    ['illnesses nobody is named with', itemMd({}, '特困人员患重病的，给予救助。患者王某患尿毒症。'), []],
    ['the strictest masks', itemMd({}, '11*************02X、138****5678、62*************0128'), []],
  ])('allows %s', (_, text, expected) => {
    expect(codes({ [item]: text }).map((line) => line.replace(/ \S+$/, ''))).toEqual(expected);
  });

  const old = itemMd({}, `张三 ${mobile}，住址：城关镇向阳村3组，证件${id}`);
  it.each([
    ['2026-03-03', ['warning personal-data/mobile', 'warning personal-data/address', 'block personal-data/id-number']],
    ['2026-03-02', ['error personal-data/mobile', 'error personal-data/address', 'block personal-data/id-number']],
  ])('only warns of numbers and addresses older than a site that began on %s', (since, expected) => {
    const found = codes({ [item]: old, 'site.yaml': `${siteYaml}since: ${since}\n` });
    expect(found.map((line) => line.replace(/ \S+$/, ''))).toEqual(expected);
  });

  it('lets a site show more of masked numbers', () => {
    const files = { [item]: itemMd({}, '110105********002X') };
    const policy = (first: number): string => `${siteYaml}mask_policy: { id_number: { first: ${first}, last: 4 } }\n`;
    expect(codes({ ...files, 'site.yaml': policy(6) })).toEqual([]);
    const { problems } = catalogOf({ ...files, 'site.yaml': policy(5) });
    expect(problems.map(({ args }) => args)).toMatchObject([
      { first: 6, last: 4, allowed_first: 5, allowed_last: 4, value: '11*************02X' },
    ]);
  });
});
