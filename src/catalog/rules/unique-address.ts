import { isListOfTypes, isOwnAddress } from '../../model/urls.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { allRecords, type AnyRecord } from '../record.ts';

/** No two records have one address, and an old address that leads on to a record is a path within the site and not in use by another. */
export const uniqueAddress: Rule = ({ records }) => {
  const taken = new Map<string, AnyRecord>();
  const problems: Problem[] = [];
  const take = (url: string, record: AnyRecord, at: () => Problem['place']): void => {
    const other = taken.get(url);
    if (other) problems.push(problem('address/taken', at(), { value: url, other: other.raw.file }));
    else taken.set(url, record);
  };
  const all = allRecords(records);
  for (const record of all) {
    take(record.url, record, () => ({ file: record.raw.file }));
    if (isListOfTypes(record.url))
      problems.push(problem('address/taken', { file: record.raw.file }, { value: record.url, other: 'Daylight' }));
  }
  for (const record of all)
    for (const [i, value] of formerly(record).entries()) {
      const at = (): Problem['place'] => placeOf(record, 'formerly', i);
      const url = oldAddress(value);
      if (isPath(url) && isOwnAddress(url)) problems.push(problem('address/taken', at(), { value, other: 'Daylight' }));
      else if (isPath(url)) take(url, record, at);
      else problems.push(problem('address/form', at(), { value }));
    }
  return problems;
};

const formerly = (record: AnyRecord): readonly string[] => ('formerly' in record.fields ? (record.fields.formerly ?? []) : []);

/** An old address as editors write it (with or without the slashes at its ends) in the one spelling used here. */
export const oldAddress = (url: string): string => `/${url.replace(/^\/+|\/+$/g, '')}/`;

/** Whether a page can be written there: at least one part, none of which climbs, and no character that ends a path or that some disk refuses. */
const isPath = (url: string): boolean =>
  url
    .slice(1, -1)
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\?#<>"|*:\u0000-\u001f]/.test(part));
