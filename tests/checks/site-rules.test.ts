import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { fixedColumns, rulesCategory, statutoryArticles } from '../../src/model/statutory-content.ts';
import { catalogOf, dutyMd, guideMd, itemMd, reportMd, siteYaml } from '../support/builders.ts';

type Files = Record<string, string>;
function said(files: Files, codes: RegExp): string[] {
  const { catalog } = catalogOf(files);
  return catalog
    ? checkCompliance({ catalog, history: noHistory, attachments: undefined })
        .filter(({ code }) => codes.test(code))
        .map(({ code, args, place }) => `${code} ${args['key'] ?? args['value']} ${place.file}:${place.line ?? ''}`)
    : [];
}

describe('siteRegistered', () => {
  const footer = (keys: string): string[] =>
    said({ 'site.yaml': `${siteYaml}${keys}` }, /site\/(?:footer|id|domain)/).map((line) => line.slice(5).split(' site.yaml')[0] ?? '');
  const numbers = 'site_id_code: "1304000009"\nicp: 冀ICP备1号\npolice_record: 冀公网安备1号\n';
  const others = 'operator: 办公室\nphone: 0999-7202168\ninstitution_mark: https://mark.example/\nemail: a@b.example\n';
  it.each([
    ['a whole foot', numbers + others, []],
    [
      'only its code',
      'site_id_code: "1304000009"\nfeedback: { form_url: https://b.example/ }\n',
      ['footer operator', 'footer phone', 'footer icp', 'footer police_record', 'footer institution_mark'],
    ],
    ['no way to report a mistake', numbers + others.replace(/email.*\n/, ''), ['footer feedback']],
    ['a site without a number', others, []],
    ['the code of a ministry', (numbers + others).replace('1304000009', 'bm07000001'), []],
    ['a code too short', (numbers + others).replace('1304000009', '130400009'), ['id-code 130400009']],
  ])('%s', (_, keys, expected) => expect(footer(keys).sort()).toEqual([...expected].sort()));
  it.each([
    ['https://www.test.example', 1],
    ['www.test.example/zwgk', 1],
    ['null', 1],
    ['www.test.gov.cn', 0],
    ['测试县.政务', 0],
  ])('the domain %s', (domain, count) => {
    expect(said({ 'site.yaml': siteYaml.replace('www.test.example', domain) }, /site\/domain/)).toHaveLength(count);
  });
});

describe('statutoryHeld', () => {
  const categories = statutoryArticles.flatMap(({ contents }) => contents.map(({ category }) => category));
  const itemOf = (category: string, keys: Files = {}): Files => ({
    [`items/finance/2026/${category}.md`]: itemMd({ category, index_no: `A/${category}`, ...keys }),
  });
  const whole: Files = Object.assign(
    { 'guides/finance.md': guideMd(), 'reports/2025/finance.md': reportMd() },
    ...[...categories, rulesCategory].map((category) => itemOf(category)),
  );
  const statutory = (files: Files): string[] =>
    said({ ...files, 'site.yaml': `${siteYaml}site_id_code: "1304000009"\n` }, /site\/(?:columns|statutory)/);
  it('asks for nothing of a whole site', () => expect(statutory(whole)).toEqual([]));
  it('takes a statement that there is nothing, and what stands in a category below', () => {
    const files = { ...whole, ...itemOf('rural', { nil: 'true', period: '2026' }), ...itemOf('land', { category: 'villages' }) };
    expect(statutory({ ...files, 'categories/villages.md': '---\nname: 征地公告\nparent: land\n---\n' })).toEqual([]);
  });
  it('names what is missing, in one line an article', () => {
    const { 'items/finance/2026/budget.md': _, 'items/finance/2026/fees.md': __, ...rest } = whole;
    expect(statutory(rest)).toEqual(['site/statutory （七）财政预决算、（八）行政事业性收费 site.yaml:']);
  });
  it('names the columns that are empty', () => {
    expect(statutory({ 'guides/finance.md': guideMd() }).slice(0, 1)).toEqual([
      `site/columns ${fixedColumns.rules}、${fixedColumns.reports} site.yaml:`,
    ]);
  });
  it('takes a report that was published as an item', () => {
    const files = { 'guides/finance.md': guideMd(), ...itemOf('other', { title: '测试县2025年政府信息公开工作年度报告' }) };
    expect(statutory(files).slice(0, 1)).toEqual([`site/columns ${fixedColumns.rules} site.yaml:`]);
  });
  it('says nothing of a site without a number', () => expect(said(itemOf('budget'), /site\/(?:col|stat)/)).toEqual([]));
});

describe('dutyBoxes', () => {
  const duty = (keys: Files, others: Files = {}): string[] =>
    said({ 'duties/a.md': dutyMd(keys), ...others }, /duty\/(?:channel|unticked|basis)/);
  const ticked = { 'duties/b.md': dutyMd({ channels: '[政府网站]', tier: '县级', basis: '国办发〔2019〕54号' }) };
  it.each([
    ['sound', { channels: '[政府网站, 社区/企事业单位/村公示栏（电子屏）]', tier: '县级' }, []],
    ['another channel', { channels: '[政府网站, 门户网站]', tier: '县级' }, ['duty/channel 门户网站 duties/a.md:7']],
    ['nothing ticked', {}, ['duty/unticked channels duties/a.md:1', 'duty/unticked tier duties/a.md:1']],
    ['not yet asked for', { since: '2026-12-01' }, []],
  ])('%s', (_, keys, expected) => expect(duty(keys, ticked)).toEqual(expected));
  it('asks for boxes only where the site ticks some', () => expect(duty({})).toEqual([]));
  it.each([
    ['《预算法》第十四条', 0, 0],
    ['《中华人民共和国慈善法》', 0, 0],
    ['政府信息公开条例第二十条', 0, 0],
    ['国务院令第711号', 0, 0],
    ['《关于全面推进政务公开工作的意见》', 0, 1],
    ['《测试县财政票据管理办法》', 0, 1],
    ['《中华人民共和国民法典》', 0, 0],
    ['《测试县票据管理实施方案》（测政办发[2020]12号）', 0, 0],
    ['《测试县票据管理实施方案》（测政办发(2020)12号）', 0, 0],
    ['《测试县票据管理实施方案》（2020）', 0, 1],
    ['《税收征收管理条例》（主席令第四十三号）', 0, 0],
    ['上级要求', 1, 1],
    ['工作需要', 1, 1],
  ])('basis %s: %i alone, %i beside numbers', (basis, alone, beside) => {
    const boxes = { channels: '[政府网站]', tier: '县级' };
    expect([duty({ basis, ...boxes }).length, duty({ basis, ...boxes }, ticked).length]).toEqual([alone, beside]);
  });
});
