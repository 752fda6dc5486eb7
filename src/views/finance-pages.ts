import type { Catalog } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import {
  activitiesOf,
  departmentFigures,
  isOver,
  type DepartmentFigures,
  type FigureOf,
  type YearFigure,
} from '../catalog/three-public.ts';
import { yearOf } from '../model/calendar-date.ts';
import { figureNames, threePublicParts, toYuan, type FigureName } from '../model/figures.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { barChart, type BarChart } from './bar-chart.ts';
import { columnOf } from './columns.ts';
import { activityEntry, departmentName, type Entry } from './entry.ts';
import { figureChart, figureText, type FigureChart } from './figure-chart.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

/** A figure that was published, with the item that says it; nothing where none was. */
export interface FigureCell {
  readonly value: string;
  readonly url: string;
}
/** What was planned and what was spent in a year. */
export interface YearCells {
  readonly year: string;
  readonly budget?: FigureCell;
  readonly outcome?: FigureCell;
  /** How much more was spent than planned; empty where it was not. */
  readonly over?: string;
}
export interface FinanceData extends PageData {
  readonly years: readonly string[];
  /** 三公经费合计, a row a department. */
  readonly totals: readonly { readonly department: Link; readonly years: readonly YearCells[] }[];
  /** What was spent in the newest year that has accounts, divided. */
  readonly parts?: {
    readonly year: string;
    readonly names: readonly FigureName[];
    readonly rows: readonly { readonly department: Link; readonly cells: readonly string[] }[];
    /** Of the departments that published all of the parts. */
    readonly chart: BarChart;
  };
}
export interface FinanceDepartmentData extends PageData {
  readonly department: Link;
  readonly figures: readonly {
    readonly id: string;
    readonly name: FigureName;
    readonly chart?: FigureChart;
    readonly years: readonly YearCells[];
    readonly activities?: {
      readonly type: '公务接待' | '外出考察';
      readonly years: readonly { readonly year: string; readonly count: number; readonly entries: readonly Entry[] }[];
    };
  }[];
}

const title = '三公经费';
const crumb: Link = { label: title, url: urls.finance() };
const column = columnOf(title, '信息公开目录', '各单位“三公”经费的预算和决算');
const activitiesShown = 20;

export const figuresByDepartment = oncePerCatalog(departmentFigures);

/** What departments planned and spent on travel abroad, cars and receptions: all of them by year, and each by itself. */
export function financePages(catalog: Catalog): Page[] {
  const byDepartment = figuresByDepartment(catalog);
  if (byDepartment.size === 0) return [];
  const departments = catalog.departments.flatMap(({ parts: { slug } }) => {
    const figures = byDepartment.get(slug);
    return figures ? [{ code: slug, figures }] : [];
  });
  return [overview(catalog, departments), ...departments.map((department) => departmentPage(catalog, department))];
}

interface OfDepartment {
  readonly code: string;
  readonly figures: DepartmentFigures;
}

function overview(catalog: Catalog, departments: readonly OfDepartment[]): Page {
  const link = (code: string): Link => ({ label: departmentName(catalog, code), url: urls.financeDepartment(code) });
  const years = yearsOf(departments.flatMap(({ figures }) => [...figures.values()].flat()));
  const totals = departments.map(({ code, figures }) => {
    const known = new Map((figures.get('三公经费合计') ?? []).map((figure) => [figure.year, figure]));
    return { department: link(code), years: years.map((year) => yearCells(known.get(year) ?? { year })) };
  });
  const parts = partsOf(departments, link);
  return page<FinanceData>(urls.finance(), 'finance', {
    title,
    description: '各单位“三公”经费的预算和决算，按单位和年份对照，超出预算的标明',
    crumbs: [],
    column,
    years,
    totals,
    ...(parts ? { parts } : {}),
  });
}

const yearsOf = (figures: readonly YearFigure[]): string[] => [...new Set(figures.map(({ year }) => year))].toSorted();

