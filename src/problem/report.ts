import { codes } from './codes.ts';
import { groupBy } from './group-by.ts';
import { compareText, type Place, type Problem, type ProblemCode, type Severity } from './problem.ts';
import { textOf, type Language } from './render-text.ts';

/** On whose word problems of a code are problems; undefined where nothing is to be said. */
export type BasisOf = (code: ProblemCode) => string | undefined;

/** The source line a place points at, without its line ending; undefined when it cannot be had. */
export type LineAt = (place: Place) => string | undefined;

const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { block: '禁止公开', error: '错误', warning: '提醒' },
  en: { block: 'block', error: 'error', warning: 'warning' },
};
const excerptWidth = 100;
/** More problems of one code than this are counted, not printed: a long archive gives a page to read and not a wall. */
const shownPerCode = 10;

/** `file:line:column`, as editors and terminals make it a link; parts that are not known are left out. */
export function placeText({ file, line, column }: Place): string {
  return [file, ...(line ? [line] : []), ...(line && column ? [column] : [])].join(':');
}

/** One problem for a person: place and severity, what is wrong, the source line with a caret, what to do. */
export function problemText(problem: Problem, language: Language, lineAt: LineAt): string {
  const text = textOf(problem, language);
  const lines = [`${placeText(problem.place)}  ${severityNames[language][problem.severity]} ${problem.code}  ${text.what}`];
  const { column } = problem.place;
  const source = column && !isPrivate(problem) ? lineAt(problem.place) : undefined;
  if (column && source !== undefined) lines.push(...excerpt(source, column));
  lines.push(`    → ${text.do}`);
  return lines.join('\n');
}

/** Reports are kept in logs that more people read than the file: what keeps a person's number from the public is not quoted in them. */
const isPrivate = ({ code }: Problem): boolean => code.startsWith('personal-data/');

/** The line around the column and a caret below it; Han characters are two cells wide, so the padding is too. */
function excerpt(source: string, column: number): string[] {
  const start = Math.max(0, column - 1 - excerptWidth / 2);
  const shown = source.slice(start, start + excerptWidth).replaceAll('\t', ' ');
  const padding = shown.slice(0, column - 1 - start).replace(/./gu, (c) => (/[\u2e80-\uffef]/.test(c) ? '\u3000' : ' '));
  return [`    ${shown}`, `    ${padding}^`];
}

interface TextOptions {
  readonly basisOf?: BasisOf;
  /** Prints all problems, however many there are of a code. */
  readonly all?: boolean;
}

/** The whole report: problems in reading order, of a code in full ten at most and with the first of them on whose word, then the count of every code. */
export function renderText(
  problems: readonly Problem[],
  language: Language,
  lineAt: LineAt,
  { basisOf, all = false }: TextOptions = {},
): string {
  const seen = new Map<string, number>();
  const blocks: string[] = [];
  for (const problem of problems) {
    const n = (seen.get(problem.code) ?? 0) + 1;
    seen.set(problem.code, n);
    const basis = n === 1 ? basisOf?.(problem.code) : undefined;
    if (all || n <= shownPerCode)
      blocks.push(
        [problemText(problem, language, lineAt), ...(basis ? [`    ${language === 'zh' ? '依据：' : 'Basis: '}${basis}`] : [])].join('\n'),
      );
  }
  return [...blocks, summaryText(problems, language, all)].join('\n\n');
}

/** How many problems of each code, worst first, and how many in all; where not all of them are listed above, how to see the others. */
export function summaryText(problems: readonly Problem[], language: Language, all = false): string {
  const zh = language === 'zh';
  if (problems.length === 0) return zh ? '没有发现问题。' : 'No problems found.';
  const counts = groupBy(problems, (p) => `${p.severity} ${p.code}`);
  const order: readonly Severity[] = ['block', 'error', 'warning'];
  const rows = [...counts.values()]
    .flatMap((group) => (group[0] ? [{ ...group[0], count: group.length, files: new Set(group.map((p) => p.place.file)).size }] : []))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count || compareText(a.code, b.code))
    .map(({ severity, code, count, files }) => {
      const more = all || count <= shownPerCode ? '' : `  ${moreOf(code, language)}`;
      return `  ${String(count).padStart(6)}  ${severityNames[language][severity].padEnd(zh ? 4 : 7)}  ${code.padEnd(22)} ${zh ? `${files} 个文件` : `${files} files`}${more}`;
    });
  const total = (severity: Severity): number => problems.filter((p) => p.severity === severity).length;
  const heading = zh
    ? `共 ${problems.length} 个问题：禁止公开 ${total('block')}，错误 ${total('error')}，提醒 ${total('warning')}`
    : `${problems.length} problems: ${total('block')} block, ${total('error')} error, ${total('warning')} warning`;
  return [heading, ...rows].join('\n');
}

/** The built site is not looked at by `check`: of its problems, there is no more to see. */
function moreOf(code: ProblemCode, language: Language): string {
  const command = code.startsWith('output/') ? '' : `npm run check -- --only ${code}`;
  if (language === 'zh') return `（上面只列出前 ${shownPerCode} 个${command && `，全部用 ${command}`}）`;
  return `(the first ${shownPerCode} are listed above${command && `; all with ${command}`})`;
}

/** Every problem as data with its texts, for other programs. */
export function renderJson(problems: readonly Problem[], language: Language): string {
  const rows = problems.map((p) => {
    const text = textOf(p, language);
    return { code: p.code, severity: p.severity, nature: codes[p.code].nature, ...p.place, args: p.args, what: text.what, do: text.do };
  });
  return `${JSON.stringify({ problems: rows }, undefined, 2)}\n`;
}

interface SarifOptions {
  /** The content folder within the repository. */
  readonly root: string;
  /** What the rule of a code asks for. */
  readonly askedBy?: (code: ProblemCode) => string | undefined;
}

/** SARIF 2.1.0 (OASIS), which code hosts turn into notes beside the lines of a pull request. */
export function renderSarif(problems: readonly Problem[], language: Language, { root, askedBy }: SarifOptions): string {
  const used = [...new Set(problems.map((p) => p.code))].sort(compareText);
  const results = problems.map((p) => {
    const text = textOf(p, language);
    const region = p.place.line ? { region: { startLine: p.place.line, startColumn: p.place.column ?? 1 } } : {};
    const uri = encodeURI(root ? `${root}/${p.place.file}` : p.place.file);
    return {
      ruleId: p.code,
      ruleIndex: used.indexOf(p.code),
      level: p.severity === 'warning' ? 'warning' : 'error',
      message: { text: language === 'zh' ? `${text.what}。${text.do}` : `${text.what}. ${text.do}` },
      locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region } }],
    };
  });
  const driver = {
    name: 'Daylight',
    rules: used.map((id) => {
      const title = askedBy?.(id);
      return {
        id,
        ...(title ? { shortDescription: { text: title } } : {}),
        defaultConfiguration: { level: codes[id].severity === 'warning' ? 'warning' : 'error' },
      };
    }),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, results }] }, undefined, 2)}\n`;
}
