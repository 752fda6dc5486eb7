import fs from 'node:fs';
import path from 'node:path';

/*
 * Content for benchmarks and tests: invented offices and documents, the same for the same number.
 */

export interface Generated {
  /** How many items. */
  readonly items: number;
  /** Characters of each text. */
  readonly characters: number;
}

const departments = 20;
const firstYear = 2010;
const years = 16;
/** No generated document is newer. */
export const lastDay = `${firstYear + years - 1}-12-31`;
const categories = ['budget', 'regulations', 'planning', 'statistics', 'notices', 'procurement', 'welfare', 'assistance'];
const words =
  '公开 信息 机关 部门 决定 通知 意见 办法 规定 应当 按照 有关 组织 实施 管理 监督 检查 落实 项目 资金 预算 工程 建设 农村 社区 居民 企业 申请 材料 期限 责任 人员 单位 负责 进行 统一 标准 情况 结果 安全 环境 教育 医疗 卫生 养老 就业 培训 补助 标的 采购 合同 验收 报告 年度 季度 计划 完成 目标 任务 会议 研究 讨论 通过 执行 公布 施行 废止'.split(
    ' ',
  );

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes a content folder of a number of items, spread over departments and years. */
export function generateContent(folder: string, { items, characters }: Generated): void {
  const put = (file: string, text: string): void => {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  };
  put('site.yaml', 'name: 测试市政务公开\norganisation: 测试市人民政府\ndomain: www.test.example\nbase_url: https://www.test.example\n');
  for (let d = 0; d < departments; d++) put(`departments/d${d}.md`, `---\nname: 测试市第${d + 1}局\n---\n\n主管第${d + 1}类事务。\n`);
  for (let i = 0; i < items; i++) put(...generatedItem(i, characters));
}

/** One item of such a folder: its file and its text. */
export function generatedItem(n: number, characters: number): [file: string, text: string] {
  const random = randomFrom(n + 1);
  const pick = <T>(members: readonly T[]): T => members[Math.floor(random() * members.length)] as T;
  const year = firstYear + (n % years);
  const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)].map((part) => String(part).padStart(2, '0'));
  const on = `${year}-${month}-${day}`;
  const title = `关于${pick(words)}${pick(words)}${pick(words)}工作的${pick(['通知', '意见', '办法', '公告'])}（${n}）`;
  return [
    `items/d${n % departments}/${year}/n${n}.md`,
    [
      '---',
      `title: ${title}`,
      `index_no: T-${n}`,
      `doc_no: 测发〔${year}〕${n + 1}号`,
      `category: ${pick(categories)}`,
      `formed_on: ${on}`,
      `published_on: ${on}`,
      `summary: ${textOf(random, 60).replaceAll('\n', '')}`,
      `review: { reviewer: 审查人, on: ${on}, result: 同意公开 }`,
      '---',
      '',
      textOf(random, characters),
      '',
    ].join('\n'),
  ];
}

function textOf(random: () => number, characters: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let i = 1; length < characters; i++) {
    const word = words[Math.floor(random() * words.length)] ?? '';
    const mark = i % 61 === 0 ? '。\n\n' : i % 9 === 0 ? '，' : '';
    parts.push(word, mark);
    length += word.length + mark.length;
  }
  return `${parts.join('').replace(/[，。\s]+$/, '')}。`;
}
