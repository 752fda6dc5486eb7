import { placeOf } from '../catalog/draft.ts';
import { columnTypes } from '../model/column-types.ts';
import { nearest } from '../problem/nearest.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** A category says one of the types that pages tell machines (ColumnType); the list of the annex is not closed, so another is advice only. */
export const categoryTypes: Rule = {
  title: '栏目类型用规定的名称',
  codes: ['column/type'],
  basis: '政府网站发展指引（国办发〔2017〕47号）附件',
  check: ({ catalog: { categories } }) =>
    [...categories.values()].flatMap(({ record }) => {
      const value = record?.fields.column_type;
      if (!record || !value || columnTypes.has(value)) return [];
      return [problem('column/type', placeOf(record, 'column_type'), { value, nearest: nearest(value, [...columnTypes]) ?? '' })];
    }),
};
