import type { Request } from '../catalog/record.ts';
import type { Terms } from '../catalog/clock-of.ts';
import type { RequestClock } from '../catalog/request-clock.ts';
import { answerFigures } from '../catalog/request-figures.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { isMissingYear, type Counted } from '../model/working-days.ts';

/** How a request that is not answered stands, in words; a day that cannot be counted is said to be so. */
export function clockSaid({ state, due, daysLeft, daysOver }: RequestClock): string {
  if (state === '待补正') return '等待申请人补正；收到补正之日起重新计算答复期限';
  if (state === '征求第三方意见') return '正在征求第三方意见，所需时间不计入答复期限';
  if (!due) return '';
  if (isMissingYear(due)) return `答复期限进入${due.missingYear}年，这一年的放假安排尚未公布，暂不能算出最后一日`;
  const last = `答复期限的最后一日是${dateInWords(due.value)}`;
  if (state === '已逾期') return `${last}，已超过${counted(daysOver, '')}`;
  return `${last}${counted(daysLeft, '，还有')}`;
}

/** A number of working days after some words; nothing where it could not be counted. */
function counted(days: Counted<number> | undefined, before: string): string {
  if (!days || isMissingYear(days)) return '';
  return days.value === 0 ? `${before && '，'}今天到期` : `${before} ${days.value} 个工作日`;
}

/** How some requests were answered, in words that do not depend on the day. */
export function requestsSaid(catalog: Terms, requests: readonly Request[]): string {
  const { received, answered, answeredLate, median } = answerFigures(catalog, requests);
  const late = answeredLate > 0 ? `，其中超过期限 ${answeredLate} 件` : '';
  const times = median === undefined ? '' : `；答复用时的中位数是 ${median} 个工作日`;
  return `共收到申请 ${received} 件，已答复 ${answered} 件${late}${times}`;
}
