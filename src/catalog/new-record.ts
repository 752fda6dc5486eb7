import { limits } from '../model/limits.ts';
import { addDays, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { statutoryDefaults } from '../model/due-day.ts';
import { nextIndexNo } from '../model/index-number.ts';
import { kinds } from '../model/kinds/index.ts';
import { aspects } from '../model/kinds/project.ts';
import { limitInWords } from '../model/time-limit.ts';
import { toSlug } from '../model/slug.ts';
import type { Catalog } from './catalog.ts';
import { fileText, reviewKeys, type Keys } from './front-lines.ts';
import type { Letter, Request } from './record.ts';

/** A file to be created. */
export interface NewFile {
  /** Within the content folder. */
  readonly file: string;
  readonly text: string;
}

export const newDepartment = (code: string, name: string): NewFile => ({
  file: `departments/${code}.md`,
  text: fileText(
    kinds.department.fields,
    { name, short: '', kind: 'government', uscc: '', address: '', hours: '', phone: '' },
    '在这里写机构职能。',
  ),
});

export interface NewItem extends NewOfDepartment {
  /** The category's code. */
  readonly category: string;
}

/** An item with the department's next index number, today's dates, and a slug from its title. */
export const newItem = (catalog: Catalog, asked: NewItem): NewFile => itemFile(catalog, asked, {});

function itemFile(catalog: Catalog, { department, title, category, today }: NewItem, more: Keys): NewFile {
  const year = yearOf(today);
  const uscc = catalog.departmentByCode.get(department)?.fields.uscc ?? department;
  const used = catalog.relations.byIndexNo.keys();
  const keys = {
    title,
    index_no: nextIndexNo(catalog.site.index_no_pattern, { uscc, department, year }, used),
    doc_no: '',
    category,
    formed_on: today,
    published_on: today,
    summary: '',
    ...more,
    responsible: '',
    review: reviewKeys,
  };
  return { file: `items/${department}/${year}/${slugOf(title)}.md`, text: fileText(kinds.item.fields, keys, '在这里写正文。') };
}

/** An activity of today. */
export function newActivity({
  title,
  officials,
  type,
  on,
}: {
  readonly title: string;
  readonly officials: readonly string[];
  readonly type: string;
  readonly on: CalendarDate;
}): NewFile {
  const keys = { title, on, time: '', officials, type, place: '', published_at: `${on} 18:00`, review: reviewKeys };
  return {
    file: `activities/${on.slice(0, 4)}/${on.slice(5, 7)}/${on.slice(8)}-${slugOf(title)}.md`,
    text: fileText(kinds.activity.fields, keys, '在这里写正文：时间、人物、地点、事由。'),
  };
}

/** An item that is announced for objections from today on; where they are taken is the department's telephone. */
export function newNotice(catalog: Catalog, asked: NewItem): NewFile {
  const { phone = '' } = catalog.departmentByCode.get(asked.department)?.fields ?? {};
  return itemFile(catalog, asked, { notice: { from: asked.today, until: '', phone, objections: '', outcome: '' } });
}

/** What every record of a department is made from: whose it is, what it is about, the day. */
export interface NewOfDepartment {
  /** The department's code. */
  readonly department: string;
  readonly title: string;
  readonly today: CalendarDate;
}

/** A consultation that opens today, for as long as drafts of important decisions have to stay open at least (重大行政决策程序暂行条例第十五条). */
export function newConsultation({ department, title, type, today }: NewOfDepartment & { readonly type: string }): NewFile {
  const keys = {
    title,
    type,
    department,
    opens_on: today,
    // The first day does not count (民法典第二百零一条).
    closes_on: addDays(today, limits.consultation_open.default),
    draft_file: '',
    explanation: '',
    channels: '',
    review: reviewKeys,
  };
  return {
    file: `consultations/${yearOf(today)}/${slugOf(title)}.md`,
    text: fileText(kinds.consultation.fields, keys, '在这里写征求意见的公告。结束以后写上 opinions（意见）和 result_on（反馈日期）。'),
  };
}

/** A meeting of today: what came of it is still to be written. */
export function newMeeting({ department, title, type, today }: NewOfDepartment & { readonly type: string }): NewFile {
  const keys = {
    title,
    on: today,
    time: '',
    type,
    department,
    officials: '',
    place: '',
    agenda: '',
    decisions: '',
    ...(type === '新闻发布会' ? { speakers: '', transcript: '' } : { minutes: '', observers: '', next: '' }),
    about: '',
    published_on: today,
    review: reviewKeys,
  };
  return { file: `meetings/${yearOf(today)}/${slugOf(title)}.md`, text: fileText(kinds.meeting.fields, keys, '') };
}

/** A letter that came today, under the next number of its year. */
export function newLetter(catalog: Catalog, { department, title, today }: NewOfDepartment): NewFile {
  const keys = {
    no: nextNumber(catalog.letters, department, yearOf(today)),
    received_on: today,
    channel: '',
    subject: title,
    department,
    kind: '',
    topic: '',
    replied_on: '',
    reply: '',
    outcome: '',
    review: reviewKeys,
  };
  return {
    file: `letters/${yearOf(today)}/${slugOf(title)}.md`,
    text: fileText(kinds.letter.fields, keys, '在这里写来信的内容，隐去姓名、证件号码、联系方式和住址。'),
  };
}

/** A request that came today, under the next number of its year. */
export function newRequest(
  catalog: Catalog,
  { department, title, applicant, today }: NewOfDepartment & { readonly applicant: string },
): NewFile {
  const keys = {
    no: nextNumber(catalog.requests, department, yearOf(today)),
    received_on: today,
    via: '',
    department,
    applicant,
    subject: title,
    field: '',
    replied_on: '',
    reply_no: '',
    reply: '',
    ground: '',
    review: reviewKeys,
  };
  return {
    file: `requests/${yearOf(today)}/${slugOf(title)}.md`,
    text: fileText(kinds.request.fields, keys, '在这里写申请和答复的摘要，隐去姓名、证件号码、联系方式和住址。'),
  };
}

/** A service of a department, with where, when and by which telephone the department is reached. */
export function newService(catalog: Catalog, { department, title, type, today }: NewOfDepartment & { readonly type: string }): NewFile {
  const { address = '', hours = '', phone = '', complaints_phone = '' } = catalog.departmentByCode.get(department)?.fields ?? {};
  const keys = {
    title,
    code: '',
    department,
    type,
    basis: '',
    conditions: '',
    materials: '',
    process: '',
    place: address,
    hours,
    fee: '不收费',
    legal_limit: '',
    promised_limit: '',
    result: '',
    notes: '',
    remedies: '',
    phone,
    complaints_phone,
    updated_on: today,
    review: reviewKeys,
  };
  return { file: `services/${department}/${slugOf(title)}.md`, text: fileText(kinds.service.fields, keys, '') };
}

/** A power of a department; by whom it may be complained of is known already. */
export function newPower(
  catalog: Catalog,
  { department, title, type, code, today }: NewOfDepartment & { readonly type: string; readonly code: string },
): NewFile {
  const { complaints_phone = '' } = catalog.departmentByCode.get(department)?.fields ?? {};
  const keys = {
    title,
    code,
    department,
    type,
    basis: '',
    exercise: '',
    limit: '',
    fee: '',
    flow: '',
    ...(type === '行政处罚' ? { discretion: [{ tier: '', circumstances: '', penalty: '' }] } : {}),
    remedies: '',
    complaints_phone,
    updated_on: today,
    review: reviewKeys,
  };
  return { file: `powers/${department}/${slugOf(title)}.md`, text: fileText(kinds.power.fields, keys, '') };
}

/** The guide of a department, with what its own file says of it. */
export function newGuide(catalog: Catalog, department: string): NewFile {
  const { name = '', address = '', hours = '', phone = '', fax = '' } = catalog.departmentByCode.get(department)?.fields ?? {};
  const keys = {
    department,
    classification: '',
    arrangement: '',
    access: '',
    office: { name: `${name}办公室`, address, hours, phone, fax, web: '' },
    review: reviewKeys,
  };
  return { file: `guides/${department}.md`, text: fileText(kinds.guide.fields, keys, '') };
}

/** A row of the 主动公开目录, bound from today on by the limit of the statute (政府信息公开条例第二十六条). */
export function newDuty(
  code: string,
  {
    department,
    level1,
    level2,
    today,
  }: { readonly department: string; readonly level1: string; readonly level2: string; readonly today: CalendarDate },
): NewFile {
  const keys = {
    level1,
    level2,
    content: '',
    requirement: '',
    basis: '',
    limit: limitInWords(statutoryDefaults.及时.limit),
    department,
    period: '',
    channels: ['政府网站'],
    category: '',
    since: today,
  };
  return { file: `duties/${code}.md`, text: fileText(kinds.duty.fields, keys, '') };
}

/** A project of this year with two stages to name; what is blank shows as blank. */
export function newProject({ department, title, type, today }: NewOfDepartment & { readonly type: string }): NewFile {
  const keys = {
    title,
    type,
    department,
    owner: '',
    year: yearOf(today),
    plan: '',
    stages: [{ name: '开工', planned_on: today }, { name: '竣工' }],
    aspects: Object.fromEntries(aspects.map((aspect) => [aspect, ''])),
    updated_on: today,
    review: reviewKeys,
  };
  return { file: `projects/${slugOf(title)}.md`, text: fileText(kinds.project.fields, keys, '在这里写项目的简介。') };
}

/** A finding of today, to be put right within a month. */
export function newFinding({ department, title, type, today }: NewOfDepartment & { readonly type: string }): NewFile {
  const keys = {
    department,
    by: type,
    found_on: today,
    what: title,
    rule: '',
    due_on: addDays(today, 30),
    rectified_on: '',
    result: '',
    review: reviewKeys,
  };
  return { file: `findings/${yearOf(today)}/${slugOf(title)}.md`, text: fileText(kinds.finding.fields, keys, '') };
}

/** An appraisal of this year, with a table of scores that is still to be filled. */
export function newAppraisal({ title, today }: Pick<NewOfDepartment, 'title' | 'today'>): NewFile {
  const year = yearOf(today);
  const keys = { title, period: year, method: '', sample: '', scores: '', note: '', published_on: today, review: reviewKeys };
  return { file: `appraisals/${year}/${slugOf(title)}.md`, text: fileText(kinds.appraisal.fields, keys, '在这里写评议的经过和结论。') };
}

export const newOfficial = (code: string, { name, title }: { readonly name: string; readonly title: string }): NewFile => ({
  file: `officials/${code}.md`,
  text: fileText(kinds.official.fields, { name, posts: [{ title }], portfolio: '', photo: '' }, '在这里写简历。'),
});

export const newCategory = (code: string, { name, parent }: { readonly name: string; readonly parent: string }): NewFile => ({
  file: `categories/${code}.md`,
  text: fileText(kinds.category.fields, { name, parent, fresh_days: '', owner: '', basis: '' }, ''),
});

export const newPage = (code: string, title: string): NewFile => ({
  file: `pages/${code}.md`,
  text: fileText(kinds.page.fields, { title, summary: '' }, '在这里写正文。'),
});

/**
 * The number after the highest of a year, in the form that the department uses, or else in that of the highest of all; offices may share one row of
 * numbers. Empty where none of the year is known.
 */
function nextNumber(used: readonly (Letter | Request)[], department: string, year: string): string {
  const known = used
    .flatMap(({ fields }) => {
      const [, head = '', serial = '', tail = ''] = /^(.*?)(\d+)(\D*)$/u.exec(fields.no) ?? [];
      return head.includes(year) ? [{ head, serial, tail, isOwn: fields.department === department }] : [];
    })
    .sort((a, b) => Number(b.serial) - Number(a.serial));
  const form = known.find(({ isOwn }) => isOwn) ?? known[0];
  const highest = known.find(({ head, tail }) => head === form?.head && tail === form.tail);
  return highest ? `${highest.head}${String(Number(highest.serial) + 1).padStart(highest.serial.length, '0')}${highest.tail}` : '';
}

const slugOf = (title: string): string => toSlug(title).slice(0, 40).replace(/-+$/, '');
