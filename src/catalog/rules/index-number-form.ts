import { dayOf, yearOf } from '../../model/calendar-date.ts';
import { indexNoForm, type IndexNoForm } from '../../model/index-number.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import type { Item } from '../record.ts';

/**
 * Where a site says how its index numbers are made, they are made so: with the credit code of the department and the year that the document was formed.
 * There is no form for all (政府信息公开目录系统实施指引 leaves it to each place), and what was brought in from before `since` keeps its numbers.
 */
export const indexNumberForm: Rule = ({ site, records }) => {
  const { index_no_pattern: pattern, since = '' } = site;
  if (!pattern) return [];
  const forms = new Map(
    records.department.map(({ parts, fields }) => [parts.slug, indexNoForm(pattern, { ...fields, department: parts.slug })]),
  );
  return records.item
    .filter(({ fields }) => dayOf(fields.published_on) >= since)
    .flatMap((item) => problemsOf(item, pattern, forms.get(item.parts.department ?? '')));
};

function problemsOf(item: Item, pattern: NonNullable<Draft['site']['index_no_pattern']>, form: IndexNoForm | undefined): Problem[] {
  const { index_no: value, formed_on } = item.fields;
  const year = form?.(value);
  if (!form || year === yearOf(formed_on) || year === '') return [];
  const place = placeOf(item, 'index_no');
  return [
    year === undefined
      ? problem('index-no/form', place, { value, expected: pattern })
      : problem('index-no/year', place, { value, year: yearOf(formed_on) }),
  ];
}
