const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 999 as it is read out: 十五, 二十, 一百零五. */
function readOut(n: number): string {
  const [hundreds, tens, rest] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const hundred = hundreds > 0 ? `${ones[hundreds]}百` : '';
  if (tens === 0) return `${hundred}${hundred && rest > 0 ? '零' : ''}${ones[rest]}`;
  // 十 alone begins a number, but within one it is 一十.
  return `${hundred}${tens === 1 && !hundred ? '' : ones[tens]}十${ones[rest]}`;
}
const numerals: ReadonlyMap<string, number> = new Map(Array.from({ length: 999 }, (_, i) => [readOut(i + 1), i + 1]));

/** A number from 1 to 999 in digits or Chinese numerals; undefined for 0, for what is longer, and for what no one would write (二五). */
export function wholeNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text) || undefined;
  return numerals.get(text.replaceAll('两', '二').replaceAll('〇', '零'));
}
