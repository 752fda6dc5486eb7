import type { Catalog } from '../catalog/catalog.ts';
import type { Column } from './page.ts';

/** 栏目类别 of the built-in categories (政府网站发展指引 annex); all others are parts of the disclosure catalog. */
const types: Readonly<Record<string, string>> = {
  regulations: '政策文件',
  organisation: '机构职能',
  statistics: '数据发布',
  news: '工作动态',
  notices: '工作动态',
  interpretation: '政策解读',
  responses: '回应关切',
};

export function columnOf(name: string, type = '信息公开目录', description = `${name}栏目`): Column {
  return { name, type, description, keywords: name };
}

export function categoryColumn({ categories }: Catalog, code: string): Column {
  const category = categories.get(code);
  const root = category?.line[0] ?? code;
  return columnOf(category?.name ?? code, category?.record?.fields.column_type ?? types[root]);
}
