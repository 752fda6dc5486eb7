import fs from 'node:fs';
import path from 'node:path';
import {
  newActivity,
  newAppraisal,
  newCategory,
  newConsultation,
  newDepartment,
  newDuty,
  newFinding,
  newGuide,
  newItem,
  newLetter,
  newMeeting,
  newNotice,
  newOfficial,
  newPage,
  newPower,
  newProject,
  newRequest,
  newService,
  type NewFile,
  type NewOfDepartment,
} from '../src/catalog/new-record.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { activityTypes } from '../src/model/kinds/activity.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import { consultationTypes } from '../src/model/kinds/consultation.ts';
import { finders } from '../src/model/kinds/finding.ts';
import { projectTypes } from '../src/model/kinds/project.ts';
import { meetingTypes } from '../src/model/kinds/meeting.ts';
import { powerTypes } from '../src/model/kinds/power.ts';
import { applicants } from '../src/model/kinds/request.ts';
import { isReservedSlug, isSlug, toSlug } from '../src/model/slug.ts';
import { checkContent } from '../src/pipeline.ts';
import { asOfOption, exitCodes, oneOf, options, run, UsageError } from './command.ts';
import { audienceOption, editionOf } from './edition.ts';
import { known, knownDepartment, namesOf } from './known-names.ts';
import { draftOf, tellWhatIsLeft } from './report-draft.ts';

const usage = `用法 / usage:
  npm run new -- department 代码 --name 单位名称
  npm run new -- official 代码 --name 姓名 --title 职务
  npm run new -- category 代码 --name 名称 [--parent 上级类别]
  npm run new -- item --department 代码 --title 标题 [--category notices]
  npm run new -- notice --department 代码 --title 标题 [--category notices]      公示
  npm run new -- activity --officials 代码,代码 --title 标题 [--type 日常公务]
  npm run new -- duty 代码 --department 代码 --level1 一级事项 [--level2 二级事项]
  npm run new -- consultation --department 代码 --title 标题 [--type 意见征集]
  npm run new -- meeting --department 代码 --title 标题 [--type 专题会议]
  npm run new -- letter --department 代码 --title 主题
  npm run new -- request --department 代码 --title 申请内容 [--type 自然人]
  npm run new -- service --department 代码 --title 事项名称 [--type 公共服务]
  npm run new -- power 职权编码 --department 代码 --title 职权名称 [--type 其他]
  npm run new -- guide --department 代码
  npm run new -- report --department 代码 --year 2025
  npm run new -- project --department 代码 --title 标题 [--type 重大项目]
  npm run new -- finding --department 代码 --title 问题 [--type 抽查]
  npm run new -- appraisal --title 标题
  npm run new -- page 代码 --title 标题
每一种都可以写 --on YYYY-MM-DD，内部版的内容文件夹要写 --audience internal / each takes --on and --audience`;

/** What was written on the command line, and what is there already. */
interface Asked {
  /** Not there before site.yaml is. */
  readonly catalog: () => Catalog;
  readonly today: CalendarDate;
  /** The value of an option; without it, the fallback, or a usage error. */
  readonly value: (option: Option, fallback?: string) => string;
  /** The code that stands after the kind, as an address may have it. */
  readonly code: () => string;
  /** What stands after the kind, as it was written. */
  readonly written: () => string;
}
type Option = 'name' | 'department' | 'title' | 'category' | 'parent' | 'officials' | 'type' | 'year' | 'level1' | 'level2';

interface Made extends NewFile {
  /** What is left to do, said when the file is there. */
  readonly tell?: () => void;
}

