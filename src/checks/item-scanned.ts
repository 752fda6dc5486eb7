import type { AttachmentTexts } from '../catalog/attachment-texts.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Item } from '../catalog/record.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';
import { lengthOfSubstance } from './substance.ts';

/** 玻璃门: everything an item holds is pictures of pages, which nobody can search, copy or hear read. */
export const itemScanned: Rule = {
  title: '信息不能只有扫描件，正文或者附件里要有文字',
  codes: ['item/scan'],
  basis: '政府信息公开条例第二十四条（公开的信息可检索、可查阅、可下载）；无障碍环境建设法第三十二条',
  limits: ['item_text'],
  readsAttachments: true,
  check: ({ catalog, items, limits, attachments }) =>
    items
      .filter((item) => isScan(item, catalog, attachments, limits.item_text))
      .map((item) => problem('item/scan', placeOf(item, 'attachments'))),
};

/** Files whose text is never read (old Word files, packed folders) are not known to be scans. */
const readable = /\.(?:pdf|docx|xlsx|csv)$/i;
const picture = /\.(?:jpe?g|png|gif|webp|tiff?|bmp)$/i;

function isScan(item: Item, { files }: Catalog, texts: AttachmentTexts | undefined, least: number): boolean {
  const own = files.get(item.path) ?? [];
  if (own.length === 0 || lengthOfSubstance(item) >= least) return false;
  return own.every(({ from, digest }) => picture.test(from) || (readable.test(from) && !texts?.has(digest)));
}
