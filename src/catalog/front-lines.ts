import type { Fields } from '../model/field.ts';

/** The keys of a review that is still to be made. */
export const reviewKeys = { author: '', reviewer: '', approver: '', on: '', result: '', basis: '' } as const;

type KeyValue = string | readonly (string | Readonly<Record<string, string>>)[] | Readonly<Record<string, string>>;

/** A Markdown file with such keys over a body. */
export function fileText(fields: Fields, keys: Keys, body: string): string {
  return `---\n${frontLines(fields, keys).join('\n')}\n---\n\n${body}\n`;
}

export type Keys = Readonly<Record<string, KeyValue>>;

/** Lines of front matter with a comment over every key, taken from the schema. */
export const frontLines = (fields: Fields, keys: Keys): string[] =>
  Object.entries(keys).flatMap(([key, value]) => [
    `# ${fields[key]?.label ?? key}：${fields[key]?.meaning ?? ''}`,
    ...yamlLines(key, value),
  ]);

function yamlLines(key: string, value: KeyValue): string[] {
  if (typeof value === 'string') return [`${key}: ${value === '' ? '' : JSON.stringify(value)}`.trimEnd()];
  if (Array.isArray(value)) return [`${key}: ${JSON.stringify(value)}`];
  return [
    `${key}:`,
    ...Object.entries(value as Readonly<Record<string, string>>).map(([inner, text]) =>
      `  ${inner}: ${text === '' ? '' : JSON.stringify(text)}`.trimEnd(),
    ),
  ];
}
