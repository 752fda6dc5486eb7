import { placeOf } from '../catalog/draft.ts';
import { officeDay, type Power, type Service } from '../catalog/record.ts';
import { power as powerKind } from '../model/kinds/power.ts';
import { service as serviceKind } from '../model/kinds/office-service.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** The elements of a guide that 政府网站发展指引 (国办发〔2017〕47号, 三) and the inspection of government sites count. */
const asked = ['basis', 'conditions', 'materials', 'place', 'hours', 'phone', 'process', 'complaints_phone'] as const;

/** What the text of a guide calls them, where it is written as text and not in keys: 受理条件：… */
const inText: Readonly<Record<(typeof asked)[number], RegExp>> = {
  basis: /(?:设定|办理|实施|法律|政策)依据\s*[:：]/,
  conditions: /(?:受理|申请|办理|申报)条件\s*[:：]/,
  materials: /(?:申请|办理|申报|所需|提交)材料\s*[:：]/,
  place: /(?:办理|办公|受理)(?:地点|地址)\s*[:：]/,
  hours: /(?:办理|办公|工作|受理|服务)时间\s*[:：]/,
  phone: /(?:咨询|联系|办公)(?:电话|方式)\s*[:：]/,
  process: /(?:办理|办事|工作|申请)(?:流程|程序|步骤)\s*[:：]/,
  complaints_phone: /(?:监督|投诉)(?:投诉|举报)?(?:电话|渠道|方式)\s*[:：]/,
};

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
  const { source } = service.raw.texts;
  const lacking = asked.filter((key) => !service.fields[key] && !inText[key].test(source));
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
