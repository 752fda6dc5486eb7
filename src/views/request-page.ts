import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Request } from '../catalog/record.ts';
import { clockOf } from '../catalog/clock-of.ts';
import { workingDaysTaken, type RequestClock } from '../catalog/request-clock.ts';
import { dateInWords, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { request as requestKind } from '../model/kinds/request.ts';
import { urls } from '../model/urls.ts';
import { isMissingYear } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { departmentName, itemEntry, requestEntry, type Entry } from './entry.ts';
import { laterPage, type Page } from './page.ts';
import { clockSaid } from './request-words.ts';
import { nearbyIn } from './nearby.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export interface RequestData extends RecordData {
  readonly state: RequestClock['state'];
  /** While it is open: how long it has, or why that cannot be said. */
  readonly said: string;
  readonly isCorrection: boolean;
  readonly header: readonly Row[];
  /** What happened when. */
  readonly course: readonly { readonly on: CalendarDate; readonly what: string }[];
  /** The answer; empty while there is none. */
  readonly result: readonly Row[];
  readonly reviews: readonly { readonly kind: string; readonly outcome: string; readonly on?: CalendarDate | undefined }[];
  /** The item it asks to correct. */
  readonly corrected?: Entry;
  /** Others of the same field. */
  readonly nearby: readonly Entry[];
}

/** Everything that a request's page shows beside the request itself. */
interface Surroundings {
  readonly department: string;
  readonly files: readonly PublishedFile[];
  readonly corrected?: Entry;
  readonly nearby: readonly Entry[];
  /** Of an answered request it says the same every day. */
  readonly clock: RequestClock;
}

/** A page for every request: what was asked for, masked, its course and its answer. Who asked and who handled it are not shown. */
export function requestPages(catalog: Catalog): Page[] {
  const fieldsAsked = groupBy(
    catalog.requests.filter(({ fields }) => fields.field),
    ({ fields }) => fields.field,
  );
  const nearby = nearbyIn(fieldsAsked.values());
  return catalog.requests.map((request) => {
    const { fields } = request;
    const corrected = fields.corrects ? catalog.relations.byIndexNo.get(fields.corrects) : undefined;
    const around: Surroundings = {
      department: departmentName(catalog, fields.department),
      files: catalog.files.get(request.path) ?? [],
      ...(corrected ? { corrected: itemEntry(catalog, corrected) } : {}),
      nearby: (nearby.get(request.path) ?? []).map((other) => requestEntry(catalog, other)),
      clock: clockOf(catalog, request),
    };
    return laterPage<RequestData>(request.url, 'request', {
      from: () => [request.raw.digest, request.body.from, around],
      published: fields.replied_on ?? fields.received_on,
      data: () => requestData(request, around),
    });
  });
}

function requestData(request: Request, { department, files, corrected, nearby, clock }: Surroundings): RequestData {
  const { fields, body } = request;
  const isAnswered = clock.state === '已答复';
  return {
    title: fields.subject,
    description: leadOf(body.opening || `政府信息公开申请：${fields.subject}`, 150),
    crumbs: [
      { label: requestKind.label, url: urls.kind('requests') },
      { label: `${yearOf(fields.received_on)}年`, url: urls.requestYear(yearOf(fields.received_on)) },
    ],
    column: columnOf(requestKind.label, '依申请公开'),
    article: { title: fields.subject, published: fields.replied_on ?? fields.received_on, source: department },
    state: clock.state,
    said: isAnswered ? '' : clockSaid(clock),
    isCorrection: fields.corrects !== undefined,
    header: headerRows(request, department),
    course: courseOf(request),
    result: isAnswered ? resultRows(request, clock) : [],
    reviews: fields.reviews ?? [],
    ...(corrected ? { corrected } : {}),
    nearby,
    ...recordData(request, files),
  };
}

const labels = requestKind.fields;

function headerRows({ fields }: Request, department: string): Row[] {
  return [
    row(labels.no.label, fields.no),
    row(labels.received_on.label, dateInWords(fields.received_on)),
    row(labels.department.label, department, urls.requestDepartment(fields.department)),
    row(labels.via.label, fields.via),
    row(labels.applicant.label, fields.applicant),
    row(labels.field.label, fields.field),
  ].filter((r) => r.value !== '');
}

function courseOf({ fields }: Request): RequestData['course'] {
  const { received_on, supplement, third_party, consultation_days, extended, replied_on } = fields;
  const steps: readonly (readonly [CalendarDate | undefined, string])[] = [
    [received_on, '收到申请'],
    [supplement?.noticed_on, '申请内容不明确，告知申请人补正'],
    [supplement?.received_on, '收到补正，从这一天起计算答复期限'],
    [third_party?.asked_on, '征求第三方意见'],
    [third_party?.answered_on, '第三方提出意见'],
    [extended?.on, extended?.approved_by ? '经批准延长答复期限' : '延长答复期限'],
    [replied_on, consultation_days ? `答复申请人（其间征求其他机关意见 ${consultation_days} 个工作日，不计入期限）` : '答复申请人'],
  ];
  return steps.flatMap(([on, what]) => (on ? [{ on, what }] : [])).sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function resultRows({ fields }: Request, { due, isLate }: RequestClock): Row[] {
  const taken = workingDaysTaken(fields);
  const days = taken && !isMissingYear(taken) ? `${taken.value} 个工作日` : '';
  return [
    row(labels.reply.label, fields.reply),
    row(labels.ground.label, fields.ground),
    row(labels.replied_on.label, fields.replied_on && dateInWords(fields.replied_on)),
    row(labels.reply_no.label, fields.reply_no),
    row('答复期限', due ? lastDay(due) : ''),
    row('计入期限的用时', isLate ? `${days}${days && '，'}超过期限` : days),
  ].filter((r) => r.value !== '');
}

const lastDay = (due: NonNullable<RequestClock['due']>): string =>
  isMissingYear(due) ? `进入${due.missingYear}年，这一年的放假安排尚未公布` : dateInWords(due.value);
