import { isInspected, type Site } from '../catalog/site.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * The foot of every page shows who answers for the site and its numbers (政府网站发展指引 annex). Asked for of a site that has one of its numbers; that the number and the
 * domain have their form is asked for of every site, since every page says them to machines.
 */
export const siteRegistered: Rule = {
  title: '页脚的要素齐全，网站标识码和域名写法正确',
  codes: ['site/footer', 'site/id-code', 'site/domain'],
  basis: '政府网站发展指引（国办发〔2017〕47号）',
  check: ({ catalog: { site } }) => [...missing(site), ...wrongForms(site)],
};

/** 站点地图 stands in the foot anyway; 主办单位 is required. */
const elements = {
  operator: '承办单位',
  phone: '联系电话',
  site_id_code: '网站标识码',
  icp: 'ICP备案号',
  police_record: '公安备案号',
  institution_mark: '党政机关网站标识',
} as const;

function missing(site: Site): Problem[] {
  if (!isInspected(site)) return [];
  const keys = (Object.keys(elements) as (keyof typeof elements)[]).filter((key) => !site[key]);
  const noted = keys.map((key) => problem('site/footer', sitePlace, { key, label: elements[key] }));
  return site.feedback?.form_url || site.feedback?.email || site.email
    ? noted
    : [...noted, problem('site/footer', sitePlace, { key: 'feedback', label: '“我为政府网站找错”入口' })];
}

/** Ten digits, or bm and eight of a ministry. */
const idCode = /^(?:\d{10}|bm\d{8})$/;
const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

const wrongForms = (site: Site): Problem[] => [
  ...(site.site_id_code === undefined || idCode.test(site.site_id_code)
    ? []
    : [problem('site/id-code', sitePlace, { value: site.site_id_code })]),
  ...(domain.test(site.domain) ? [] : [problem('site/domain', sitePlace, { value: site.domain })]),
];

const sitePlace: Place = { file: 'site.yaml' };
