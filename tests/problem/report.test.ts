import { describe, expect, it } from 'vitest';
import { problem, type Problem } from '../../src/problem/problem.ts';
import { placeText, problemText, renderJson, renderSarif, renderText, summaryText } from '../../src/problem/report.ts';

const noSource = (): undefined => undefined;
const missing = (file: string, line?: number): Problem =>
  problem('attachment/missing', { file, ...(line ? { line } : {}) }, { value: '表.xlsx' });
const summary = (file: string): Problem => problem('item/no-summary', { file, line: 1 });

describe('placeText', () => {
  it.each([
    [{ file: 'a.md' }, 'a.md'],
    [{ file: 'a.md', line: 3 }, 'a.md:3'],
    [{ file: 'a.md', line: 3, column: 5 }, 'a.md:3:5'],
    [{ file: 'a.md', column: 5 }, 'a.md'],
  ])('%j is %s', (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

const excerptOf = (source: string, column: number): string[] =>
  problemText(problem('text/damaged', { file: 'a.md', line: 1, column }), 'zh', () => source)
    .split('\n')
    .slice(1, -1);

describe('problemText', () => {
  it('says where, how grave, what and what to do', () => {
    expect(problemText(problem('site/missing', { file: 'site.yaml' }), 'en', noSource)).toBe(
      'site.yaml  error site/missing  the content folder has no site.yaml\n    → create site.yaml with at least name, organisation and domain',
    );
  });

  it('puts the caret under the character: one cell for Latin, two for Han', () => {
    expect(excerptOf('a: 县政府x', 6)).toEqual(['    a: 县政府x', '       \u3000\u3000^']);
    expect(excerptOf('abc', 1)).toEqual(['    abc', '    ^']);
  });

  it('cuts a long line around the column', () => {
    const [shown = '', caret = ''] = excerptOf(`${'x'.repeat(300)}Y${'z'.repeat(300)}`, 301);
    expect(shown.trim()).toHaveLength(100);
    expect(shown[caret.indexOf('^')]).toBe('Y');
  });

  it('quotes no line where none can be had', () => {
    expect(problemText(problem('text/damaged', { file: 'a.md', line: 1, column: 2 }), 'zh', noSource).split('\n')).toHaveLength(2);
  });
});

describe('renderText', () => {
  it('says so when there is nothing to say', () => {
    expect(renderText([], 'zh', noSource)).toBe('没有发现问题。');
    expect(renderText([], 'en', noSource)).toBe('No problems found.');
  });

  it('shows ten of a code and counts the rest', () => {
    const many = Array.from({ length: 12 }, (_, i) => missing(`${i}.md`));
    const report = renderText([...many, summary('x.md')], 'zh', noSource);
    expect(report.match(/attachment\/missing {2}附件/g)).toHaveLength(10);
    expect(report).toContain('12 个文件  （上面只列出前 10 个，全部用 npm run check -- --only attachment/missing）');
    expect(report).toContain('x.md:1  提醒 item/no-summary');
    expect(renderText(many, 'en', noSource)).toContain('listed above; all with npm run check -- --only attachment/missing)');
    const ofSite = Array.from({ length: 12 }, (_, i) => problem('output/meta', { file: `${i}.html` }, { name: 'a', value: '' }));
    expect(renderText(ofSite, 'zh', noSource)).toMatch(/（上面只列出前 10 个）$/);
  });

  it('shows all of a code where all are asked for', () => {
    const report = renderText(
      Array.from({ length: 12 }, (_, i) => missing(`${i}.md`)),
      'zh',
      noSource,
      { all: true },
    );
    expect(report.match(/attachment\/missing {2}附件/g)).toHaveLength(12);
    expect(report).toMatch(/12 个文件$/);
  });
});

describe('summaryText', () => {
  it('counts by code, the gravest first, then the most frequent', () => {
    const problems = [
      summary('a.md'),
      missing('a.md', 1),
      missing('a.md', 2),
      problem('site/missing', { file: 'site.yaml' }),
      problem('review/missing', { file: 'b.md' }),
    ];
    expect(summaryText(problems, 'zh').split('\n')).toEqual([
      '共 5 个问题：禁止公开 1，错误 3，提醒 1',
      '       1  禁止公开  review/missing         1 个文件',
      '       2  错误    attachment/missing     1 个文件',
      '       1  错误    site/missing           1 个文件',
      '       1  提醒    item/no-summary        1 个文件',
    ]);
  });
});

describe('renderJson', () => {
  it('gives each problem as data with its texts', () => {
    const { problems } = JSON.parse(renderJson([missing('a.md', 3)], 'zh')) as { problems: unknown[] };
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'attachment/missing',
        severity: 'error',
        nature: 'integrity',
        file: 'a.md',
        line: 3,
        args: { value: '表.xlsx' },
        what: '附件“表.xlsx”不存在',
      }),
    ]);
  });
});

const location = (uri: string, region: object): object => ({
  physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region },
});

describe('renderSarif', () => {
  interface Sarif {
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string; shortDescription?: { text: string } }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: unknown[] }[];
    }[];
  }
  const sarifOf = (problems: readonly Problem[], language: 'zh' | 'en', root: string): Sarif['runs'][number] | undefined => {
    const sarif = JSON.parse(
      renderSarif(problems, language, { root, askedBy: (code) => (code === 'item/no-summary' ? '写有摘要' : undefined) }),
    ) as Sarif;
    expect(sarif.version).toBe('2.1.0');
    return sarif.runs[0];
  };

  it('names every rule once and refers to it', () => {
    const run = sarifOf([summary('a.md'), missing('a.md'), missing('b.md')], 'zh', '');
    const rules = run?.tool.driver.rules.map(({ id }) => id);
    expect(rules).toEqual(['attachment/missing', 'item/no-summary']);
    expect(run?.tool.driver.rules.map(({ shortDescription }) => shortDescription)).toEqual([undefined, { text: '写有摘要' }]);
    expect(run?.results.map(({ ruleIndex }) => rules?.[ruleIndex])).toEqual(run?.results.map(({ ruleId }) => ruleId));
    expect(run?.results.map(({ level }) => level)).toEqual(['warning', 'error', 'error']);
  });

  it('encodes the path below the content folder and leaves the region out where no line is known', () => {
    const run = sarifOf([missing('items/表 1.md', 3), missing('b.md')], 'zh', 'content');
    expect(run?.results.flatMap(({ locations }) => locations)).toEqual([
      location('content/items/%E8%A1%A8%201.md', { region: { startLine: 3, startColumn: 1 } }),
      location('content/b.md', {}),
    ]);
  });

  it('ends sentences as the language does', () => {
    const problems = [problem('site/missing', { file: 'site.yaml' })];
    expect(sarifOf(problems, 'zh', '')?.results[0]?.message.text).toMatch(/^内容文件夹里没有 site\.yaml。新建/);
    expect(sarifOf(problems, 'en', '')?.results[0]?.message.text).toMatch(/^the content folder has no site\.yaml\. create/);
  });
});
