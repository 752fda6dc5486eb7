/** What the YAML reader says, in the words of an editor. Its own words stand where there are none here. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/bad indentation of a mapping entry/, '这一行的写法不对：值里有“: ”、以 @ ` % 开头、引号后面还有字，或缩进不齐'],
  [/unidentified alias/, '值以 * 开头，会被当作引用'],
  [/within a (double|single) quoted scalar/, '引号没有结束'],
  [/within a flow collection/, '方括号或花括号没有结束'],
  [/end of the stream or a document separator/, '这一行不是“名称: 值”，或缩进与上一行不齐'],
  [/tab characters/, '缩进用了制表符，应改用空格'],
  [/duplicated mapping key/, '同一个字段写了两次'],
  [/anchor|unknown scalar tag/, '值以 & 或 ! 开头，需要加英文双引号'],
  [/a line break is expected/, '“|”之后应当换行'],
];

/** The reason a front matter cannot be read, in Chinese. */
export const yamlReasonInChinese = (reason: string): string => reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
