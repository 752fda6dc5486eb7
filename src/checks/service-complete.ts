import { placeOf } from '../catalog/draft.ts';
import { officeDay, type Power, type Service } from '../catalog/record.ts';
import { power as powerKind } from '../model/kinds/power.ts';
import { service as serviceKind } from '../model/kinds/office-service.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** The elements of a guide that 政府网站发展指引 (国办发〔2017〕47号, 三) and the inspection of government sites count. */
const asked = ['basis', 'conditions', 'materials', 'place', 'hours', 'phone', 'process', 'complaints_phone'] as const;

/** A service says what whoever comes needs; a power says how it runs, and a penalty by which measure (国办发〔2022〕27号). */
export const serviceComplete: Rule = {
  title: '办事指南和职权写全要素',
  codes: ['service/incomplete', 'power/incomplete'],
  basis: '政府网站发展指引（国办发〔2017〕47号）；国办发〔2022〕27号',
  check: ({ judges, catalog: { services, powers } }) => {
    const isJudged = (record: Service | Power): boolean => judges(officeDay(record));
    return [...services.filter(isJudged).flatMap(incomplete), ...powers.filter(isJudged).flatMap(unmeasured)];
  },
};

function incomplete(service: Service): Problem[] {
  const lacking = asked.filter((key) => !service.fields[key]);
  return lacking.length === 0
    ? []
    : [
        problem('service/incomplete', placeOf(service, 'title'), {
          choices: lacking.map((key) => serviceKind.fields[key].label).join('、'),
          count: lacking.length,
        }),
      ];
}

function unmeasured(power: Power): Problem[] {
  const { type, flow, discretion, remedies } = power.fields;
  const labels = powerKind.fields;
  const lacking = [
    ...(flow ? [] : [labels.flow.label]),
    ...(type === '行政处罚' && !discretion ? [labels.discretion.label] : []),
    ...(remedies ? [] : [labels.remedies.label]),
  ];
  return lacking.length === 0
    ? []
    : [problem('power/incomplete', placeOf(power, 'title'), { choices: lacking.join('、'), value: type, count: lacking.length })];
}
