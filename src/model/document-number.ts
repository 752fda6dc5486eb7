/**
 * 发文字号: organ's code, year in hexagonal brackets U+3014/U+3015, number without 第 and without leading zeros (GB/T 9704—2012, 7.2.5);
 * besides these the numbers of orders and announcements (国务院令第711号, 2026年第3号, 主席令第四号).
 */
const documentNumber = /^[\u4e00-\u9fa5A-Za-z（）、]{1,24}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/;
const orderNumber =
  /^[\u4e00-\u9fa5（）、]{0,40}第?[\d〇零一二三四五六七八九十百]{1,6}号(?:令|公告)?$|^[\u4e00-\u9fa5（）]{0,40}(?:19|20)\d{2}年?第[\d〇零一二三四五六七八九十百]{1,5}号$/;

/** Whether a document number is written as the standard asks. */
export const isDocumentNumber = (text: string): boolean => isBalanced(text) && (documentNumber.test(text) || orderNumber.test(text));

const isBalanced = (text: string): boolean => text.split('（').length === text.split('）').length;

/** The right spelling of a number with other brackets, spaces, 第 or leading zeros; undefined when it cannot be told. */
export function suggestDocumentNumber(written: string): string | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .replace(/[[(﹝【〈<{［]((?:19|20)\d{2})[\])﹞】〉>}］]/, '〔$1〕')
    .replace(/〕第?0*(\d+)号?$/, '〕$1号')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  return text !== written && isDocumentNumber(text) ? text : undefined;
}
