import { choice, date, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

/** Who found it, in the order they are always shown. */
export const finders = ['自查', '抽查', '督查', '暗访', '第三方', '群众'] as const;

/** A shortcoming of a department's disclosure that somebody found, by when it has to be put right, and what came of it (公开督办). */
export const finding = defineKind({
  name: 'finding',
  folder: 'findings',
  label: '督查整改',
  path: 'findings/<yyyy>/<slug>',
  dated: 'found_on',
  fields: {
    department: required(reference('责任单位', '要整改的单位的代码', 'department')),
    by: required(choice('发现方式', '六种方式之一', finders)),
    found_on: required(date('发现日期', '发现问题的日期')),
    what: required(text('问题', '一句话说明什么问题，在哪里；第一行就是标题')),
    rule: text('对应规则', '检查规则的代码，例如 activity/late（全部代码见 npm run check -- --list-rules），或者用文字写明依据'),
    due_on: required(date('整改期限', '应当整改到位的日期')),
    rectified_on: date('整改日期', '整改到位的日期；没有整改到位的不写'),
    result: text('整改结果', '怎样整改的，问题是否解决'),
    ...publishable,
  },
});
