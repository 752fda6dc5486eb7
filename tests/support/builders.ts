import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { buildCatalog, type BuiltCatalog } from '../../src/catalog/build-catalog.ts';
import { readContent } from '../../src/content/read-content.ts';
import { reportParts } from '../../src/model/report-tables.ts';
import { dayExists, isDateForm, type CalendarDate } from '../../src/model/calendar-date.ts';

export const asOf = '2026-11-22' as CalendarDate;

/** site.yaml with what is required. */
export const siteYaml = 'name: 测试县\norganisation: 测试县人民政府\ndomain: www.test.example\n';
const review = '{ author: 王五, reviewer: 李四, approver: 赵六, on: 2026-03-01, result: 同意公开, basis: 条例第十七条 }';
export const financeMd = '---\nname: 测试县财政局\nshort: 县财政局\n---\n\n主管财政。\n';

/** Front matter of a sound item; a key may be changed, added, or taken out with undefined. */
export function itemMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '正文。'): string {
  const all = {
    title: '关于公开预算的通知',
    index_no: 'A/2026-00001',
    category: 'budget',
    formed_on: '2026-03-01',
    published_on: '2026-03-02',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}

/** Front matter of a sound activity of `zhang`. */
export function activityMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '正文。'): string {
  const all = {
    title: '张县长调研',
    on: '2026-03-05',
    officials: '[zhang]',
    type: '调查研究',
    published_at: '2026-03-05 18:00',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound letter to `finance`. */
export function letterMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '请问预算在哪里看？'): string {
  const all = {
    no: 'CX-2026-0001',
    received_on: '2026-03-02',
    subject: '在哪里看预算',
    department: 'finance',
    topic: '预算公开',
    replied_on: '2026-03-05',
    reply: '在本站查看。',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound consultation of `finance`, open in March 2026, with its result. */
export function consultationMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '现公开征求意见。'): string {
  const all = {
    title: '关于办法的意见征集',
    department: 'finance',
    opens_on: '2026-03-02',
    closes_on: '2026-04-02',
    result_on: '2026-04-10',
    opinions: '[{ text: 太短, adopted: 采纳 }]',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound meeting that `finance` held, with a decision. */
export function meetingMd(keys: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  const all = {
    title: '预算编制会议',
    on: '2026-03-05',
    type: '专题会议',
    department: 'finance',
    agenda: '[部门预算]',
    decisions: '[月底前报送]',
    observers: '[公众代表2人]',
    news: '[https://media.example/a]',
    published_on: '2026-03-06',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound duty of `finance`. */
export const dutyMd = (keys: Readonly<Record<string, string | undefined>> = {}): string =>
  frontMatter(
    {
      level1: '财政',
      content: '预算草案和批复',
      basis: '预算法第十四条',
      limit: '信息形成之日起20个工作日内',
      department: 'finance',
      ...keys,
    },
    '',
  );
/** Front matter of a sound request to `finance`, received on Monday 2 March 2026 and answered in time. */
export function requestMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '申请公开预算的附表。'): string {
  const all = {
    no: '申〔2026〕1号',
    received_on: '2026-03-02',
    department: 'finance',
    applicant: '自然人',
    subject: '预算的附表',
    field: '财政预决算',
    replied_on: '2026-03-05',
    reply: '予以公开',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound guide of `finance`, without a fax number and a way online. */
export function guideMd(keys: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  const all = {
    department: 'finance',
    classification: '预算、决算、采购三类。',
    arrangement: '按索引号编排。',
    access: '在本站查看。',
    office: '{ name: 局办公室, address: 建设路15号, hours: 周一至周五, phone: 0999-7204168 }',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** A table of the report as front matter, each row with the numbers of its columns in order. */
export const tableRows = (columns: readonly string[], rows: Readonly<Record<string, readonly (number | string)[]>>): string =>
  `{ ${Object.entries(rows)
    .map(([row, cells]) => `${row}: { ${cells.map((cell, i) => `${columns[i]}: ${cell}`).join(', ')} }`)
    .join(', ')} }`;

/** Front matter of a sound report of `finance` on 2025 without tables, with the six parts. */
export function reportMd(
  keys: Readonly<Record<string, string | undefined>> = {},
  body = reportParts.map(({ heading }) => `## ${heading}\n\n内容。`).join('\n\n'),
): string {
  return frontMatter({ year: '2025', department: 'finance', published_on: '2026-01-20', review, ...keys }, body);
}
/** Front matter of a sound project of `finance` with two stages, the first of them done. */
export function projectMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '一条路。'): string {
  const all = {
    title: '一号路',
    department: 'finance',
    year: '2026',
    plan: '{ amount: 10, unit: 公里 }',
    done: '{ amount: 4, on: 2026-06-30 }',
    stages: '[{ name: 立项, planned_on: 2026-01-31, done_on: 2026-01-20 }, { name: 施工, planned_on: 2026-12-31 }]',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a finding with `finance`, put right in time. */
export function findingMd(keys: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  const all = {
    department: 'finance',
    by: '抽查',
    found_on: '2026-03-02',
    what: '预算附表打不开',
    rule: 'attachment/text-unreadable',
    due_on: '2026-03-31',
    rectified_on: '2026-03-20',
    result: '已换上能打开的文件',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound appraisal in which `finance` alone has a score. */
export function appraisalMd(keys: Readonly<Record<string, string | undefined>> = {}, body = '评议的经过。'): string {
  const all = {
    title: '社会评议',
    period: '2026-H1',
    method: '问卷',
    scores: '[{ department: finance, score: 88.5, rank: 1 }]',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound page. */
export const pageMd = (keys: Readonly<Record<string, string | undefined>> = {}, body = '正文。'): string =>
  frontMatter({ title: '关于本站', ...keys }, body);
/** Front matter of a sound service of `finance`, without a price list. */
export function serviceMd(keys: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  const all = {
    title: '代理记账许可',
    code: 'S1',
    department: 'finance',
    type: '行政许可',
    process: '[受理：核对材料, 决定]',
    legal_limit: '20个工作日',
    promised_limit: '7个工作日',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
/** Front matter of a sound power of `finance` with two tiers. */
export function powerMd(keys: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  const all = {
    title: '对会计违法行为的处罚',
    code: 'CZ-CF-1',
    department: 'finance',
    type: '行政处罚',
    basis: '会计法第四十条',
    flow: '[立案, 决定]',
    discretion: '[{ tier: 较轻, circumstances: 首次, penalty: 警告 }, { tier: 严重, circumstances: 再犯, penalty: 罚款 }]',
    review,
    ...keys,
  };
  return frontMatter(all, body);
}
export const officialMd = '---\nname: 张三\nposts:\n  - title: 县长\n---\n';

function frontMatter(given: Readonly<Record<string, string | undefined>>, body: string): string {
  const published = (given['published_on'] ?? given['published_at'] ?? given['opens_on'] ?? '').slice(0, 10);
  // What is published earlier was reviewed earlier.
  const isEarlier = given['review'] === review && isDateForm(published) && dayExists(published) && published < '2026-03-01';
  const keys = isEarlier ? { ...given, review: review.replace('2026-03-01', published) } : given;
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

type Files = Readonly<Record<string, string | Buffer>>;

/** A content folder on disk with site.yaml and one department, removed when the test ends. */
export function contentFolder(files: Files = {}): string {
  const root = temporaryFolder();
  for (const [file, text] of Object.entries({ 'site.yaml': siteYaml, 'departments/finance.md': financeMd, ...files })) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** An empty folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The catalog of some files beside the standing ones, with the problems of reading and of judging together. */
export function catalogOf(files: Files = {}, on: CalendarDate = asOf): BuiltCatalog {
  const { content, problems } = readContent(contentFolder(files));
  const built = buildCatalog(content, { asOf: on, drafts: false });
  return { catalog: built.catalog, problems: [...problems, ...built.problems] };
}

/** Problem codes with their places, one a line: what most tests of problems assert. */
export const codesOf = ({ problems }: Pick<BuiltCatalog, 'problems'>): string[] =>
  problems.map(({ code, place }) => `${code} ${place.file}:${place.line ?? ''}`);
