import { kinds } from '../../model/kinds/index.ts';
import { monthOf, yearOf } from '../../model/calendar-date.ts';
import type { Kind } from '../../model/kind.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { allRecords, type AnyRecord } from '../record.ts';

/** The folder repeats what the record says (department, year, month), because the address is made from it. */
export const folderAgrees: Rule = ({ records }) =>
  allRecords(records).flatMap((record) => [...departmentProblems(record), ...dateProblems(record)]);

function departmentProblems(record: AnyRecord): Problem[] {
  const folder = record.parts.department;
  const value = folder !== undefined && 'department' in record.fields ? record.fields.department : undefined;
  return folder !== undefined && value && value !== folder
    ? [problem('folder/department', placeOf(record, 'department'), { folder, value })]
    : [];
}

function dateProblems(record: AnyRecord): Problem[] {
  const kind: Kind = kinds[record.kind];
  const { yyyy, mm } = record.parts;
  if (!kind.dated || !yyyy) return [];
  const value = String((record.fields as Readonly<Record<string, unknown>>)[kind.dated]);
  const named = { label: kind.fields[kind.dated]?.label ?? '', value };
  if (yyyy !== yearOf(value))
    return [problem('folder/year', placeOf(record, kind.dated), { ...named, folder: yyyy, expected: yearOf(value) })];
  if (!mm || mm === monthOf(value)) return [];
  return [
    problem('folder/month', placeOf(record, kind.dated), {
      ...named,
      folder: `${yyyy}/${mm}`,
      expected: `${yearOf(value)}/${monthOf(value)}`,
    }),
  ];
}
