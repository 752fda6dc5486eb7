import { placeOf } from '../catalog/draft.ts';
import { policiesOf } from '../catalog/policies.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** 政策文件与解读同步组织、同步审签、同步部署 (国办发〔2016〕80号): a rule or normative document has an interpretation beside it. */
export const policyInterpreted: Rule = {
  title: '规范性文件有解读',
  codes: ['policy/uninterpreted'],
  basis: '国办发〔2016〕80号',
  check: ({ catalog, asOf }) =>
    policiesOf(catalog, asOf)
      .filter(({ fields }) => !catalog.relations.interpretedBy.has(fields.index_no))
      .map((item) => problem('policy/uninterpreted', placeOf(item, 'title'))),
};
