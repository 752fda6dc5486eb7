import { date, group, list, number, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A leading official whose activities are disclosed. */
export const official = defineKind({
  name: 'official',
  folder: 'officials',
  label: '领导干部',
  path: 'officials/<slug>',
  fields: {
    name: required(text('姓名', '姓名')),
    posts: required(
      list(
        group('职务', '现任和曾任职务', {
          title: required(text('职务名称', '职务全称')),
          department: reference('单位', '任职单位的代码', 'department'),
          from: date('任职起', '任职日期'),
          until: date('任职止', '离任日期'),
        }),
      ),
    ),
    aliases: list(text('别名', '曾用名或常见写法，供搜索')),
    portfolio: text('分工', '分管工作'),
    photo: text('照片', '照片文件名'),
    order: number('排序', '列表中的次序，小的在前'),
  },
});
