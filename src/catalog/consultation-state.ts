import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { adoptions } from '../model/kinds/consultation.ts';
import type { Consultation } from './record.ts';

/** How a consultation stands on a day. */
export interface ConsultationState {
  readonly label: '未开始' | '征集中' | '已截止，待反馈' | '已反馈';
  /** While it is open: days until the last one, which is 0. */
  readonly daysLeft?: number;
}

export function consultationStateOn({ fields }: Consultation, asOf: CalendarDate): ConsultationState {
  if (asOf < fields.opens_on) return { label: '未开始' };
  if (asOf <= fields.closes_on) return { label: '征集中', daysLeft: daysBetween(asOf, fields.closes_on) };
  return { label: fields.result_on && fields.result_on <= asOf ? '已反馈' : '已截止，待反馈' };
}

/** How many opinions were adopted, in part, or not. */
export function adoptionCounts({ fields: { opinions = [] } }: Consultation): { readonly label: string; readonly count: number }[] {
  return adoptions.map((label) => ({ label, count: opinions.filter(({ adopted }) => adopted === label).length }));
}
