import { limits, type LimitName, type Limits } from '../model/limits.ts';
import { codes } from '../problem/codes.ts';
import type { ProblemCode, Severity } from '../problem/problem.ts';
import { integrityRules } from './integrity-rules.ts';
import { rules } from './index.ts';
import type { RuleFacts } from './rule.ts';

const severities: Readonly<Record<Severity, string>> = { block: '禁止公开', error: '错误', warning: '提醒' };
const unverified = '出处未核实，请按本地规定设置';

/** Every rule as a table in Markdown: what it asks, its codes, on whose word, and by which numbers. */
export function ruleTable(own: Limits): string {
  return [
    '## 完整性规则：不合即停止构建（错误、禁止公开），或者提醒',
    '',
    ...tableOf(integrityRules, own),
    '',
    '## 合规规则：检查时列出；site.yaml 的 gate 写了代码才停止构建',
    '',
    ...tableOf(rules, own),
    '',
  ].join('\n');
}

const tableOf = (listed: readonly RuleFacts[], own: Limits): string[] => [
  '| 要求 | 代码和级别 | 依据 | 适用于 | 期限和数值（site.yaml `limits`） |',
  '|---|---|---|---|---|',
  ...listed.map((rule) =>
    row(
      rule.title,
      codesText(rule),
      sourceText(rule),
      rule.from ? `${rule.from} 起` : '',
      (rule.limits ?? []).map((name) => limitText(name, own)).join('<br>'),
    ),
  ),
];

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const codesText = (rule: RuleFacts): string => rule.codes.map((code) => `\`${code}\` ${severities[codes[code].severity]}`).join('<br>');
const sourceText = ({ basis, isUnverified }: RuleFacts): string => (isUnverified ? `${basis}（${unverified}）` : basis);

function limitText(name: LimitName, own: Limits): string {
  const { label, unit, source, default: usual } = limits[name];
  const sourced = 'isUnverified' in limits[name] ? `${source}；${unverified}` : source;
  return `\`${name}\` ${label} ${own[name]}${unit}（${own[name] === usual ? '默认' : `默认 ${usual}${unit}`}；${sourced}）`;
}

const ruleOf: ReadonlyMap<ProblemCode, RuleFacts> = new Map(
  [...integrityRules, ...rules].flatMap((rule) => rule.codes.map((code) => [code, rule])),
);

/** What the rule of a code asks, in a line; undefined where a text is no code. */
export const askedBy = (code: string): string | undefined => ruleOf.get(code as ProblemCode)?.title;

/** On whose word a problem is one, and by which numbers: a line of its report. */
export function basisOf(code: ProblemCode, own: Limits): string | undefined {
  const rule = ruleOf.get(code);
  if (!rule) return undefined;
  return [sourceText(rule), ...(rule.limits ?? []).map((name) => limitText(name, own).replaceAll('`', ''))].join('；');
}
