/** A mark that says a text is not for the public. */
export interface SecrecyMark {
  /** secret: a 密级 or 内部资料. draft: one stage of a text, such as 送审稿. */
  readonly kind: 'secret' | 'draft';
  /** As it is written. */
  readonly value: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** Most texts hold none of these words. */
const cheap = /[★☆]|密级|内部|外传|注意保[存密管]|[密年期][\s）)】\]*]*$/m;

const level = '(?:绝\\s?密|机\\s?密|秘\\s?密)';
const period = '(?:[\\d０-９一二三四五六七八九十]{1,3}\\s?(?:年|个月)|长期)';
const inside = '内部(?:资料|文件|材料|使用|参阅|刊物|参考)';
const keep = '(?:注意保[存密管]|妥善保管|(?:不得|不准|严禁|请勿|禁止|切勿)外传)';
/** A line may begin as a heading, a quotation, a cell or the value of a key. */
const lineStart = '^(?:[\\w-]+:|[\\s#>*|"\'-])*[（(【\\[]?';
const lineEnd = '[）)】\\]]?[\\s*|"\'。！]*$';

/** 国家秘密定密管理规定: 密级 and period, with ★ between them. The words alone stand in every law about secrets, so they have to be a mark: starred, or alone on a line. */
const secret: readonly RegExp[] = [
  new RegExp(`${level}\\s{0,2}[★☆]\\s{0,2}${period}?`, 'g'),
  new RegExp(`${lineStart}(?:密级\\s?[：:]\\s?${level}(?:\\s?${period})?|${level}\\s{0,4}${period})${lineEnd}`, 'gm'),
  // A level and nothing else, which in a table may be what a form offers.
  new RegExp(`^[\\s#>*]*[（(【\\[]?${level}[）)】\\]]?[\\s*]*$`, 'gm'),
  new RegExp(`${inside}[，,、；;：:\\s·]{0,3}${keep}`, 'g'),
  new RegExp(`[（(【](?:${inside}|${keep})[）)】]`, 'g'),
  new RegExp(`${lineStart}(?:${inside}|${keep})${lineEnd}`, 'gm'),
];

/** Marks of secrecy in a text; a law that speaks of them holds none. */
export function findSecrecyMarks(text: string): SecrecyMark[] {
  if (!cheap.test(text)) return [];
  const found = secret.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: value, index }): SecrecyMark => {
      const start = value.search(/[绝机秘密内注妥不严请禁切]/);
      return { kind: 'secret', value: value.slice(start).replace(/[）)】\]\s*|"'。！]+$/, ''), at: index + start };
    }),
  );
  // One mark may be found by several of its forms: the first that holds it tells.
  const first = found.toSorted((a, b) => a.at - b.at || b.value.length - a.value.length);
  return first.filter(({ at }, i) => !first.slice(0, i).some((before) => at < before.at + before.value.length));
}

/** A title that names a stage of a text in brackets at its end; one that asks for opinions on a draft is no draft. */
export function findDraftMark(title: string): SecrecyMark | undefined {
  const found = /[（(【]((?:第?[二三四五]次|再次)?(?:过程|讨论|送审|征求意见|未定|修改|审议|报批|代拟|内部|草|初)稿)[）)】]\s*$/.exec(
    title,
  );
  return found && !asksForOpinions(title) ? { kind: 'draft', value: found[1] ?? '', at: found.index + 1 } : undefined;
}

/** Whether a title says that the public is asked. */
export const asksForOpinions = (title: string): boolean => /征求.{0,40}意见(?!稿)|意见征集|征集.{0,10}意见|听证|公开征求/.test(title);
