import { flag, number, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A free-standing page: about, accessibility, privacy. */
export const page = defineKind({
  name: 'page',
  folder: 'pages',
  label: '页面',
  path: 'pages/<slug>',
  fields: {
    title: required(text('标题', '页面标题')),
    summary: text('内容概述', '一句话说明'),
    order: number('排序', '页脚中的次序，小的在前'),
    draft: flag('草稿', '草稿不公开，只在预览中可见'),
  },
});
