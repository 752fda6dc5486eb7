import { isCertainlyLonger, processingSpan } from '../../model/processing-limit.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Service } from '../record.ts';

/** What an office promises is not longer than the law allows (行政许可法第四十二条), and a fee stands on a document that allows it (第五十八条). */
export const serviceTerms: Rule = ({ records }) =>
  records.service.flatMap((service) => [...promiseProblems(service), ...feeProblems(service)]);

function promiseProblems(service: Service): Problem[] {
  const { promised_limit, legal_limit } = service.fields;
  const [promised, legal] = [processingSpan(promised_limit), processingSpan(legal_limit)];
  return promised && legal && isCertainlyLonger(promised, legal)
    ? [problem('service/promise', placeOf(service, 'promised_limit'), { value: promised_limit ?? '', limit: legal_limit ?? '' })]
    : [];
}

function feeProblems(service: Service): Problem[] {
  const { fee } = service.fields;
  if (!Array.isArray(fee)) return [];
  return fee.flatMap(({ item, basis }, i) => (basis ? [] : [problem('fee/no-basis', placeOf(service, 'fee', i), { value: item })]));
}
