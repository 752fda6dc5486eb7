import { isTimeZone } from '../model/calendar-date.ts';
import type { LocalRule } from '../model/due-day.ts';
import type { Values } from '../model/field.ts';
import type { site as siteKind } from '../model/kinds/site.ts';
import { parseSpan } from '../model/time-limit.ts';

type Written = Values<typeof siteKind.fields>;
/** For whom a site is made: the public, or those inside, who have a content folder and an output of their own. */
export type Edition = 'public' | 'internal';

/** site.yaml with its defaults filled in. */
export type Site = Omit<Written, 'party_rule'> & {
  readonly base_url: string;
  readonly time_zone: string;
  readonly require_review: boolean;
  readonly party_rule: LocalRule;
  readonly edition: Edition;
};

/** Whether a site is one that national inspection looks at: it has been given a number of its own. A trial or an import has none yet. */
export const isInspected = ({ site_id_code, icp, police_record }: Pick<Site, 'site_id_code' | 'icp' | 'police_record'>): boolean =>
  site_id_code !== undefined || icp !== undefined || police_record !== undefined;

export function withDefaults(fields: Written, edition: Edition): Site {
  return {
    ...fields,
    edition,
    base_url: (fields.base_url ?? `https://${fields.domain}`).replace(/\/+$/, ''),
    time_zone: fields.time_zone && isTimeZone(fields.time_zone) ? fields.time_zone : 'Asia/Shanghai',
    require_review: fields.require_review ?? true,
    party_rule: localRule(fields.party_rule),
  };
}

function localRule({ regular = '', staged = '', prompt = '', source }: NonNullable<Written['party_rule']> = {}): LocalRule {
  const named = { 定期: parseSpan(regular), 逐段: parseSpan(staged), 及时: parseSpan(prompt) };
  const spans = Object.fromEntries(Object.entries(named).filter(([, span]) => span));
  return { spans, source };
}
