import { placeOf } from '../catalog/draft.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { columnFreshness, type ColumnFreshness } from '../catalog/column-freshness.ts';
import { kindColumnNames } from '../catalog/site-columns.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Every column that holds something has one department that answers for it and a person whose name is known. A site that names nobody for any column has them elsewhere;
 * those that are named are columns and departments of this site, and none is named twice.
 */
export const columnsOwned: Rule = {
  title: '每个栏目有一个责任单位和具体的责任人',
  codes: ['column/no-owner', 'column/no-responsible', 'column/two-owners', 'column/unknown', 'column/unknown-owner'],
  basis: '政府网站发展指引（国办发〔2017〕47号）',
  isUnverified: true,
  check: ({ catalog }) => {
    const columns = columnFreshness(catalog);
    const isNamed = columns.some(({ owner }) => owner !== undefined);
    return [...(isNamed ? columns.filter(({ records }) => records > 0).flatMap(unowned) : []), ...wrongNames(catalog, columns)];
  },
};

function unowned({ name, owner, responsible, record }: ColumnFreshness): Problem[] {
  const place = record ? placeOf(record, owner ? 'responsible' : 'owner') : listed;
  if (!owner) return [problem('column/no-owner', place, { label: name })];
  return responsible ? [] : [problem('column/no-responsible', place, { label: name })];
}

function wrongNames({ site: { columns: named = [] }, departmentByCode }: Catalog, columns: readonly ColumnFreshness[]): Problem[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const names = new Set([...byName.keys(), ...kindColumnNames]);
  const seen = new Set<string>();
  return named.flatMap(({ column, owner }) => {
    const isTwice = seen.has(column) || byName.get(column)?.record?.fields.owner !== undefined;
    seen.add(column);
    return [
      ...(names.has(column) ? [] : [problem('column/unknown', listed, { value: column, nearest: nearest(column, [...names]) ?? '' })]),
      ...(isTwice ? [problem('column/two-owners', listed, { label: column })] : []),
      ...(departmentByCode.has(owner)
        ? []
        : [
            problem('column/unknown-owner', listed, {
              label: column,
              value: owner,
              nearest: nearest(owner, [...departmentByCode.keys()]) ?? '',
            }),
          ]),
    ];
  });
}

/** Of columns without a file: `columns` in site.yaml. */
const listed: Place = { file: 'site.yaml' };
