import type { Kind } from '../model/kind.ts';

/** What one version of a record's file says otherwise than the one before; what it says alike is left out. */
export interface Revised {
  /** Whether it says something else to its readers. */
  readonly says?: true;
  /** Whether its review has another day. */
  readonly reviewed?: true;
  /** Whether number and title are other ones, so that it is another record in the same place. */
  readonly other?: true;
  /** A publication date that became an earlier one. */
  readonly movedBack?: { readonly from: string; readonly to: string };
  /** The index number that it gave up. */
  readonly gaveUp?: string;
}

/** Keys that say nothing to readers that a secrecy review would look at: who is responsible, what was done with the record, when it is shown and until when it holds. */
const asides = new Set(
  [
    ['review', 'changes', 'verified_on', 'recheck_on', 'responsible'],
    ['draft', 'published_on', 'published_at', 'formerly', 'replaced_by', 'status'],
  ].flat(),
);

/**
 * Compares two versions by their lines: an archive may have been changed as a whole, and to parse every version of it as YAML would take minutes. Key by
 * key, so that their order and the language of their names make no difference.
 */
export function compareVersions(kind: Kind, before: string, after: string): Revised {
  const [old, young] = [versionOf(kind, before), versionOf(kind, after)];
  // A version that nobody could read, no build published.
  if (!old || !young) return {};
  const names = new Set([...old.blocks.keys(), ...young.blocks.keys()].filter((name) => !asides.has(name)));
  const [from, to] = [publishedIn(old), publishedIn(young)];
  const [number, title] = [valueIn(old, numberKey), valueIn(old, titleKey)];
  const isRenumbered = number !== valueIn(young, numberKey);
  return {
    ...(old.body !== young.body || [...names].some((name) => old.blocks.get(name) !== young.blocks.get(name)) ? { says: true } : {}),
    ...(reviewedIn(old) !== reviewedIn(young) ? { reviewed: true } : {}),
    ...(isRenumbered && title !== valueIn(young, titleKey) ? { other: true } : {}),
    ...(from && to && to < from ? { movedBack: { from, to } } : {}),
    ...(isRenumbered && valueIn(old, ['index_no']) ? { gaveUp: valueIn(old, ['index_no']) } : {}),
  };
}

interface Version {
  /** The lines of each key, by its English name. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly body: string;
}

const keyLine = /^(?:"([^"]+)"|'([^']+)'|([^\s#:'"{[-][^:]*?))\s*:(?=\s|$)/;

function versionOf({ fields }: Kind, text: string): Version | undefined {
  const [first = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => /^---[ \t]*$/.test(line));
  if (!/^---\s*(?:yaml)?\s*$/.test(first) || end < 0) return undefined;
  const names = englishNames(fields);
  const blocks = new Map<string, string>();
  let name = '';
  for (const line of lines.slice(0, end)) {
    const key = keyLine.exec(line);
    const written = (key?.[1] ?? key?.[2] ?? key?.[3])?.trim();
    if (written) name = names.get(written) ?? written;
    const said = (key ? line.slice(key[0].length) : line).trim();
    if (said !== '' && name !== '') blocks.set(name, `${blocks.has(name) ? `${blocks.get(name)}\n` : ''}${said}`);
  }
  const body = lines
    .slice(end + 1)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return { blocks, body };
}

const englishOf = new WeakMap<Kind['fields'], ReadonlyMap<string, string>>();

function englishNames(fields: Kind['fields']): ReadonlyMap<string, string> {
  const names = englishOf.get(fields) ?? new Map(Object.entries(fields).map(([name, { label }]) => [label, name]));
  englishOf.set(fields, names);
  return names;
}

const numberKey = ['index_no', 'no', 'code'];
const titleKey = ['title', 'subject', 'level2'];

/** The text of the first of some keys that is there, without quotes. */
const valueIn = ({ blocks }: Version, names: readonly string[]): string =>
  names.flatMap((name) => blocks.get(name) ?? [])[0]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';

/** The day, or the minute, from which it was to be published. */
const publishedIn = (version: Version): string | undefined =>
  /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?/.exec(valueIn(version, ['published_on', 'published_at']))?.[0];

const reviewedIn = ({ blocks }: Version): string | undefined =>
  /(?:^|[\s{,])(?:on|日期)\s*:\s*["']?(\d{4}-\d{2}-\d{2})/.exec(blocks.get('review') ?? '')?.[1];
