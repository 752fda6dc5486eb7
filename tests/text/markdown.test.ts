import { describe, expect, it } from 'vitest';
import { renderMarkdown, type RenderedMarkdown } from '../../src/text/markdown.ts';

const render = (source: string): RenderedMarkdown =>
  renderMarkdown(source, ({ target, form }) => {
    if (target.includes('没有')) return undefined;
    return { href: `to-${target}`, ...(form === 'index-no' ? { label: '《办法》' } : {}) };
  });
const htmlOf = (source: string): string => render(source).html;
const paragraph = (html: string): string => `<p>${html}</p>\n`;
const levels = (source: string): number[] => render(source).headings.map(({ level }) => level);

describe('renderMarkdown: masks', () => {
  it.each([
    '电话138****1234，139****5678。',
    '张*祥、王*',
    '朱**等3人，李**等2人',
    '身份证35*************123',
    '当事人：陈*（身份证号3501**********1234）',
    '原告张*、被告李**、第三人王*',
    '2×3*4*5',
  ])('keeps %s as it is written', (source) => {
    expect(htmlOf(source)).toBe(paragraph(source));
    expect(render(source).text).toBe(source);
  });

  it('keeps masks in table cells', () => {
    const { html } = render('| 姓名 | 电话 |\n| --- | --- |\n| 张*祥 | 138****1234 |\n| 王*、李* | 139****5678 |');
    for (const cell of ['张*祥', '138****1234', '王*、李*', '139****5678']) expect(html).toContain(`<td>${cell}</td>`);
  });

  it('keeps a mask beside bold text', () => {
    expect(htmlOf('**甲**、王*')).toBe(paragraph('<strong>甲</strong>、王*'));
  });
});

describe('renderMarkdown: emphasis', () => {
  it.each([
    ['这是**加粗**的字', '这是<strong>加粗</strong>的字'],
    ['于**2024年**起', '于<strong>2024年</strong>起'],
    ['**张三**和**李四**', '<strong>张三</strong>和<strong>李四</strong>'],
    ['附件：**1.xlsx**、**2.xlsx**', '附件：<strong>1.xlsx</strong>、<strong>2.xlsx</strong>'],
    ['**注意：**请按时办理', '<strong>注意：</strong>请按时办理'],
    ['按照**《办法》**执行', '按照<strong>《办法》</strong>执行'],
    ['*强调*', '<em>强调</em>'],
    ['这是 *强调* 的字', '这是 <em>强调</em> 的字'],
  ])('%s is emphasis', (source, html) => {
    expect(htmlOf(source)).toBe(paragraph(html));
  });

  it('~~删~~ is text: a disclosed document has nothing struck out', () => {
    expect(htmlOf('~~删~~')).toBe(paragraph('~~删~~'));
  });
});

describe('renderMarkdown: text that was pasted', () => {
  it.each([
    ['four spaces', '    正文', '正文'],
    ['ideographic spaces', '　　正文', '正文'],
    ['no-break spaces', '\u00a0\u00a0正文', '正文'],
    ['a year and a full stop', '2019. 年', '2019. 年'],
    ['blanks to be filled in', '姓名：____（盖章）____', '姓名：____（盖章）____'],
    ['a reference definition', '[1]: https://x.example', '[1]: https://x.example'],
  ])('%s at the start of a line make a paragraph', (_, source, html) => {
    expect(htmlOf(source)).toBe(paragraph(html));
  });

  it('an underlined line is no heading, and nothing of it is lost', () => {
    expect(render('标题\n===\n正文').text).toBe('标题\n===\n正文');
    expect(render('标题\n---\n正文').headings).toEqual([]);
  });

  it('joins a line that was cut, without a space between Han characters', () => {
    const [cut, rest] = ['为进一步规范本县政府信息公开工作并提高政府工作的透明', '度，制定本办法。'];
    expect(htmlOf(`${cut}\n${rest}`)).toBe(paragraph(cut + rest));
  });

  it('takes a line that ends a sentence, a short line, or a numbered line as a paragraph of its own', () => {
    expect(htmlOf('一、总则\n（一）目的。\n第二句。')).toBe('<p>一、总则</p>\n<p>（一）目的。</p>\n<p>第二句。</p>\n');
  });

  it('keeps the space of a line break between Latin words', () => {
    expect(render('open\ngovernment').text).toBe('open\ngovernment');
  });
});

describe('renderMarkdown: headings', () => {
  it.each([
    ['# 一', [2]],
    ['## 二', [2]],
    ['#### 四', [2]],
    ['# 一\n\n## 二\n\n### 三', [2, 3, 4]],
    ['## 二\n\n#### 四', [2, 3]],
    ['# 一\n\n### 三\n\n## 二', [2, 3, 3]],
    ['# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6', [2, 3, 4, 5, 6, 6]],
  ])('%j has levels %j', (source, expected) => {
    expect(levels(source)).toEqual(expected);
  });

  it('numbers its anchors and closes each heading with the tag it opened', () => {
    expect(htmlOf('# 一\n\n## 二')).toBe('<h2 id="section-1">一</h2>\n<h3 id="section-2">二</h3>\n');
  });
});
