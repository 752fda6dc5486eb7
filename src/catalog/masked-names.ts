import type { AttachmentTexts } from './attachment-texts.ts';
import type { Catalog } from './catalog.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { makeBody } from './body.ts';
import { withTexts, type BodyTexts } from './examine.ts';
import type { Item } from './record.ts';

/**
 * The item as it is shown on a day. Once a 公示 is over, the names it was about have served their purpose and are masked wherever the
 * item holds them: people may be named no longer and no more than is needed (个人信息保护法第十九条).
 */
export function withMaskedNames(item: Item, asOf: CalendarDate): Item {
  const names = namesToMask(item, asOf);
  if (!names) return item;
  const mask = maskerOf(names);
  const { raw, body } = item;
  const examined = withTexts({ ...raw, digest: `${raw.digest} masked` }, () => maskedTexts(raw.texts, mask));
  return {
    ...item,
    fields: maskedValue(item.fields, mask),
    raw: examined,
    body: makeBody(
      {
        ...raw,
        body: {
          ...raw.body,
          opening: mask(body.opening),
          headings: body.headings.map((heading) => ({ ...heading, id: mask(heading.id), text: mask(heading.text) })),
        },
      },
      `${body.from} masked`,
      () => ({ html: mask(body.html), text: mask(body.text) }),
    ),
  };
}

/** The title of an item as it is shown on a day. */
export function maskedTitle(item: Item, asOf: CalendarDate): string {
  const names = namesToMask(item, asOf);
  return names ? maskerOf(names)(item.fields.title) : item.fields.title;
}

/**
 * The items of a 公示 that is over whose attachments were all read and name nobody any more, by their paths: a file that was replaced by a
 * masked one, or never named anybody.
 */
export async function attachmentsWithoutNames(
  { items, files, asOf }: Pick<Catalog, 'items' | 'files' | 'asOf'>,
  texts: AttachmentTexts,
): Promise<ReadonlySet<string>> {
  const without = new Set<string>();
  for (const item of items) {
    // In the catalog they are masked already.
    const fields = (item.raw.parsed?.fields ?? item.fields) as Item['fields'];
    const names = namesToMask({ fields }, asOf);
    const { attachments = [] } = fields;
    if (!names || attachments.length === 0) continue;
    const own = (files.get(item.path) ?? []).filter(({ from }) => attachments.some(({ file }) => from.endsWith(`/${file}`)));
    const mask = maskerOf(names);
    const read = await Promise.all(own.map(async ({ digest }) => texts.get(digest)?.text()));
    if (read.every((text) => text !== undefined && mask(text) === text)) without.add(item.path);
  }
  return without;
}

function namesToMask({ fields: { notice } }: Pick<Item, 'fields'>, asOf: CalendarDate): readonly string[] | undefined {
  return notice?.until && asOf > notice.until ? notice.names : undefined;
}

type Mask = (text: string) => string;

/** Longer names first: 王祥 may stand in 王祥林. A name of two characters is often set with a space in it. */
function maskerOf(names: readonly string[]): Mask {
  const known = [...names].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const spelled = known.map((name) => [...name].map(escaped).join('[\\s\\u200B]*'));
  const pattern = new RegExp(spelled.join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => maskedName(found.replace(/[\s\u200B]/g, '')));
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');

/** 王*祥, 周*: the surname stays, and of longer names the last character. */
export function maskedName(name: string): string {
  const characters = [...name];
  const last = characters.length > 2 ? (characters.at(-1) ?? '') : '';
  return `${characters[0]}${'*'.repeat(characters.length - 1 - last.length)}${last}`;
}

const maskedTexts = ({ source, html, text }: BodyTexts, mask: Mask): BodyTexts => ({
  source: mask(source),
  html: mask(html),
  text: mask(text),
});

/** The same value with every text in it masked. */
function maskedValue<T>(value: T, mask: Mask): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => maskedValue(member, mask)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, maskedValue(member as unknown, mask)])) as T;
}
