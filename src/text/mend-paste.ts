/*
 * Text pasted from Word is the normal case here, and it was never meant as Markdown. These functions mend, line for line,
 * what Markdown would eat; they never add or remove a line, so that problems keep their line numbers.
 */

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const boundary = '(?:^|[\\s\\u3000、，。；：（(|,;:“”《》])';
const nameMask = new RegExp(`(?<=${boundary})([${surnames}])(\\*{1,2})(?![*])`, 'g');

/** The whole text with every mend applied outside fenced code. */
export function mendPaste(source: string): string {
  let fenced = false;
  return source
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      return fenced ? line : mendLine(line);
    })
    .join('\n');
}

function mendLine(line: string): string {
  const text = mendYear(mendLinkSpaces(mendIndent(line)));
  if (!text.includes('`')) return mendBlanks(mendMasks(text));
  // A code span keeps its characters as they are.
  return text
    .split(/(`[^`]+`)/)
    .map((part, i) => (i % 2 ? part : mendBlanks(mendMasks(part))))
    .join('');
}

/** Ideographic and no-break spaces at the start are Word's paragraph indent, not code. */
const mendIndent = (line: string): string => line.replace(/^[ \t]*[\u3000\u00a0][\s\u3000]*/, '');

/** `[附件](附件 1.xlsx)`, `[附件](附件 (1).xlsx)`: a destination with spaces is put in angle brackets. */
const mendLinkSpaces = (line: string): string =>
  !line.includes('](')
    ? line
    : line.replace(/\]\((?!<)((?:[^()"']|\([^()"']*\))*)\)/g, (whole, target: string) =>
        /\S[ \u3000]+\S/.test(target) ? `](<${target.trim()}>)` : whole,
      );

/** `2019. 年` at the start of a line is a year, not item 2,019 of a list. */
const mendYear = (line: string): string => line.replace(/^(\s*\d{4,9})([.)]) /, '$1\\$2 ');

/** Blanks to be filled in (`姓名：____（盖章）____`) are not emphasis. */
const mendBlanks = (text: string): string => (!text.includes('___') ? text : text.replace(/_{3,}/g, (run) => '\\_'.repeat(run.length)));

/**
 * Asterisks that hide digits or parts of names: 138****1234, 35*************123, 张*祥、王*, 朱**等3人，李**. Without this they pair up
 * and become bold or italic, and the mask is gone.
 */
export function mendMasks(text: string): string {
  if (!text.includes('*') || /^[\s*]+$/.test(text)) return text;
  const bullet = /^\s*\*\s+/.exec(text)?.[0] ?? '';
  const runs = text
    .slice(bullet.length)
    .replace(/\*{4,}/g, escapeStars)
    .replace(/(?<=[0-9A-Za-z])\*+(?=[0-9])/g, escapeStars);
  return bullet + mendSingles(mendNames(runs));
}

const escapeStars = (run: string): string => '\\*'.repeat(run.length);

/** 朱**等3人，李**: two or more masked surnames in a line are masks; a single surname before ** may be 于**2024年** and is left alone. */
function mendNames(text: string): string {
  const found = [...text.matchAll(nameMask)].filter(([, , stars]) => stars === '**');
  return found.length >= 2 ? text.replace(nameMask, (_, name: string, stars: string) => name + escapeStars(stars)) : text;
}

/** A single asterisk right after a Han character or digit is a mask, unless it closes an emphasis that was opened after a space. */
function mendSingles(text: string): string {
  let open = false;
  return text.replace(/(?<![\\*])\*(?!\*)/g, (star, at: number) => {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (open) {
      open = false;
      return star;
    }
    if (/[\p{L}\p{N}]/u.test(before)) return `\\${star}`;
    open = !/\s/.test(after) && /(?<![\\*])\*(?!\*)/.test(text.slice(at + 1));
    return open ? star : `\\${star}`;
  });
}
