import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter, parseYamlFile } from '../../src/content/front-matter.ts';
import { textOf } from '../../src/problem/render-text.ts';
import { temporaryFolder } from '../support/builders.ts';

const read = (text: string) => parseFrontMatter('a.md', text);
const placeOf = (text: string): string => {
  const { problem } = read(text);
  return problem ? `${problem.code} ${problem.place.line ?? ''}:${problem.place.column ?? ''}` : 'none';
};
const keysOf = (text: string): unknown => {
  const result = read(text);
  return result.problem ?? result.value.keys;
};

describe('parseFrontMatter', () => {
  it('splits keys from the body and knows the line on which each begins', () => {
    const result = read('---\ntitle: 通知\n---\n\n正文。\n');
    expect(result.problem ?? result.value).toEqual({
      file: 'a.md',
      keys: { title: '通知' },
      front: 'title: 通知',
      frontLine: 2,
      body: '\n正文。\n',
      bodyLine: 4,
    });
  });

  it.each([
    ['numbers, dates and flags stay text', 'a: 007\nb: 2026-03-01\nc: true\nd: 1e3', { a: '007', b: '2026-03-01', c: 'true', d: '1e3' }],
    ['an empty value is an empty text', 'a:\nb: ""', { a: '', b: '' }],
    ['Chinese keys', '标题: 通知\n文号: 澄政发〔2026〕5号', { 标题: '通知', 文号: '澄政发〔2026〕5号' }],
    ['groups and lists', 'review:\n  on: 2026-03-01\nlist: [一, 二]', { review: { on: '2026-03-01' }, list: ['一', '二'] }],
    ['nothing but a comment', '# 草稿', {}],
  ])('%s', (_, front, keys) => {
    expect(keysOf(`---\n${front}\n---\n正文\n`)).toEqual(keys);
  });

  it.each([
    ['no front matter', '正文', 'front/missing 1:'],
    ['nothing at all', '', 'front/missing 1:'],
    ['an empty line before it', '\n---\ntitle: 通知\n---\n', 'front/missing 1:'],
    ['a ruler of four dashes', '----\ntitle: 通知\n---\n', 'front/missing 1:'],
    ['an end that is missing', '---\ntitle: 通知\n\n正文\n', 'front/unclosed 1:'],
    ['an end that is more than three dashes', '---\ntitle: 通知\n---- 正文\n', 'front/unclosed 1:'],
    ['only a colon of full width', '---\n标题：通知\n---\n', 'front/not-keys 2:'],
    ['a list', '---\n- 一\n- 二\n---\n', 'front/not-keys 2:'],
    ['a colon within a value', '---\ntitle: 通知\nsummary: 注意: 期限\n---\n', 'front/syntax 3:12'],
    ['a value that begins with an asterisk', '---\ntitle: *通知\n---\n', 'front/syntax 2:9'],
    ['a value that begins with an at sign', '---\ntitle: 通知\nsummary: @县\n---\n', 'front/syntax 3:10'],
    ['a bracket that is not closed', '---\ntitle: 通知\nkeywords: [一, 二\n---\n', 'front/syntax 3:11'],
    ['a quotation mark that is not closed', '---\ntitle: 通知\nsummary: "注意\ncategory: budget\n---\n', 'front/syntax 3:10'],
    ['one that is not closed at the end', "---\ntitle: 'it''s\n---\n", 'front/syntax 2:8'],
    ['one that is not closed in a list', '---\ntitle: 通知\nchannels:\n  - "一\n  - 二\n---\n', 'front/syntax 4:5'],
    ['one that is not closed within brackets', '---\nkeywords: [一, "二]\ntitle: 通知\n---\n', 'front/syntax 2:15'],
    ['a quotation that is closed in a line without indent', '---\ntitle: "通\n知"\nsummary: x\n---\n', 'front/syntax 3:1'],
    ['a list in brackets without indent', '---\nkeywords: [\n  一,\n]\ntitle: 通知\n---\n', 'front/syntax 4:1'],
    ['a tab as indent', '---\ntitle: 通知\nreview:\n\ton: 2026-03-01\n---\n', 'front/syntax 4:1'],
    ['a colon of full width among others', '---\ntitle: 通知\n文号：无\ncategory: budget\n---\n', 'front/not-keys 3:'],
    ['a colon of full width at the end', '---\ntitle: 通知\n文号：无\n---\n', 'front/not-keys 3:'],
    ['a key given twice', '---\ntitle: 一\ntitle: 二\n---\n', 'key/twice 3:1'],
    ['a key given twice in a group', '---\nreview: { on: 一, on: 二 }\n---\n', 'key/twice 2:18'],
  ])('%s', (_, text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it('quotes the line that has no key', () => {
    expect(read('---\n标题：通知\n---\n').problem?.args).toEqual({ sample: '标题：通知' });
  });

  it('names the key that was given twice', () => {
    expect(read('---\n"标题": 一\n"标题": 二\n---\n').problem?.args).toEqual({ first: '标题', second: '标题' });
  });

  it('says in Chinese that a quotation mark is not closed, and how to close it', () => {
    const { problem } = read('---\ntitle: 通知\nsummary: "注意\ncategory: budget\n---\n');
    const { what, do: advice } = problem ? textOf(problem, 'zh') : { what: '', do: '' };
    expect([what, advice]).toEqual(['字段区从这里起读不懂（引号没有结束）', expect.stringContaining('补上英文的 "；')]);
  });

  it('a second reading of a bad file finds the same', () => {
    const bad = '---\ntitle: [\n---\n';
    expect(read(bad)).toEqual(read(bad));
    expect(read(bad).problem?.code).toBe('front/syntax');
  });
});

describe('parseFrontMatter: code is never executed', () => {
  it.each(['js', 'JS', ' js', 'javascript', 'JavaScript', ' javascript ', 'coffee', 'json', 'toml'])('---%s', (language) => {
    const trace = path.join(temporaryFolder(), 'executed');
    const code = `{ title: (process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(trace)}, ''), '通知') }`;
    expect(placeOf(`---${language}\n${code}\n---\n正文\n`)).toBe('front/executable 1:4');
    expect(fs.existsSync(trace)).toBe(false);
  });

  it.each(['!!js/function "function () {}"', '!!js/regexp /x/', '!!js/undefined ""'])('YAML cannot make a value of %s', (value) => {
    expect(placeOf(`---\ntitle: ${value}\n---\n`)).toMatch(/^front\/syntax 2:/);
  });

  it('a key named __proto__ changes nothing', () => {
    keysOf('---\n__proto__:\n  draft: "false"\n---\n');
    expect(({} as { draft?: string }).draft).toBeUndefined();
  });

  it('a file marked as YAML is read', () => {
    expect(keysOf('---yaml\ntitle: 通知\n---\n')).toEqual({ title: '通知' });
  });
});

describe('parseYamlFile', () => {
  it('has keys and no body', () => {
    const result = parseYamlFile('site.yaml', 'name: 测试县\n');
    expect(result.problem ?? [result.value.keys, result.value.frontLine, result.value.body]).toEqual([{ name: '测试县' }, 1, '']);
  });
  it.each([
    ['broken', 'name: 测试县\nphone: [\n', 'front/syntax', 2],
    ['without keys', '名称：测试县\n', 'front/not-keys', 1],
  ])('%s', (_, text, code, line) => {
    const { problem } = parseYamlFile('site.yaml', text);
    expect([problem?.code, problem?.place.line]).toEqual([code, line]);
  });
});
