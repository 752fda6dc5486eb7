import { isTimeZone } from '../model/calendar-date.ts';
import type { Values } from '../model/field.ts';
import type { site as siteKind } from '../model/kinds/site.ts';

/** site.yaml with its defaults filled in. */
export type Site = Values<typeof siteKind.fields> & {
  readonly base_url: string;
  readonly time_zone: string;
  readonly require_review: boolean;
};

export function withDefaults(fields: Values<typeof siteKind.fields>): Site {
  return {
    ...fields,
    base_url: (fields.base_url ?? `https://${fields.domain}`).replace(/\/+$/, ''),
    time_zone: fields.time_zone && isTimeZone(fields.time_zone) ? fields.time_zone : 'Asia/Shanghai',
    require_review: fields.require_review ?? true,
  };
}
