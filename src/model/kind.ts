import { schemaOf, type Fields, type Schema } from './field.ts';

/** A kind of record: a folder, a schema and its labels. Everything else about reading it is the same for all kinds. */
export interface Kind<F extends Fields = Fields> {
  /** Singular, as in code and JSON. */
  readonly name: string;
  /** Folder in the content folder, and first part of the address. */
  readonly folder: string;
  readonly label: string;
  /** Where its files lie: `items/<department>/<yyyy>/<slug>`. The parts in brackets are those that address and record must agree on. */
  readonly path: string;
  /** File names that pages of this kind need for themselves, besides those no record may have. */
  readonly reserved?: readonly string[];
  /** The field whose year (and month) the path repeats. */
  readonly dated?: string;
  readonly fields: F;
  readonly schema: Schema<F>;
}

/** What a path says of its record. */
export interface PathParts {
  readonly slug: string;
  readonly department?: string;
  readonly yyyy?: string;
  readonly mm?: string;
}

export function defineKind<F extends Fields>(kind: Omit<Kind<F>, 'schema'>): Kind<F> {
  return { ...kind, schema: schemaOf(kind.fields) };
}

const patterns: Readonly<Record<string, string>> = { department: '[^/]+', yyyy: '\\d{4}', mm: '\\d{2}', slug: '[^/]+' };

/** The parts of a content path (without `.md`) if it lies where its kind's files lie, else undefined. */
export function parsePath(kind: Pick<Kind, 'path'>, path: string): PathParts | undefined {
  const pattern = kind.path.replace(/<(\w+)>/g, (_, part: string) => `(?<${part}>${patterns[part]})`);
  return new RegExp(`^${pattern}$`).exec(path)?.groups as PathParts | undefined;
}
