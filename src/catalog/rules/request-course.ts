import type { CalendarDate } from '../../model/calendar-date.ts';
import { request as requestKind } from '../../model/kinds/request.ts';
import { groundsOf, needsGround } from '../../model/reply-grounds.ts';
import { isMissingYear } from '../../model/working-days.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Request } from '../record.ts';
import { firstTermEnd, isConsultationDays, mostConsultationDays } from '../request-clock.ts';

/** The course of a request fits together: its days follow one another, and an answer has its day, its kind and its ground. */
export const requestCourse: Rule = ({ records }) =>
  records.request.flatMap((request) => [
    ...daysInOrder(request),
    ...extendedInTime(request),
    ...wholeAnswer(request),
    ...groundOfReply(request),
    ...daysOfConsultation(request),
  ]);

const labels = requestKind.fields;
const groups = { supplement: labels.supplement.fields, third_party: labels.third_party.fields, extended: labels.extended.fields } as const;

/** A day of a request, with what it is called and where it stands. */
interface Day {
  readonly at: readonly [string, ...string[]];
  readonly label: string;
  readonly on: CalendarDate | undefined;
}

/** Nothing happens before what it follows from. */
function daysInOrder(request: Request): Problem[] {
  const { received_on, supplement, third_party, extended, replied_on } = request.fields;
  const received: Day = { at: ['received_on'], label: labels.received_on.label, on: received_on };
  const noticed: Day = { at: ['supplement', 'noticed_on'], label: groups.supplement.noticed_on.label, on: supplement?.noticed_on };
  const supplied: Day = { at: ['supplement', 'received_on'], label: groups.supplement.received_on.label, on: supplement?.received_on };
  const asked: Day = { at: ['third_party', 'asked_on'], label: groups.third_party.asked_on.label, on: third_party?.asked_on };
  const answered: Day = { at: ['third_party', 'answered_on'], label: groups.third_party.answered_on.label, on: third_party?.answered_on };
  const lengthened: Day = { at: ['extended', 'on'], label: groups.extended.on.label, on: extended?.on };
  const replied: Day = { at: ['replied_on'], label: labels.replied_on.label, on: replied_on };
  const pairs: readonly (readonly [Day, Day])[] = [
    [received, noticed],
    [noticed, supplied],
    [received, asked],
    [asked, answered],
    [received, lengthened],
    [received, replied],
    [supplied, replied],
    [asked, replied],
    [lengthened, replied],
  ];
  return pairs.flatMap(([earlier, later]) =>
    earlier.on && later.on && later.on < earlier.on
      ? [
          problem('request/date-order', placeOf(request, ...later.at), {
            label: later.label,
            value: later.on,
            other: earlier.label,
            limit: earlier.on,
          }),
        ]
      : [],
  );
}

/** A term that has ended cannot be extended (政府信息公开条例第三十三条). Where its end cannot be counted, it is not judged. */
function extendedInTime(request: Request): Problem[] {
  const { extended } = request.fields;
  const end = firstTermEnd(request.fields);
  if (!extended || !end || isMissingYear(end) || extended.on <= end.value) return [];
  return [problem('request/extended-late', placeOf(request, 'extended', 'on'), { value: extended.on, limit: end.value })];
}

/** An answer has a day and a kind, or there is none. */
function wholeAnswer(request: Request): Problem[] {
  const { reply, replied_on, ground, reply_no } = request.fields;
  const half = (key: 'reply' | 'replied_on' | 'ground' | 'reply_no', other: 'reply' | 'replied_on'): Problem =>
    problem('request/half-answer', placeOf(request, key), { label: labels[key].label, key: other, other: labels[other].label });
  if (reply && !replied_on) return [half('reply', 'replied_on')];
  if (replied_on && !reply) return [half('replied_on', 'reply')];
  if (reply) return [];
  return [...(ground ? [half('ground', 'reply')] : []), ...(reply_no ? [half('reply_no', 'reply')] : [])];
}

/** Who is refused learns why (政府信息公开条例第三十六条), in the words of the annual report's table 3, so that its rows add up. */
function groundOfReply(request: Request): Problem[] {
  const { reply, ground } = request.fields;
  if (!reply) return [];
  const choices = groundsOf(reply).join('、');
  if (!ground) return needsGround(reply) ? [problem('request/no-ground', placeOf(request, 'reply'), { value: reply, choices })] : [];
  if (groundsOf(reply).includes(ground)) return [];
  return [problem('request/ground', placeOf(request, 'ground'), { value: ground, other: reply, choices })];
}

function daysOfConsultation(request: Request): Problem[] {
  const value = request.fields.consultation_days;
  if (value === undefined || isConsultationDays(value)) return [];
  return [problem('request/consultation-days', placeOf(request, 'consultation_days'), { value, limit: mostConsultationDays })];
}
