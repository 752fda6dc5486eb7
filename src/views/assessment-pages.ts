import { assess, type Assessed, type AssessedLine } from '../checks/assess.ts';
import { departmentsOfProblems } from '../checks/problem-departments.ts';
import { askedBy } from '../checks/rule-list.ts';
import type { Assessment, Indicator } from '../catalog/assessment.ts';
import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import type { AnyRecord } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import type { Problem } from '../problem/problem.ts';
import { paragraphsOf } from '../text/han-text.ts';
import { barChart, type BarChart } from './bar-chart.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import { page, type Cell, type Link, type Page, type PageData, type TableFile } from './page.ts';
import { problemSaid, recordOfProblem } from './problem-said.ts';

export interface AssessmentData extends PageData {
  readonly asOf: string;
  readonly basis: string;
  readonly note: readonly string[];
  readonly chart: BarChart;
  readonly headings: readonly { readonly name: string; readonly weight: number }[];
  /** The best first; a score a heading. */
  readonly rows: readonly {
    readonly rank: number;
    readonly department: Link;
    readonly scores: readonly number[];
    readonly score: number;
  }[];
  /** What is assessed, and by what points are taken away or given. */
  readonly standard: readonly { readonly heading: string; readonly name: string; readonly weight: number; readonly said: string }[];
  readonly tables: readonly Link[];
}

/** A problem as the page of a department tells it, with the record where it stands. */
interface CountedProblem {
  readonly said: string;
  readonly record?: Link;
}
interface LineData {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
  readonly said: string;
  readonly problems: readonly CountedProblem[];
  /** How many more there are than are listed. */
  readonly more: number;
}
export interface AssessedData extends PageData {
  readonly asOf: string;
  readonly score: number;
  readonly rank: number;
  readonly department: Link;
  readonly sum: string;
  readonly parts: readonly {
    readonly name: string;
    readonly weight: number;
    readonly score: number;
    readonly lines: readonly LineData[];
  }[];
}

const label = '考核';
const column = columnOf(label);
const mostListed = 100;
/** What the weights of all headings add up to. */
const fullScore = 100;

/** What the assessment of departments came to: all of them ranked, and for each why its score is what it is; as tables, too. Nothing without assessment.yaml. */
export function assessmentSite(catalog: Catalog, problems: readonly Problem[]): { pages: readonly Page[]; tables: readonly TableFile[] } {
  const { assessment, departments } = catalog;
  if (!assessment) return { pages: [], tables: [] };
  const assessed = assess(assessment, {
    problems,
    departments: departments.map(({ parts }) => parts.slug),
    departmentsOf: departmentsOfProblems(catalog),
  });
  const records = new Map(shownRecords(catalog).map((record) => [record.raw.file, record]));
  return {
    pages: [overview(catalog, assessment, assessed), ...assessed.map((one) => departmentPage(catalog, assessment, one, records))],
    tables: (['csv', 'xlsx'] as const).map((format) => ({
      url: urls.assessmentTable(format),
      format,
      sheet: '考核',
      rows: () => [tableHead, ...assessed.flatMap((one) => tableRows(catalog, one, records))],
    })),
  };
}

