import type { Catalog } from '../catalog/catalog.ts';
import type { Addresses } from './addresses.ts';
import type { Link } from './page.ts';
import type { CorrectionWay } from './correction-link.ts';
import { navigationOf, type NavigationGroup } from './navigation.ts';
import { row, type Row } from './rows.ts';

/** What header and footer of every page show. No dates and no counts: they would make every page change with every record. */
export interface SiteFrame {
  /** Of the inside edition: said on every page. */
  readonly internal?: boolean;
  readonly name: string;
  readonly organisation: string;
  readonly operator?: string;
  readonly domain: string;
  readonly siteIdCode?: string;
  readonly notice?: string;
  readonly addresses: Addresses;
  readonly timeZone: string;
  readonly navigation: readonly NavigationGroup[];
  readonly contacts: readonly Row[];
  readonly records: readonly Row[];
  readonly pages: readonly Link[];
  /** Where readers report a mistake. */
  readonly feedback?: string;
  /** Where 党政机关网站标识 leads. */
  readonly institutionMark?: string;
  /** Where records lead for that: only what site.yaml names under `feedback`, not the office's mail. */
  readonly correction?: CorrectionWay;
}

export function siteFrame(catalog: Catalog, addresses: Addresses): SiteFrame {
  const { site, pages } = catalog;
  const email = site.feedback?.email ?? site.email;
  const feedback = site.feedback?.form_url ?? (email ? `mailto:${email}` : undefined);
  return {
    ...(site.edition === 'internal' ? { internal: true } : {}),
    name: site.name,
    organisation: site.organisation,
    ...(site.operator ? { operator: site.operator } : {}),
    domain: site.domain,
    ...(site.site_id_code ? { siteIdCode: site.site_id_code } : {}),
    ...(site.notice ? { notice: site.notice } : {}),
    addresses,
    timeZone: site.time_zone,
    navigation: navigationOf(catalog),
    contacts: [row('地址', site.address), row('电话', site.phone), row('电子邮箱', site.email)].filter((r) => r.value !== ''),
    records: [row('网站标识码', site.site_id_code), row('ICP备案号', site.icp), row('公安备案号', site.police_record)].filter(
      (r) => r.value !== '',
    ),
    pages: pages.map(({ fields, url }) => ({ label: fields.title, url })),
    ...(feedback ? { feedback } : {}),
    ...(site.institution_mark ? { institutionMark: site.institution_mark } : {}),
    ...correctionOf(site.feedback),
  };
}

function correctionOf({ email, form_url }: NonNullable<Catalog['site']['feedback']> = {}): Pick<SiteFrame, 'correction'> {
  if (form_url) return { correction: { form: form_url } };
  return email ? { correction: { mail: email } } : {};
}
