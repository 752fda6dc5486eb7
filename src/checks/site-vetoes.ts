import { columnFreshness } from '../catalog/column-freshness.ts';
import { isInspected } from '../catalog/site.ts';
import { vetoFigures } from '../catalog/veto-figures.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** No figure has come to where an inspection fails the whole site; that a single column is stale or blank is told of by the rule of columns. */
export const siteVetoes: Rule = {
  title: '没有达到单项否决的指标',
  codes: ['site/veto'],
  basis: '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）',
  limits: ['home_fresh', 'stale_news_notices', 'stale_columns', 'blank_columns', 'message_answered'],
  check: ({ catalog }) =>
    isInspected(catalog.site)
      ? vetoFigures(catalog, columnFreshness(catalog))
          .filter(({ state }) => state === '否决')
          .map(({ name, value, unit, limit }) =>
            problem('site/veto', { file: 'site.yaml' }, { name, value: `${value}${unit}`, limit: `${limit}${unit}` }),
          )
      : [],
};
