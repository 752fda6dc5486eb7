import { choice, number, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A category of the catalog; files override or extend the built-in tree of category-tree.ts. */
export const category = defineKind({
  name: 'category',
  folder: 'categories',
  label: '类别',
  path: 'categories/<slug>',
  fields: {
    name: required(text('名称', '类别名称')),
    scheme: choice('分类法', '类别属于哪一种分类', ['statutory', 'theme', 'column']),
    parent: reference('上级类别', '上级类别的代码', 'category'),
    column_type: text('栏目类型', '政府网站发展指引附件中的栏目类别'),
    fresh_days: number('更新时限', '多少天内应有更新'),
    owner: reference('责任单位', '负责这个栏目的单位代码', 'department'),
    responsible: text('责任人', '责任单位里负责这个栏目的人；不写责任单位和责任人的，随上级类别'),
    basis: text('依据', '应当公开的依据'),
    order: number('排序', '列表中的次序，小的在前'),
  },
});
