import type { CalendarDate } from '../model/calendar-date.ts';
import type { Limits } from '../model/limits.ts';
import type { Counted } from '../model/working-days.ts';

/** What falls due, by what has to be done, in the words in which lists say it. */
export const dueKinds = {
  duty: '公开目录事项',
  request: '答复公开申请',
  'third-party': '第三方答复意见',
  closing: '征求意见截止',
  feedback: '反馈意见采纳情况',
  materials: '公布听证材料',
  hearing: '举行听证会',
  record: '公布听证记录',
  notice: '公示期满',
  outcome: '公布公示结果',
  verify: '核对长期信息',
  expiry: '有效期届满',
  report: '公布年度报告',
  stage: '完成项目阶段',
  meeting: '公布会议结果',
  column: '更新栏目',
  finding: '整改问题',
} as const;
export type DueKind = keyof typeof dueKinds;

/** Something that a department has to do, or that ends, by a day. */
export interface DueThing {
  readonly kind: DueKind;
  /** The last day, or the year whose official calendar the count would need. */
  readonly due: Counted<CalendarDate>;
  /** The day from which it was to come. */
  readonly from: CalendarDate;
  /** The code of the department that answers for it. */
  readonly department: string;
  /** Whoever does the work, for the office only; empty where no record says. */
  readonly responsible: string;
  /** What it is about: the title of the record. */
  readonly title: string;
  /** Which part of the record: a period, a stage. */
  readonly part?: string;
  /** Address of the record, or where it is missing that of the department. */
  readonly url: string;
  /** The file to write in, or to create. */
  readonly file: string;
}

/** What the making of due things is told. */
export interface DueFacts {
  readonly asOf: CalendarDate;
  readonly limits: Limits;
  /** Whether a record of a day is asked for anything: it is no older than `since` of the site. */
  readonly judges: (day: string) => boolean;
}
