import { activity } from './activity.ts';
import { appraisal } from './appraisal.ts';
import { category } from './category.ts';
import { consultation } from './consultation.ts';
import { department } from './department.ts';
import { duty } from './duty.ts';
import { finding } from './finding.ts';
import { guide } from './guide.ts';
import { item } from './item.ts';
import { letter } from './letter.ts';
import { meeting } from './meeting.ts';
import { official } from './official.ts';
import { page } from './page.ts';
import { power } from './power.ts';
import { project } from './project.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { service } from './office-service.ts';

/** The kinds of record the program reads and shows. A new one is a schema file and a line here. */
export const kinds = {
  department,
  official,
  category,
  item,
  activity,
  duty,
  consultation,
  meeting,
  letter,
  guide,
  request,
  report,
  service,
  power,
  project,
  finding,
  appraisal,
  page,
} as const;

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