function overview(catalog: Catalog, assessment: Assessment, assessed: readonly Assessed[]): Page {
  const { title, basis = '', note = '', headings } = assessment;
  return page<AssessmentData>(urls.assessment(), 'assessment', {
    title,
    description: `${title}：各单位的得分、名次和扣分原因，每一分都能查到依据`,
    crumbs: [],
    column,
    asOf: dateInWords(catalog.asOf),
    basis,
    note: paragraphsOf(note),
    chart: barChart(
      assessed.map(({ department, score }) => ({ label: departmentName(catalog, department), total: score, parts: [score] })),
      [],
      fullScore,
    ),
    headings: headings.map(({ name, weight }) => ({ name, weight })),
    rows: assessed.map(({ rank, department, parts, score }) => ({
      rank,
      department: { label: departmentName(catalog, department), url: urls.assessmentOf(department) },
      scores: parts.map((part) => part.score),
      score,
    })),
    standard: headings.flatMap(({ name: heading, indicators }) =>
      indicators.map((indicator) => ({ heading, name: indicator.name, weight: indicator.weight, said: standardSaid(indicator) })),
    ),
    tables: (['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), url: urls.assessmentTable(format) })),
  });
}

/** By what an indicator is scored, in words. */
function standardSaid({ weight, rules = [], deduct = 1, at_most = weight }: Indicator): string {
  if (rules.length === 0) return '人工评分';
  const asked = [...new Set(rules.map((code) => askedBy(code) ?? code))].join('；');
  return `${asked}。每个问题扣 ${deduct} 分，最多扣 ${at_most} 分（${rules.join('、')}）`;
}

type ByFile = ReadonlyMap<string, AnyRecord>;

function departmentPage(catalog: Catalog, { title }: Assessment, assessed: Assessed, records: ByFile): Page {
  const { department, score, rank, parts } = assessed;
  const name = departmentName(catalog, department);
  return page<AssessedData>(urls.assessmentOf(department), 'assessment-department', {
    title: `${name}：${title}`,
    description: `${name}得 ${score} 分，第 ${rank} 名：每项得分和扣分的依据`,
    crumbs: [{ label, url: urls.assessment() }],
    column,
    asOf: dateInWords(catalog.asOf),
    score,
    rank,
    department: { label: name, url: urls.department(department) },
    sum: `${parts.map((part) => `${part.name} ${part.score}`).join(' + ')} = ${score}`,
    parts: parts.map((part) => ({ ...part, lines: part.lines.map((line) => lineData(catalog, line, records)) })),
  });
}

function lineData(catalog: Catalog, line: AssessedLine, records: ByFile): LineData {
  const { indicator, score, problems } = line;
  return {
    name: indicator.name,
    weight: indicator.weight,
    score,
    said: lineSaid(line),
    problems: problems.slice(0, mostListed).map((problem) => counted(catalog, problem, records)),
    more: Math.max(0, problems.length - mostListed),
  };
}

/** How a score came about, as a sum that can be done again. */
function lineSaid({ indicator, score, deducted, problems, note, isOpen }: AssessedLine): string {
  const { rules = [], weight, deduct = 1 } = indicator;
  if (isOpen) return '尚未评分，暂按 0 分计';
  if (rules.length === 0) return `人工评分：${note ?? ''}`;
  if (problems.length === 0) return '没有发现问题，不扣分';
  const product = `${problems.length} 个问题 × 每个扣 ${deduct} 分`;
  const isCapped = problems.length * deduct > deducted;
  return `${product}${isCapped ? `，最多扣 ${deducted} 分` : ` = 扣 ${deducted} 分`}；${weight} − ${deducted} = ${score}`;
}

function counted(catalog: Catalog, problem: Problem, records: ByFile): CountedProblem {
  const record = records.get(problem.place.file);
  return { said: problemSaid(problem), ...(record ? { record: { label: recordOfProblem(catalog, record), url: record.url } } : {}) };
}

const tableHead = ['名次', '单位', '评分内容', '指标', '分值', '评分标准', '问题数', '扣分', '得分', '说明', '扣分情况'];

/** A row an indicator, and one for the sum, as inspectors fill in their forms. */
function tableRows(catalog: Catalog, { department, rank, score, parts }: Assessed, records: ByFile): Cell[][] {
  const own = [rank, departmentName(catalog, department)];
  const rows = parts.flatMap(({ name, lines }) =>
    lines.map((one) => {
      const { indicator, deducted, problems } = one;
      const told = problems.map((problem) => counted(catalog, problem, records));
      return [
        ...own,
        name,
        indicator.name,
        indicator.weight,
        standardSaid(indicator),
        problems.length,
        deducted,
        one.score,
        lineSaid(one),
        told.map(({ said, record }) => (record ? `${record.label}：${said}` : said)).join('\n'),
      ];
    }),
  );
  const count = parts.flatMap(({ lines }) => lines).reduce((sum, { problems }) => sum + problems.length, 0);
  return [...rows, [...own, '合计', '', fullScore, '', count, '', score, '', '']];
}
