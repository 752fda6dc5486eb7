import { isAgency } from '../catalog/agencies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Guide } from '../catalog/record.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Every department of the government, towns and townships among them, has a guide, and the guide says of the office all that 政府信息公开条例第十二条 lists. A site that holds no guide
 * at all leaves them to another platform.
 */
export const guides: Rule = {
  title: '每个机关有公开指南，指南写全要素',
  codes: ['guide/missing', 'guide/incomplete'],
  basis: '政府信息公开条例第十二条',
  check: ({ catalog }) =>
    catalog.guides.length === 0 ? [] : [...missing(catalog), ...catalog.guides.filter(isOfAgency(catalog)).flatMap(withoutContact)],
};

/** The problem stands at the file to create. */
function missing({ departments, guides: known }: Catalog): Problem[] {
  const guided = new Set(known.map(({ fields }) => fields.department));
  return departments
    .filter((department) => isAgency(department) && !guided.has(department.parts.slug))
    .map(({ parts, fields }) =>
      problem('guide/missing', { file: `guides/${parts.slug}.md` }, { code: parts.slug, label: fields.short ?? fields.name }),
    );
}

const isOfAgency =
  ({ departmentByCode }: Catalog) =>
  ({ fields }: Guide): boolean =>
    isAgency(departmentByCode.get(fields.department));

/** 传真号码、互联网联系方式: what the form of a guide does not require, because some offices have none; the law does list it. */
const contacts = { fax: '传真号码', web: '互联网联系方式' } as const;

function withoutContact(guide: Guide): Problem[] {
  const keys = (['fax', 'web'] as const).filter((key) => !guide.fields.office[key]);
  return keys.map((key) => problem('guide/incomplete', placeOf(guide, 'office'), { key, label: contacts[key] }));
}
