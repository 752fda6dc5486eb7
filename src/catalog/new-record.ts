import type { CalendarDate } from '../model/calendar-date.ts';
import { nextIndexNo } from '../model/index-number.ts';
import type { Fields } from '../model/field.ts';
import { kinds } from '../model/kinds/index.ts';
import { toSlug } from '../model/slug.ts';
import type { Catalog } from './catalog.ts';

/** A file to be created. */
export interface NewFile {
  /** Within the content folder. */
  readonly file: string;
  readonly text: string;
}

/** The keys of a review that is still to be made. */
export const reviewKeys = { author: '', reviewer: '', approver: '', on: '', result: '' } as const;

export const newDepartment = (code: string, name: string): NewFile => ({
  file: `departments/${code}.md`,
  text: fileText(
    kinds.department.fields,
    { name, short: '', kind: 'government', uscc: '', address: '', hours: '', phone: '' },
    '在这里写机构职能。',
  ),
});

/** An item with the department's next index number, today's dates, and a slug from its title. */
export function newItem(
  catalog: Catalog,
  {
    department,
    title,
    category,
    today,
  }: { readonly department: string; readonly title: string; readonly category: string; readonly today: CalendarDate },
): NewFile {
  const year = today.slice(0, 4);
  const uscc = catalog.departmentByCode.get(department)?.fields.uscc ?? department;
  const used = catalog.relations.byIndexNo.keys();
  const keys = {
    title,
    index_no: nextIndexNo(catalog.site.index_no_pattern, { uscc, department, year }, used),
    doc_no: '',
    category,
    formed_on: today,
    published_on: today,
    summary: '',
    responsible: '',
    review: reviewKeys,
  };
  return { file: `items/${department}/${year}/${slugOf(title)}.md`, text: fileText(kinds.item.fields, keys, '在这里写正文。') };
}

/** An activity of today. */
export function newActivity({
  title,
  officials,
  type,
  on,
}: {
  readonly title: string;
  readonly officials: readonly string[];
  readonly type: string;
  readonly on: CalendarDate;
}): NewFile {
  const keys = { title, on, time: '', officials, type, place: '', published_at: `${on} 18:00`, review: reviewKeys };
  return {
    file: `activities/${on.slice(0, 4)}/${on.slice(5, 7)}/${on.slice(8)}-${slugOf(title)}.md`,
    text: fileText(kinds.activity.fields, keys, '在这里写正文：时间、人物、地点、事由。'),
  };
}

const slugOf = (title: string): string => toSlug(title).slice(0, 40).replace(/-+$/, '');

type KeyValue = string | readonly string[] | Readonly<Record<string, string>>;

function fileText(fields: Fields, keys: Keys, body: string): string {
  return `---\n${frontLines(fields, keys).join('\n')}\n---\n\n${body}\n`;
}

type Keys = Readonly<Record<string, KeyValue>>;

/** Lines of front matter with a comment over every key, taken from the schema. */
export const frontLines = (fields: Fields, keys: Keys): string[] =>
  Object.entries(keys).flatMap(([key, value]) => [
    `# ${fields[key]?.label ?? key}：${fields[key]?.meaning ?? ''}`,
    ...yamlLines(key, value),
  ]);

function yamlLines(key: string, value: KeyValue): string[] {
  if (typeof value === 'string') return [`${key}: ${value === '' ? '' : JSON.stringify(value)}`.trimEnd()];
  if (Array.isArray(value)) return [`${key}: ${JSON.stringify(value)}`];
  return [`${key}:`, ...Object.entries(value as Readonly<Record<string, string>>).map(([inner, text]) => `  ${inner}: ${text}`.trimEnd())];
}
