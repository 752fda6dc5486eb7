import { buildCatalog } from './catalog/build-catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { checkCompliance } from './checks/index.ts';
import { readContent } from './content/read-content.ts';
import type { CalendarDate } from './model/calendar-date.ts';
import { codes } from './problem/codes.ts';
import { compareProblems, isFatal, type Problem } from './problem/problem.ts';
import { planSite, type Plan } from './views/plan.ts';

export interface PipelineOptions {
  /** The content folder. */
  readonly content: string;
  /** The day the site is built for; by default today in the site's time zone. */
  readonly asOf: (timeZone: string) => CalendarDate;
  readonly drafts?: boolean;
  /** Overrides site.yaml `base_url`. */
  readonly baseUrl?: string | undefined;
  readonly pathPrefix?: string | undefined;
}

export interface CheckedContent {
  readonly catalog: Catalog | undefined;
  readonly asOf: CalendarDate;
  readonly problems: readonly Problem[];
}

/** content → catalog → checks: everything that is to be said about a content folder. */
export function checkContent({ content: root, asOf: dayIn, drafts = false }: PipelineOptions): CheckedContent {
  const { content, problems } = readContent(root);
  const timeZone = content.site?.keys['time_zone'];
  const asOf = dayIn(typeof timeZone === 'string' ? timeZone : 'Asia/Shanghai');
  const built = buildCatalog(content, { asOf, drafts });
  const compliance = built.catalog ? checkCompliance(built.catalog) : [];
  const nothingRead = problems.some((p) => p.code === 'content/missing');
  return { catalog: built.catalog, asOf, problems: [...problems, ...(nothingRead ? [] : built.problems), ...compliance].sort(compareProblems) };
}

/** Problems that stop a build: fatal ones of integrity, and compliance ones that site.yaml `gate` names. */
export function gatingProblems(problems: readonly Problem[], catalog: Catalog | undefined): readonly Problem[] {
  const gate = new Set(catalog?.site.gate);
  return problems.filter((p) => (codes[p.code].nature === 'integrity' ? isFatal(p) : gate.has(p.code)));
}

/** catalog → page plan. */
export function planContent(catalog: Catalog, asOf: CalendarDate, { baseUrl, pathPrefix = '/' }: PipelineOptions): Plan {
  return planSite(catalog, asOf, { baseUrl: (baseUrl ?? catalog.site.base_url).replace(/\/+$/, ''), pathPrefix: `/${pathPrefix}/`.replace(/\/{2,}/g, '/') });
}
