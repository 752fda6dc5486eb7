import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { csvOf, workbookOf } from '../../src/publish/write-tables.ts';
import { assessmentSite, type AssessedData, type AssessmentData } from '../../src/views/assessment-pages.ts';
import { catalogOf, findingMd, itemMd } from '../support/builders.ts';

const yaml = `title: 考核
headings:
  - name: 内容
    weight: 60
    indicators:
      - { name: 概述, weight: 60, rules: [item/no-summary], deduct: 2, at_most: 3 }
  - name: 反馈
    weight: 40
    indicators:
      - { name: 整改, weight: 20, rules: [finding/overdue], deduct: 2.5 }
      - { name: 印象, weight: 20, manual: [{ department: finance, score: 12.5, note: 有会议 }] }
`;
const files = {
  'assessment.yaml': yaml,
  'departments/health.md': '---\nname: 测试县卫生健康局\nshort: 县卫健局\n---\n',
  'items/finance/2026/a.md': itemMd({ title: '第一号办法' }),
  'items/finance/2026/b.md': itemMd({ index_no: 'A/2' }),
  'items/health/2026/c.md': itemMd({ index_no: 'A/3', summary: '本通知说明预算公开的范围、内容和时间，请各单位照此办理。' }),
  'findings/2026/a.md': findingMd({ rectified_on: undefined, result: undefined }),
};
function made(): ReturnType<typeof assessmentSite> {
  const { catalog } = catalogOf(files);
  if (!catalog) throw new Error('no catalog');
  return assessmentSite(catalog, checkCompliance({ catalog, history: noHistory, attachments: undefined }));
}
const dataAt = (url: string): object | undefined =>
  made()
    .pages.find((page) => page.url === url)
    ?.data();

describe('the pages of an assessment', () => {
  it('rank the departments, the best first', () => {
    const { rows } = dataAt('/supervision/assessment/') as AssessmentData;
    expect(rows.map(({ rank, department, scores, score }) => [rank, department.label, scores, score])).toEqual([
      [1, '县财政局', [57, 30], 87],
      [2, '县卫健局', [60, 20], 80],
    ]);
  });

  it('draw scores on the scale of the full mark', () => {
    const { chart } = dataAt('/supervision/assessment/') as AssessmentData;
    expect(chart.bars.map(({ total, parts }) => [total, parts[0]?.width])).toEqual([
      [87, 87],
      [80, 80],
    ]);
  });

  it('explain every point as a sum, with the records that it was taken away for', () => {
    const { sum, parts } = dataAt('/supervision/assessment/finance/') as AssessedData;
    expect(sum).toBe('内容 57 + 反馈 30 = 87');
    expect(parts.flatMap(({ lines }) => lines.map(({ name, score, said }) => [name, score, said]))).toEqual([
      ['概述', 57, '2 个问题 × 每个扣 2 分，最多扣 3 分；60 − 3 = 57'],
      ['整改', 17.5, '1 个问题 × 每个扣 2.5 分 = 扣 2.5 分；20 − 2.5 = 17.5'],
      ['印象', 12.5, '人工评分：有会议'],
    ]);
    expect(parts[0]?.lines[0]?.problems[0]?.record).toEqual({ label: '第一号办法', url: '/items/finance/2026/a/' });
    expect(parts[1]?.lines[0]?.problems[0]?.said).toContain('整改期限 2026-03-31 已过 236 日');
  });

  it('are not there without a standard', () => {
    const { catalog } = catalogOf({});
    expect(catalog && assessmentSite(catalog, [])).toEqual({ pages: [], tables: [] });
  });
});

describe('the table of inspectors', () => {
  it('has a row an indicator whose points add up to the row of the sum, as numbers', async () => {
    const [, ...rows] = made().tables[0]?.rows() ?? [];
    for (const name of ['县财政局', '县卫健局']) {
      const own = rows.filter(([, department]) => department === name);
      const [sum, ...lines] = own.toReversed();
      expect(lines.reduce((total, line) => total + Number(line[8]), 0)).toBe(sum?.[8]);
      expect(lines.reduce((total, line) => total + Number(line[4]), 0)).toBe(100);
    }
    const sheet = strFromU8(unzipSync(await workbookOf(rows))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<v>87<\/v>/);
    expect(csvOf(rows)).toContain('1,县财政局,内容,概述,60,');
    const named = await workbookOf(rows, made().tables.find(({ format }) => format === 'xlsx')?.sheet);
    expect(strFromU8(unzipSync(named)['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="考核"');
  });
});
