import { inspectionPoints } from '../catalog/inspection-points.ts';
import { isInspected } from '../catalog/site.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** How many of its hundred points a site would lose today for its columns; in one line, since each column is told of by itself. */
export const sitePoints: Rule = {
  title: '栏目不因更新和空白被扣分',
  codes: ['site/points'],
  basis: '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）第二部分',
  limits: ['points_policies', 'points_answers', 'points_missing', 'points_blank'],
  check: ({ catalog }) => {
    const deductions = isInspected(catalog.site) ? inspectionPoints(catalog) : [];
    if (deductions.length === 0) return [];
    const count = deductions.reduce((sum, { points }) => sum + points, 0);
    return [
      problem(
        'site/points',
        { file: 'site.yaml' },
        { count, value: deductions.map(({ name, points }) => `${name}扣${points}分`).join('；') },
      ),
    ];
  },
};
