import { tellsHowToApply } from '../catalog/agencies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { hasPolicies } from '../catalog/policies.ts';
import { urls } from '../model/urls.ts';
import type { Addresses } from './addresses.ts';
import type { Link } from './page.ts';
import type { CorrectionWay } from './correction-link.ts';
import { row, type Row } from './rows.ts';

/** What header and footer of every page show. No dates and no counts: they would make every page change with every record. */
export interface SiteFrame {
  readonly name: string;
  readonly organisation: string;
  readonly operator?: string;
  readonly domain: string;
  readonly siteIdCode?: string;
  readonly notice?: string;
  readonly addresses: Addresses;
  readonly timeZone: string;
  readonly navigation: readonly Link[];
  readonly contacts: readonly Row[];
  readonly records: readonly Row[];
  readonly pages: readonly Link[];
  /** Where readers report a mistake. */
  readonly feedback?: string;
  /** Where records lead for that: only what site.yaml names under `feedback`, not the office's mail. */
  readonly correction?: CorrectionWay;
}

/** What every site has; kinds that a site may do without stand among them where it has records of them. */
const navigationOf = (catalog: Catalog): Link[] => [
  { label: '政府信息公开', url: urls.disclosure() },
  { label: '公开信息', url: urls.kind('items') },
  ...(catalog.duties.length > 0 ? [{ label: '公开目录', url: urls.kind('duties') }] : []),
  ...(hasPolicies(catalog) ? [{ label: '政策解读', url: urls.policies() }] : []),
  { label: '公务活动', url: urls.kind('activities') },
  { label: '单位', url: urls.kind('departments') },
  { label: '类别', url: urls.kind('categories') },
  { label: '日期', url: urls.dates() },
  { label: '领导干部', url: urls.kind('officials') },
  ...(catalog.services.length > 0 ? [{ label: '办事', url: urls.kind('services') }] : []),
  ...(catalog.powers.length > 0 ? [{ label: '权责清单', url: urls.kind('powers') }] : []),
  ...(catalog.consultations.length > 0 ? [{ label: '意见征集', url: urls.kind('consultations') }] : []),
  ...(catalog.letters.length > 0 ? [{ label: '来信', url: urls.kind('letters') }] : []),
  ...(tellsHowToApply(catalog) ? [{ label: '依申请公开', url: urls.kind('requests') }] : []),
];

export function siteFrame(catalog: Catalog, addresses: Addresses): SiteFrame {
  const { site, pages } = catalog;
  const email = site.feedback?.email ?? site.email;
  const feedback = site.feedback?.form_url ?? (email ? `mailto:${email}` : undefined);
  return {
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
    ...correctionOf(site.feedback),
  };
}

function correctionOf({ email, form_url }: NonNullable<Catalog['site']['feedback']> = {}): Pick<SiteFrame, 'correction'> {
  if (form_url) return { correction: { form: form_url } };
  return email ? { correction: { mail: email } } : {};
}
