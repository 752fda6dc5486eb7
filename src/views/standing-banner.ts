import type { Status } from '../catalog/item-status.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';

/** How a document stands, for its banner: since when, or until when, where its dates tell. */
const standings: Readonly<Record<Status['label'], (fields: Item['fields']) => string | undefined>> = {
  有效: () => undefined,
  尚未生效: ({ effective_on }) => `本文件尚未生效${effective_on ? `，自${dateInWords(effective_on)}起施行` : ''}。`,
  部分失效: () => '本文件部分失效，以现行文本为准。',
  已修改: () => '本文件已修改，以现行文本为准。',
  失效: ({ expires_on }) => `本文件已${expires_on ? `于${dateInWords(expires_on)}` : ''}失效，不再作为办事依据。`,
  废止: () => '本文件已废止，不再作为办事依据。',
};

/** The sentence that warns of a document that may not be relied on as it stands; undefined for one in force and unchanged. */
export const standingBanner = ({ fields }: Item, { label }: Status): string | undefined => standings[label](fields);