const makers: Readonly<Record<string, (asked: Asked) => Made>> = {
  department: ({ code, value }) => newDepartment(code(), value('name')),
  official: ({ code, value }) => newOfficial(code(), { name: value('name'), title: value('title') }),
  category: (asked) => newCategory(asked.code(), { name: asked.value('name'), parent: parentOf(asked) }),
  item: (asked) => newItem(asked.catalog(), { ...ofDepartment(asked), category: categoryOf(asked, asked.value('category', 'notices')) }),
  notice: (asked) =>
    newNotice(asked.catalog(), { ...ofDepartment(asked), category: categoryOf(asked, asked.value('category', 'notices')) }),
  activity: ({ catalog, value, today }) =>
    newActivity({
      title: value('title'),
      officials: officialsOf(catalog(), value('officials')),
      type: oneOf('type', value('type', '日常公务'), activityTypes),
      on: today,
    }),
  duty: (asked) =>
    newDuty(asked.code(), {
      department: departmentOf(asked),
      level1: asked.value('level1'),
      level2: asked.value('level2', ''),
      today: asked.today,
    }),
  consultation: (asked) =>
    newConsultation({ ...ofDepartment(asked), type: oneOf('type', asked.value('type', '意见征集'), consultationTypes) }),
  meeting: (asked) => newMeeting({ ...ofDepartment(asked), type: oneOf('type', asked.value('type', '专题会议'), meetingTypes) }),
  letter: (asked) => newLetter(asked.catalog(), ofDepartment(asked)),
  request: (asked) =>
    newRequest(asked.catalog(), { ...ofDepartment(asked), applicant: oneOf('type', asked.value('type', '自然人'), applicants) }),
  service: (asked) => newService(asked.catalog(), { ...ofDepartment(asked), type: asked.value('type', '公共服务') }),
  power: (asked) =>
    newPower(asked.catalog(), {
      ...ofDepartment(asked),
      type: oneOf('type', asked.value('type', '其他'), powerTypes),
      code: asked.written(),
    }),
  guide: (asked) => newGuide(asked.catalog(), departmentOf(asked)),
  report: ({ catalog, value, today }) => {
    const draft = draftOf(catalog(), { department: value('department'), year: value('year'), today });
    return { ...draft, tell: () => tellWhatIsLeft(draft) };
  },
  project: (asked) => newProject({ ...ofDepartment(asked), type: oneOf('type', asked.value('type', '重大项目'), projectTypes) }),
  finding: (asked) => newFinding({ ...ofDepartment(asked), type: oneOf('type', asked.value('type', '抽查'), finders) }),
  appraisal: ({ value, today }) => newAppraisal({ title: value('title'), today }),
  page: ({ code, value }) => newPage(code(), value('title')),
};

await run(async () => {
  const { values, positionals } = options(
    {
      content: { type: 'string', default: 'content' },
      ...audienceOption,
      on: { type: 'string' },
      name: { type: 'string' },
      department: { type: 'string' },
      title: { type: 'string' },
      category: { type: 'string' },
      parent: { type: 'string' },
      officials: { type: 'string' },
      type: { type: 'string' },
      year: { type: 'string' },
      level1: { type: 'string' },
      level2: { type: 'string' },
    },
    { positionals: true },
  );
  const [kind = '', code, ...stray] = positionals;
  const make = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (!make) throw new UsageError(usage);
  const { catalog, asOf } = checkContent({ content: values.content, edition: editionOf(values), asOf: asOfOption(values.on) });
  const asked = new Set<string>();
  const written = (): string => {
    if (!code) throw new UsageError(`${kind} 后面要写代码 / needs a code\n${usage}`);
    asked.add(code);
    return code;
  };
  const made = make({
    catalog: () => {
      if (!catalog) throw new UsageError('先写好 site.yaml / site.yaml first: npm run check');
      return catalog;
    },
    today: asOf,
    value: (option, fallback) => {
      asked.add(`--${option}`);
      const value = values[option] || fallback;
      if (value === undefined) throw new UsageError(`缺少 --${option} / is missing\n${usage}`);
      return value;
    },
    code: () => checkedCode(written()),
    written,
  });
  const { content, audience: _, on: __, ...own } = values;
  const given = [...Object.keys(own).map((option) => `--${option}`), ...(code === undefined ? [] : [code]), ...stray];
  const unused = given.filter((word) => !asked.has(word));
  if (unused.length > 0) throw new UsageError(`${kind} 用不上 ${unused.join('、')} / takes no such words\n${usage}`);
  const target = path.join(content, made.file);
  if (fs.existsSync(target)) throw new UsageError(`${target} 已经存在 / exists already`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, made.text);
  made.tell?.();
  console.log(`${target}\n填好空着的字段，再运行 npm run check`);
  return exitCodes.fine;
});

function departmentOf({ catalog, value }: Asked): string {
  return knownDepartment(catalog(), value('department'));
}

function ofDepartment(asked: Asked): NewOfDepartment {
  return { department: departmentOf(asked), title: asked.value('title'), today: asked.today };
}

function categoryOf({ catalog }: Asked, written: string): string {
  const names = namesOf(catalog().categories, ({ name }) => [name]);
  return known('category', written, names);
}

/** The category above, where one is named. */
function parentOf(asked: Asked): string {
  const written = asked.value('parent', '');
  return written === '' ? '' : categoryOf(asked, written);
}

function checkedCode(code: string): string {
  if (!isSlug(code) || isReservedSlug(code))
    throw new UsageError(`代码 ${code} 不能作为网址，例如可用 / cannot be an address, try: ${toSlug(code)}`);
  return code;
}

function officialsOf(catalog: Catalog, ids: string): string[] {
  const names = namesOf(catalog.officialById, ({ fields }) => [fields.name]);
  return ids.split(/[,，]/).map((id) => known('officials', id.trim(), names));
}
