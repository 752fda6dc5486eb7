import { addDays, dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { verifyBy } from '../model/due-day.ts';
import { addWorkingDays, type Counted } from '../model/working-days.ts';
import type { Catalog } from './catalog.ts';
import { clockOf } from './clock-of.ts';
import { consultationStateOn } from './consultation-state.ts';
import type { DueFacts, DueKind, DueThing } from './due-thing.ts';
import { findingStateOn } from './finding-state.ts';
import { statusOn } from './item-status.ts';
import { isLongTerm, lastVerified, longTermDuties } from './long-term.ts';
import { hasOutcome } from './meeting-state.ts';
import { noticeStateOn } from './notice-state.ts';
import { titleOf, type Consultation, type Item, type Listed } from './record.ts';
import { terms } from './request-clock.ts';
import { handlerOf } from './staff.ts';
import { departmentsOfRecord } from './still-held.ts';

/** By when, counted from which day. */
interface Term {
  readonly due: Counted<CalendarDate>;
  readonly from: CalendarDate;
  readonly part?: string;
}

const thing = (kind: DueKind, record: Listed, { due, from, part }: Term): DueThing => ({
  kind,
  due,
  from,
  department: departmentsOfRecord(record)[0] ?? '',
  responsible: handlerOf(record),
  title: titleOf(record),
  ...(part ? { part } : {}),
  url: record.url,
  file: record.raw.file,
});

const on = (value: CalendarDate): Counted<CalendarDate> => ({ value });

/** Requests that are not answered, and third parties that are asked. */
export function requestsDue(catalog: Catalog, { judges }: DueFacts): DueThing[] {
  return catalog.requests
    .filter(({ fields }) => judges(fields.received_on))
    .flatMap((request) => {
      const { received_on, third_party, supplement } = request.fields;
      const { state, due } = clockOf(catalog, request);
      if (state === '已答复') return [];
      if (state === '征求第三方意见' && third_party)
        return [thing('third-party', request, { due: addWorkingDays(third_party.asked_on, terms.thirdParty), from: third_party.asked_on })];
      return due ? [thing('request', request, { due, from: supplement?.received_on ?? received_on })] : [];
    });
}

/** Consultations that close, hearings that come, and what is to be said afterwards. */
export const consultationsDue = ({ consultations }: Catalog, facts: DueFacts): DueThing[] =>
  consultations.filter(({ fields }) => facts.judges(fields.opens_on)).flatMap((consultation) => ofConsultation(consultation, facts));

function ofConsultation(consultation: Consultation, { asOf, limits }: DueFacts): DueThing[] {
  const { opens_on, closes_on, hearing } = consultation.fields;
  const { label } = consultationStateOn(consultation, asOf);
  const things: DueThing[] = [];
  if (asOf <= closes_on) things.push(thing('closing', consultation, { due: on(closes_on), from: opens_on }));
  if (label !== '已反馈')
    things.push(thing('feedback', consultation, { due: on(addDays(closes_on, limits.feedback_within)), from: closes_on }));
  if (!hearing) return things;
  if (asOf <= hearing.on) {
    if (!hearing.materials_on)
      things.push(thing('materials', consultation, { due: on(addDays(hearing.on, -limits.hearing_materials)), from: opens_on }));
    things.push(thing('hearing', consultation, { due: on(hearing.on), from: opens_on }));
  }
  if (!hearing.record)
    things.push(thing('record', consultation, { due: on(addDays(hearing.on, limits.hearing_record)), from: hearing.on }));
  return things;
}

/** 公示 that end and whose outcome is awaited, 长期 items to verify, and documents that lapse. */
export function itemsDue({ items, duties }: Catalog, facts: DueFacts): DueThing[] {
  const standing = longTermDuties(duties);
  return items
    .filter((item) => item.fields.notice || item.fields.expires_on || isLongTerm(item, standing))
    .filter(({ fields }) => facts.judges(dayOf(fields.published_on)))
    .flatMap((item) => [...ofNotice(item, facts), ...ofStanding(item, standing, facts), ...ofLapsing(item, facts)]);
}

function ofNotice(item: Item, { asOf, limits }: DueFacts): DueThing[] {
  const { notice } = item.fields;
  if (!notice?.until || !noticeStateOn(item, asOf)) return [];
  return [
    ...(asOf <= notice.until ? [thing('notice', item, { due: on(notice.until), from: notice.from ?? notice.until })] : []),
    ...(notice.outcome ? [] : [thing('outcome', item, { due: on(addDays(notice.until, limits.notice_outcome)), from: notice.until })]),
  ];
}

function ofStanding(item: Item, standing: ReadonlySet<string>, { asOf, limits }: DueFacts): DueThing[] {
  if (!isLongTerm(item, standing) || !statusOn(item, asOf).inForce) return [];
  const from = lastVerified(item);
  return [thing('verify', item, { due: on(verifyBy(from, limits.verified_within)), from })];
}

function ofLapsing(item: Item, { asOf }: DueFacts): DueThing[] {
  const { expires_on, effective_on, formed_on } = item.fields;
  if (!expires_on || expires_on <= asOf || !statusOn(item, asOf).inForce) return [];
  return [thing('expiry', item, { due: on(expires_on), from: effective_on ?? formed_on })];
}

/** Meetings of which nothing is known yet that they decided. */
export const meetingsDue = ({ meetings }: Catalog, { limits, judges }: DueFacts): DueThing[] =>
  meetings
    .filter((meeting) => judges(meeting.fields.on) && !meeting.fields.state && !hasOutcome(meeting))
    .map((meeting) =>
      thing('meeting', meeting, { due: addWorkingDays(meeting.fields.on, limits.meeting_outcome), from: meeting.fields.on }),
    );

/** Shortcomings that are not put right. */
export const findingsDue = ({ findings }: Catalog, { asOf }: DueFacts): DueThing[] =>
  findings
    .filter((finding) => findingStateOn(finding, asOf) !== '已整改')
    .map((finding) => thing('finding', finding, { due: on(finding.fields.due_on), from: finding.fields.found_on }));

/** Stages of projects that are not done. */
export const stagesDue = ({ projects }: Catalog, { asOf, judges }: DueFacts): DueThing[] =>
  projects.flatMap((project) =>
    (project.fields.stages ?? []).flatMap(({ name, planned_on, done_on }) =>
      planned_on && judges(planned_on) && (!done_on || done_on > asOf)
        ? [thing('stage', project, { due: on(planned_on), from: planned_on, part: name })]
        : [],
    ),
  );
