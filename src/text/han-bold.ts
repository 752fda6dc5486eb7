const opening = /[“‘《〈「『（【〔]/;
const closing = /[，。、；：！？”’》〉」』）】〕…]/;
const letter = /[\p{L}\p{N}]/u;

/**
 * Whether two asterisks may open or close bold where CommonMark sees neither: it waits for a space outside them when punctuation stands
 * inside (`**注意：**请`, `按照**《办法》**执行`), and Chinese has none. A masked surname (李**，) is neither.
 */
export function hanBold(before: string, after: string): { readonly opens: boolean; readonly closes: boolean } {
  return { opens: letter.test(before) && opening.test(after), closes: closing.test(before) && letter.test(after) };
}
