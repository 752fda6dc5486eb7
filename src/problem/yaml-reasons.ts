/** What the YAML reader says, in the words of an editor. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/quotation mark is not closed|within a (?:double|single) quoted scalar/, '引号没有结束'],
  [/bracket is not closed|within a flow collection/, '方括号或花括号没有结束'],
  [/bad indentation of a mapping entry/, '这一行的写法不对：值里有“: ”、以 @ ` % 开头、引号后面还有字，或缩进不齐'],
  [/bad indentation of a sequence entry/, '“- ”各项的缩进不齐，或者“- ”后面没有空格'],
  [/deficient indentation/, '引号、方括号或花括号里的内容换行以后，没有比字段名多缩进'],
  [/missed comma/, '方括号或花括号里，两项之间少了英文逗号'],
  [/found ','/, '方括号或花括号里多了一个逗号'],
  [/alias/, '值以 * 开头，会被当作引用'],
  [
    /end of the stream or a document separator|expected ':' after|can not read a|whitespace character is expected/,
    '这一行不是“名称: 值”，或缩进与上一行不齐',
  ],
  [/tab characters/, '缩进用了制表符，应改用空格'],
  [/duplicated mapping key/, '同一个字段写了两次'],
  [/anchor|\btag\b/, '值以 & 或 ! 开头，需要加英文双引号'],
  [/directive|single document|YAML version/, '这一行以 % 开头，或者只有三个点，不是“名称: 值”'],
  [/a line break is expected|chomping mode|indentation width/, '“|”或“>”之后应当换行，不写别的'],
  [/escape sequence|hexadecimal/, '英文双引号里的 \\ 写法不对：改用英文单引号，或写作 \\\\'],
  [/complex keys/, '字段名写成了方括号或花括号；值以 [ 或 { 开头的，用英文双引号括起来'],
  [/non-printable|JSON character/, '有看不见的控制字符，删去后重新输入这一行'],
  [/merge/, '字段名不能写作 <<'],
  [/maxDepth/, '方括号、花括号或缩进的层次太多'],
];

/** The reason a front matter cannot be read, in Chinese. */
export const yamlReasonInChinese = (reason: string): string =>
  reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? '写法不合 YAML 的格式';
