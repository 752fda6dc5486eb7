import { describe, expect, it } from 'vitest';
import { renderMarkdown, type LinkSource, type RenderedMarkdown } from '../../src/text/markdown.ts';

const render = (source: string): RenderedMarkdown =>
  renderMarkdown(source, ({ target, form }) => {
    if (target.includes('没有')) return undefined;
    return { href: `to-${target}`, ...(form === 'index-no' ? { label: '《办法》' } : {}) };
  });

describe('renderMarkdown: links', () => {
  it.each([
    ['[附件](附件 1.xlsx)', '<a href="to-附件 1.xlsx">附件</a>'],
    ['[附件](附件 (1).xlsx)', '<a href="to-附件 (1).xlsx">附件</a>'],
    ['[附件](%E9%99%84.pdf)', '<a href="to-附.pdf">附件</a>'],
    ['见[[A/2026-00001]]。', '见<a href="to-A/2026-00001">《办法》</a>。'],
    ['[站](https://example.com)', '<a href="https://example.com" rel="external noopener">站</a>'],
    ['[信](mailto:a@b.example)', '<a href="mailto:a@b.example">信</a>'],
    ['[段](#section-1)', '<a href="#section-1">段</a>'],
  ])('%s is a link', (source, html) => {
    expect(render(source).html).toBe(`<p>${html}</p>\n`);
  });

  it.each([
    ['见[旧文](没有.md)。', '见旧文。'],
    ['见[**旧**文](没有.md)和[新文](有.md)。', '见<strong>旧</strong>文和<a href="to-有.md">新文</a>。'],
    ['见[[没有]]。', '见没有。'],
    ['[[', '[['],
    ['[[]]', '[[]]'],
  ])('%s leads nowhere and becomes text', (source, html) => {
    expect(render(source).html).toBe(`<p>${html}</p>\n`);
  });

  it('says on which line of the body each link stands and what form it has', () => {
    const asked: LinkSource[] = [];
    renderMarkdown('一\n\n[甲](a.md)\n\n![乙](b.png)\n\n[[C]]', (link) => {
      asked.push(link);
      return undefined;
    });
    expect(asked).toEqual([
      { target: 'a.md', form: 'link', line: 2 },
      { target: 'b.png', form: 'image', line: 4 },
      { target: 'C', form: 'index-no', line: 6 },
    ]);
  });
});

describe('renderMarkdown: images', () => {
  it('shows an image with its description', () => {
    expect(render('![签约](图.png)').html).toBe('<p><img src="to-图.png" alt="签约" loading="lazy"></p>\n');
  });
  it.each(['![签约](没有.png)', '![签约](https://x.example/a.png)'])('%s is shown as its description', (source) => {
    expect(render(source).html).toBe('<p>签约</p>\n');
  });
  it('reports an image without a description', () => {
    expect(render('一\n\n![](图.png)').faults).toEqual([{ code: 'image/no-alt', value: '图.png', line: 2 }]);
  });
});

describe('renderMarkdown: what could run', () => {
  it.each([
    ['<b>粗</b>', '<b>'],
    ['<script>alert(1)</script>', '<script>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['<a href="x" onclick="alert(1)">x</a>', '<a href="x" onclick="alert(1)">'],
    ['<!-- 注释 -->', '<!--'],
  ])('shows %s as text and reports it', (source, value) => {
    const { html, faults } = render(`一\n\n${source}`);
    expect(html.replaceAll(/<\/?p>/g, '')).not.toMatch(/<[a-z!]/i);
    expect(faults).toEqual([{ code: 'text/html', value, line: 2 }]);
  });

  it.each([
    ['[点](javascript:alert`1`)', 'javascript:alert`1`'],
    ['[点](JaVaScript:x)', 'JaVaScript:x'],
    ['[点](<javascript:x>)', 'javascript:x>'],
    ['[点](vbscript:x)', 'vbscript:x'],
    ['[点](data:text/html,x)', 'data:text/html,x'],
    ['[点](file:///etc/passwd)', 'file:///etc/passwd'],
    ['[点](//evil.example/x)', '//evil.example/x'],
    ['![图](javascript:x)', 'javascript:x'],
  ])('shows %s as text and reports it', (source, value) => {
    const { html, faults } = render(`一\n\n${source}`);
    expect(html).not.toContain('href');
    expect(html).not.toContain('src=');
    expect(faults).toEqual([{ code: 'link/unsafe', value, line: 2 }]);
  });

  it.each(['[点](java&#115;cript:x)', '[点](javascript&colon;x)', '[点](jav\tascript:x)'])('makes no link of %j', (source) => {
    expect(render(source).html).not.toContain('href');
  });

  it('names the line within a paragraph', () => {
    const { faults } = render('第一行。\n第二行。\n第三行<br>。');
    expect(faults).toEqual([{ code: 'text/html', value: '<br>', line: 2 }]);
  });

  it('a comparison is not markup', () => {
    expect(render('a < b 且 c > d').faults).toEqual([]);
  });
});