function partsOf(departments: readonly OfDepartment[], link: (code: string) => Link): FinanceData['parts'] | undefined {
  const of = ({ figures }: OfDepartment, name: FigureName, at: string): number | undefined =>
    figures.get(name)?.find(({ year }) => year === at)?.outcome?.value;
  const spent = departments.flatMap(({ figures }) => threePublicParts.flatMap((name) => figures.get(name) ?? [])).filter((f) => f.outcome);
  const year = yearsOf(spent).at(-1);
  if (!year) return undefined;
  const rows = departments.map((department) => ({
    department: link(department.code),
    values: threePublicParts.map((name) => of(department, name, year)),
  }));
  const whole = rows.flatMap(({ department, values }) => {
    const parts = values.filter((value) => value !== undefined);
    const total = toYuan(parts.reduce((all, value) => all + value, 0));
    return parts.length === threePublicParts.length ? [{ label: department.label, total, parts }] : [];
  });
  return {
    year,
    names: threePublicParts,
    rows: rows.map(({ department, values }) => ({
      department,
      cells: values.map((value) => (value === undefined ? '' : figureText(value))),
    })),
    chart: barChart(whole, threePublicParts),
  };
}

const cellOf = ({ value, item }: FigureOf): FigureCell => ({ value: figureText(value), url: item.url });

function yearCells(figure: YearFigure): YearCells {
  const { year, budget, outcome } = figure;
  const over = isOver(figure) && budget && outcome ? figureText(toYuan(outcome.value - budget.value)) : undefined;
  return {
    year,
    ...(budget ? { budget: cellOf(budget) } : {}),
    ...(outcome ? { outcome: cellOf(outcome) } : {}),
    ...(over ? { over } : {}),
  };
}

function departmentPage(catalog: Catalog, { code, figures }: OfDepartment): Page {
  const name = departmentName(catalog, code);
  const years = yearsOf([...figures.values()].flat());
  return page<FinanceDepartmentData>(urls.financeDepartment(code), 'finance-department', {
    title: `${name}“三公”经费`,
    description: `${name}的“三公”经费、会议费和差旅费，${years[0]}年至${years.at(-1)}年的预算和决算，以及公务接待和外出考察`,
    crumbs: [crumb],
    column,
    department: { label: catalog.departmentByCode.get(code)?.fields.name ?? name, url: urls.department(code) },
    figures: figureNames.map((figure, i) => ({
      id: `figure-${i + 1}`,
      name: figure,
      ...figureOf(catalog, code, figure, figures.get(figure)),
    })),
  });
}

type FigureSection = Omit<FinanceDepartmentData['figures'][number], 'id' | 'name'>;

function figureOf(catalog: Catalog, code: string, name: FigureName, years: readonly YearFigure[] = []): FigureSection {
  const columns = [
    { label: '预算', kind: '预算' },
    { label: '决算', kind: '决算' },
  ] as const;
  const rows = years.map(({ year, budget, outcome }) => ({ label: `${year}年`, cells: [budget?.value, outcome?.value] }));
  const type = name === '公务接待费' ? '公务接待' : name === '差旅费' ? '外出考察' : undefined;
  const activities = type ? activitiesOf(catalog, code, type) : [];
  return {
    // Bars of nothing say less than the table does.
    ...(rows.some(({ cells }) => cells.some(Boolean)) ? { chart: figureChart(columns, rows) } : {}),
    years: years.map(yearCells),
    ...(type && activities.length > 0 ? { activities: { type, years: yearsOfActivities(catalog, activities) } } : {}),
  };
}

const yearsOfActivities = (catalog: Catalog, activities: readonly Activity[]) =>
  [...groupBy(activities, ({ fields }) => yearOf(fields.on))].map(([year, members]) => ({
    year,
    count: members.length,
    entries: members.slice(0, activitiesShown).map((activity) => activityEntry(catalog, activity)),
  }));
