import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Published } from '../catalog/record.ts';
import { reportTitle } from '../model/report-tables.ts';
import { fixedColumns } from '../model/statutory-content.ts';

/** What a record is called at the head of its page: a guide and a report are called after their department. */
export function publishedTitle(catalog: Catalog, record: Published): string {
  if (record.kind === 'guide') return `${fullName(catalog, record.fields.department)}${fixedColumns.guides}`;
  if (record.kind === 'report') return reportTitle(fullName(catalog, record.fields.department), record.fields.year);
  return titleOf(record);
}

const fullName = ({ departmentByCode }: Catalog, code: string): string => departmentByCode.get(code)?.fields.name ?? code;
