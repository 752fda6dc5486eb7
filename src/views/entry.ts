import { activityState, isNilStatement } from '../catalog/activity-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { daysToAnswer } from '../catalog/answer-times.ts';
import { appraisalDay } from '../catalog/appraisal-scores.ts';
import { findingStateOn, findingStateSaid } from '../catalog/finding-state.ts';
import { statusOn, standingSaid } from '../catalog/item-status.ts';
import { consultationStateOn } from '../catalog/consultation-state.ts';
import { meetingStateOn } from '../catalog/meeting-state.ts';
import { projectDay, projectStateSaid, projectType } from '../catalog/project-state.ts';
import { responseTime, type ResponseTime } from '../catalog/response-time.ts';
import {
  officeDay,
  titleOf,
  type Activity,
  type Appraisal,
  type Consultation,
  type Finding,
  type Item,
  type Letter,
  type Listed,
  type Meeting,
  type Power,
  type Project,
  type Report,
  type Request,
  type Service,
} from '../catalog/record.ts';
import { dateInWords, dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { leadOf } from '../text/han-text.ts';
import { timelinessInWords, timelinessOf } from '../catalog/timeliness.ts';
import { feeSaid, limitsSaid } from './offers.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import type { Link } from './page.ts';
import { publishedTitle } from './published-title.ts';

/** One row of a list: the same for every kind that stands in lists. */
export interface Entry {
  readonly url: string;
  readonly title: string;
  /** Imported services and powers, and projects that name no day, have none. */
  readonly on?: CalendarDate;
  /** 文号, where there is one. */
  readonly number?: string;
  /**
   * How it stands: of an item that it states there is nothing, of an activity whether it was held and how soon it was told, of a letter whether it is
   * answered, of a consultation how long it is open, of a meeting whether it is announced.
   */
  readonly state?: string;
  /** Of a document that may not be relied on as it stands: 已废止, 已失效, 尚未生效, 已修改, 部分失效. */
  readonly standing?: string;
  /** In the inside edition: for whom it is. */
  readonly audience?: string;
  /** A line more: what was corrected, whom to call during a 公示, when a concern was raised and how soon it was answered. */
  readonly said?: string;
  /** Department and category of an item; officials and type of an activity; department and topic of a letter; department of a request. */
  readonly notes: readonly Link[];
  readonly draft: boolean;
}

/** Entries as they were made: a record stands in half a dozen lists. */
const entriesOf = oncePerCatalog(() => new Map<Listed | Service | Power, Entry>());

function once<R extends Listed | Service | Power>(catalog: Catalog, record: R, make: (catalog: Catalog, record: R) => Entry): Entry {
  const entries = entriesOf(catalog);
  const entry = entries.get(record) ?? make(catalog, record);
  entries.set(record, entry);
  return entry;
}

export const itemEntry = (catalog: Catalog, item: Item): Entry => once(catalog, item, entryOfItem);

export const activityEntry = (catalog: Catalog, activity: Activity): Entry => once(catalog, activity, entryOfActivity);

export const letterEntry = (catalog: Catalog, letter: Letter): Entry => once(catalog, letter, entryOfLetter);

export const serviceEntry = (catalog: Catalog, service: Service): Entry => once(catalog, service, entryOfService);

export const powerEntry = (catalog: Catalog, power: Power): Entry => once(catalog, power, entryOfPower);

export const requestEntry = (catalog: Catalog, request: Request): Entry => once(catalog, request, entryOfRequest);

function entryOfItem(catalog: Catalog, item: Item): Entry {
  const { title, published_on, doc_no, category } = item.fields;
  const code = item.parts.department ?? '';
  const name = catalog.categories.get(category)?.name ?? category;
  const standing = standingSaid(statusOn(item, catalog.asOf));
  return {
    url: item.url,
    title,
    on: dayOf(published_on),
    ...(doc_no ? { number: doc_no } : {}),
    ...(item.fields.nil ? { state: item.fields.period ? `无此项信息（${item.fields.period}）` : '无此项信息' } : {}),
    ...(standing === undefined ? {} : { standing }),
    ...(catalog.site.edition === 'internal' ? { audience: item.fields.audience ?? '面向社会' } : {}),
    ...raisedSaid(item),
    notes: [
      { label: departmentName(catalog, code), url: urls.department(code) },
      { label: name, url: urls.category(category) },
    ],
    draft: item.publication === 'draft',
  };
}

/** Of an answer to a concern: when it was raised, and how soon it was answered. */
function raisedSaid(item: Item): Pick<Entry, 'said'> {
  const time = responseTime(item);
  return item.fields.raised_on && time ? { said: `出现于${dateInWords(item.fields.raised_on)}，${responseSaid(time)}` } : {};
}

export function responseSaid({ unit, count }: ResponseTime): string {
  if (unit === 'hours') return count === 0 ? '1 小时内回应' : `${count} 小时后回应`;
  return count === 0 ? '当日回应' : `${count} 天后回应`;
}

function entryOfActivity(catalog: Catalog, activity: Activity): Entry {
  const { title, on, officials, type } = activity.fields;
  const people = officials.map((id) => ({ label: officialName(catalog, id), url: urls.official(id) }));
  return {
    url: activity.url,
    title,
    on,
    ...activitySaid(catalog, activity),
    notes: isNilStatement(activity) ? people : [...people, { label: type, url: urls.activityMonth(on.slice(0, 4), on.slice(5, 7)) }],
    draft: activity.publication === 'draft',
  };
}

/** 无公开活动, or how it stands where it is not simply held; of what was held, how soon it was told. */
function activitySaid({ site }: Catalog, activity: Activity): Pick<Entry, 'state'> {
  if (isNilStatement(activity)) return { state: '无公开活动' };
  const state = activityState(activity);
  if (state !== '已举行') return { state };
  const timeliness = timelinessOf(activity, site);
  return timeliness ? { state: timelinessInWords(timeliness) } : {};
}

/** How a consultation stands depends on the day of the catalog. */
export const consultationEntry = (catalog: Catalog, consultation: Consultation): Entry => once(catalog, consultation, entryOfConsultation);

function entryOfConsultation(catalog: Catalog, consultation: Consultation): Entry {
  const { asOf } = catalog;
  const { title, opens_on, department, type = '意见征集' } = consultation.fields;
  const { label, daysLeft } = consultationStateOn(consultation, asOf);
  const open = daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天`;
  return {
    url: consultation.url,
    title,
    on: opens_on,
    state: daysLeft === undefined ? label : open,
    notes: [{ label: `${departmentName(catalog, department)} · ${type}`, url: urls.department(department) }],
    draft: consultation.publication === 'draft',
  };
}

/** How a meeting stands depends on the day, as that of a consultation. */
export const meetingEntry = (catalog: Catalog, meeting: Meeting): Entry => once(catalog, meeting, entryOfMeeting);

function entryOfMeeting(catalog: Catalog, meeting: Meeting): Entry {
  const { asOf } = catalog;
  const { title, on, time, place, department, type, decisions = [], transcript } = meeting.fields;
  const state = meetingStateOn(meeting, asOf);
  const isAhead = state === '预告';
  const came = [...(decisions.length > 0 ? [`决定 ${decisions.length} 项`] : []), ...(transcript ? ['有实录'] : [])].join('，');
  const said = isAhead ? [time, place].filter(Boolean).join('　') : came;
  return {
    url: meeting.url,
    title,
    on,
    ...(state === '已举行' ? {} : { state }),
    ...(said ? { said } : {}),
    notes: [
      { label: type, url: urls.meetingType(type) },
      { label: departmentName(catalog, department), url: urls.meetingDepartment(department) },
    ],
    draft: meeting.publication === 'draft',
  };
}

function entryOfLetter(catalog: Catalog, letter: Letter): Entry {
  const { subject, received_on, department, kind } = letter.fields;
  const days = daysToAnswer(letter);
  const name = departmentName(catalog, department);
  return {
    url: letter.url,
    title: subject,
    on: received_on,
    state: days === undefined ? '待答复' : days === 0 ? '当日答复' : `${days} 天答复`,
    notes: [{ label: kind ? `${name} · ${kind}` : name, url: urls.letterDepartment(department) }],
    draft: letter.publication === 'draft',
  };
}

/** Nothing of it depends on the day, so that lists stay as they are while days go by. */
function entryOfRequest(catalog: Catalog, request: Request): Entry {
  const { no, subject, received_on, department, field, reply, corrects } = request.fields;
  const name = departmentName(catalog, department);
  const state = reply ?? '办理中';
  return {
    url: request.url,
    title: subject,
    on: received_on,
    number: no,
    state: corrects ? `更正申请 · ${state}` : state,
    notes: [{ label: field ? `${name} · ${field}` : name, url: urls.requestDepartment(department) }],
    draft: request.publication === 'draft',
  };
}

function entryOfService(catalog: Catalog, service: Service): Entry {
  const { title, department, type } = service.fields;
  const name = departmentName(catalog, department);
  const limits = limitsSaid(service);
  const fee = feeSaid(service);
  return {
    url: service.url,
    title,
    ...datedBy(service),
    ...(fee ? { state: fee } : {}),
    ...(limits ? { said: limits } : {}),
    notes: [{ label: type ? `${name} · ${type}` : name, url: urls.serviceDepartment(department) }],
    draft: service.publication === 'draft',
  };
}

function entryOfPower(catalog: Catalog, power: Power): Entry {
  const { title, code, department, type } = power.fields;
  return {
    url: power.url,
    title,
    ...datedBy(power),
    number: code,
    notes: [{ label: `${departmentName(catalog, department)} · ${type}`, url: urls.powerDepartment(department) }],
    draft: power.publication === 'draft',
  };
}

function datedBy(record: Service | Power): Pick<Entry, 'on'> {
  const day = officeDay(record);
  return day ? { on: day } : {};
}

export const projectEntry = (catalog: Catalog, project: Project): Entry => once(catalog, project, entryOfProject);

function entryOfProject(catalog: Catalog, project: Project): Entry {
  const { title, department, owner, aspects } = project.fields;
  const state = projectStateSaid(project);
  const next = aspects?.下一步打算;
  const day = projectDay(project);
  return {
    url: project.url,
    title,
    ...(day ? { on: day } : {}),
    ...(state ? { state } : {}),
    ...(next ? { said: `下一步：${leadOf(next, 80)}` } : {}),
    notes: [
      { label: `${departmentName(catalog, department)} · ${projectType(project)}`, url: urls.department(department) },
      ...(owner ? [{ label: officialName(catalog, owner), url: urls.official(owner) }] : []),
    ],
    draft: project.publication === 'draft',
  };
}

export const findingEntry = (catalog: Catalog, finding: Finding): Entry => once(catalog, finding, entryOfFinding);

/** How a finding stands depends on the day of the catalog. */
function entryOfFinding(catalog: Catalog, finding: Finding): Entry {
  const { found_on, due_on, rectified_on, by, department } = finding.fields;
  const state = findingStateOn(finding, catalog.asOf);
  const until = `${dateInWords(due_on)}前整改`;
  return {
    url: finding.url,
    title: titleOf(finding),
    on: found_on,
    state: findingStateSaid(finding, catalog.asOf),
    said: state === '已整改' && rectified_on ? `${dateInWords(rectified_on)}整改到位（期限 ${dateInWords(due_on)}）` : `应在${until}`,
    notes: [{ label: `${departmentName(catalog, department)} · ${by}`, url: urls.findingDepartment(department) }],
    draft: finding.publication === 'draft',
  };
}

export const appraisalEntry = (catalog: Catalog, appraisal: Appraisal): Entry => once(catalog, appraisal, entryOfAppraisal);

function entryOfAppraisal({ scores }: Catalog, appraisal: Appraisal): Entry {
  const { title, period, method } = appraisal.fields;
  const day = appraisalDay(appraisal);
  const count = scores.get(appraisal.path)?.length ?? 0;
  return {
    url: appraisal.url,
    title,
    ...(day ? { on: day } : {}),
    ...(count > 0 ? { state: `${count} 个单位` } : {}),
    ...(method ? { said: leadOf(method, 80) } : {}),
    notes: [{ label: `评议 ${period}`, url: urls.kind('appraisals') }],
    draft: appraisal.publication === 'draft',
  };
}

/** A report in a list of reports; it stands in no other. */
export const reportEntry = (catalog: Catalog, report: Report): Entry => ({
  url: report.url,
  title: publishedTitle(catalog, report),
  on: dayOf(report.fields.published_on),
  notes: [{ label: departmentName(catalog, report.fields.department), url: urls.department(report.fields.department) }],
  draft: report.publication === 'draft',
});

/** The short name of a department where it has one. */
export function departmentName({ departmentByCode }: Catalog, code: string): string {
  const fields = departmentByCode.get(code)?.fields;
  return fields?.short ?? fields?.name ?? code;
}

export const officialName = ({ officialById }: Catalog, id: string): string => officialById.get(id)?.fields.name ?? id;
