import type { Catalog } from './catalog.ts';
import type { Department } from './record.ts';

/**
 * Whether a department is an organ of the state of whatever level, which has to have a guide, to answer requests and to report every year; public institutions and
 * enterprises follow rules of their own (政府信息公开条例第五十五条).
 */
export const isAgency = (department: Department | undefined): boolean =>
  ['government', 'township'].includes(department?.fields.kind ?? 'government');

/** Whether the site tells how information is asked for: wherever a request, a guide or a way to write to the office is there. */
export const tellsHowToApply = ({ site, guides, requests }: Catalog): boolean =>
  requests.length > 0 || guides.length > 0 || site.feedback?.email !== undefined || site.feedback?.form_url !== undefined;
