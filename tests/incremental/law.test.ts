import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { openCache } from '../../src/cache/open-cache.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { scratchFolder, writeFiles } from '../bad-input/support.ts';
import { bytesIn } from '../support/bytes-in.ts';
import {
  activityMd,
  appraisalMd,
  consultationMd,
  dutyMd,
  findingMd,
  financeMd,
  guideMd,
  itemMd,
  letterMd,
  meetingMd,
  officialMd,
  powerMd,
  projectMd,
  reportMd,
  requestMd,
  serviceMd,
  tableRows,
  siteYaml,
} from '../support/builders.ts';
import { madePdf } from '../support/made-files.ts';

/*
 * The law of incremental builds: after any edits, the site in place is byte for byte the one a clean build makes. `npm run test:law` tries 200
 * sequences of edits, a test run 20.
 */

const sequences = Number(process.env['LAW_RUNS'] ?? 20);
const seed = Number(process.env['LAW_SEED'] ?? 20261122);

/** A copy of what decides how pages look, so that it can be edited while other tests run. */
const project = scratchFolder();
const home = process.cwd();
beforeAll(() => {
  for (const part of ['layouts', 'src', '.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
    fs.cpSync(part, path.join(project, part), { recursive: true });
  fs.symlinkSync(path.join(home, 'node_modules'), path.join(project, 'node_modules'));
  process.chdir(project);
  vi.spyOn(console, 'error').mockReturnValue();
});
afterAll(() => process.chdir(home));

const departments = ['finance', 'health'];
const years = ['2024', '2025', '2026'];

/** The state that edits change: files of the content folder, the day, and templates. */
interface World {
  readonly files: Map<string, string>;
  readonly layouts: Map<string, string>;
  day: string;
  recordJson: boolean;
}

const unanswered = { replied_on: undefined, reply: undefined };

function newWorld(): World {
  const items = departments.flatMap((code) =>
    years.flatMap((year, y) =>
      [1, 2].map((n): [string, string] => [
        `items/${code}/${year}/n${n}.md`,
        itemOf({ code, year, n, related: n === 2 ? `${code}-${year}-1` : undefined, category: y === 0 ? 'own' : 'budget' }),
      ]),
    ),
  );
  return {
    files: new Map([
      ...items,
      ['site.yaml', `${siteYaml}require_review: false\ngazette: 季刊\nkiosk: { idle_seconds: 90 }\n`],
      ['departments/finance.md', financeMd],
      ['departments/health.md', '---\nname: 测试县卫生健康局\nparent: finance\n---\n\n主管卫生。\n'],
      ['categories/own.md', '---\nname: 自有\nparent: budget\n---\n'],
      ['officials/zhang.md', officialMd],
      ['activities/2026/03/visit.md', activityMd()],
      ['activities/2025/04/visit.md', activityMd({ on: '2025-04-05', published_at: '2025-04-05 18:00' })],
      ['duties/own.md', dutyMd({ period: 'quarter', since: '2026-01-01' })],
      ['duties/upper.csv', upperCsv(['财政,', '事项1,'])],
      ['consultations/2026/draft.md', consultationMd({ item: 'finance-2026-1' })],
      [
        'consultations/2026/open.md',
        consultationMd({ opens_on: '2026-06-01', closes_on: '2026-12-31', result_on: undefined, opinions: undefined }),
      ],
      ['meetings/2026/budget.md', meetingMd({ officials: '[zhang]', about: '[finance-2026-1]', news: '[health-2026-2]' })],
      ['meetings/2026/ahead.md', meetingMd({ on: '2026-12-05', decisions: undefined, published_on: '2026-01-20' })],
      ['letters/2026/asked.md', letterMd({ replied_on: undefined, reply: undefined })],
      ['letters/2025/answered.md', letterMd({ received_on: '2025-03-02', replied_on: '2025-03-04' })],
      ['requests/2026/open.md', requestMd({ received_on: '2026-06-10', ...unanswered })],
      ['requests/2026/correction.md', requestMd({ corrects: 'finance-2026-1' })],
      ['requests/2025/answered.md', requestMd({ received_on: '2025-12-02', replied_on: '2026-01-04', department: 'health' })],
      ['reports/2025/finance.md', reportMd({ attachments: '[{ file: 说明.txt, title: 填报说明 }]' })],
      ['reports/2025/说明.txt', '说明'],
      ['services/finance/licence.md', serviceMd({ power: 'CZ-XK-1', fee: '[{ item: 工本费, basis: 文件, standard: 5元 }]' })],
      ['powers/finance/penalty.md', powerMd()],
      ['powers/finance/licence.md', powerMd({ title: '代理记账', code: 'CZ-XK-1', type: '行政许可', discretion: undefined })],
      ['guides/finance.md', guideMd({ request: '{ accepts: [当面], form_file: 申请表.txt }' })],
      ['guides/申请表.txt', '申请表'],
      ['projects/road.md', projectMd({ owner: 'zhang' })],
      ['findings/2026/table.md', findingMd({ due_on: '2026-11-25', rectified_on: undefined, result: undefined })],
      ['findings/2026/done.md', findingMd({ department: 'health' })],
      ['appraisals/2026/survey.md', appraisalMd({ scores: '得分.csv' })],
      ['appraisals/2026/得分.csv', '单位,得分\nfinance,80\nhealth,81\n'],
      ['assessment.yaml', assessmentYaml(60)],
      ['pages/about.md', '---\ntitle: 关于本站\n---\n\n见[办法](../items/finance/2026/n1.md)。\n'],
      ['items/finance/2026/表.txt', 'abc'],
    ]),
    layouts: new Map(),
    day: '2026-11-22',
    recordJson: true,
  };
}

const itemOf = (at: {
  readonly code: string;
  readonly year: string;
  readonly n: number;
  readonly related?: string | undefined;
  readonly category?: string;
}): string =>
  itemMd(
    {
      title: `${at.year}年第${at.n}号办法`,
      index_no: `${at.code}-${at.year}-${at.n}`,
      category: at.category ?? 'budget',
      formed_on: `${at.year}-0${1 + (at.n % 9)}-01`,
      published_on: `${at.year}-0${1 + (at.n % 9)}-02`,
      expires_on: `${Number(at.year) + 1}-12-31`,
      related: at.related && `[${at.related}]`,
    },
    `第一条　${at.code}在${at.year}年的第${at.n}项规定。\n\n见[[${departments[at.n % 2]}-2025-1]]。`,
  );

const assessmentYaml = (weight: number): string =>
  [
    'title: 考核',
    'headings:',
    `  - { name: 内容, weight: ${weight}, indicators: [{ name: 概述, weight: ${weight}, rules: [item/no-summary, duty/unfulfilled], deduct: 0.5 }] }`,
    `  - { name: 反馈, weight: ${100 - weight}, indicators: [{ name: 整改, weight: ${100 - weight}, rules: [finding/overdue] }] }`,
    '',
  ].join('\n');

const upperCsv = (rows: readonly string[]): string =>
  ['一级事项,二级事项,公开内容,公开依据', ...rows.map((row) => `${row},内容,依据`)].join('\n');

const pick = <T>(members: readonly T[], n: number): T | undefined => members[n % Math.max(1, members.length)];
const itemsOf = ({ files }: World): string[] => [...files.keys()].filter((file) => /^items\/.*\.md$/.test(file));

/** Every kind of edit that an office makes; `n` says which of the things it could be done to. */
const edits: Readonly<Record<string, (world: World, n: number) => void>> = {
  add: (world, n) => {
    const [code, year] = [pick(departments, n) ?? '', pick(years, n >> 1) ?? ''];
    world.files.set(`items/${code}/${year}/a${n}.md`, itemOf({ code, year, n: 10 + n, related: `${code}-${year}-1` }));
  },
  addActivity: (world, n) =>
    world.files.set(
      `activities/2026/0${1 + (n % 9)}/a${n}.md`,
      activityMd({ on: `2026-0${1 + (n % 9)}-05`, published_at: `2026-0${1 + (n % 9)}-05 18:00` }),
    ),
  changeActivity: (world, n) =>
    edit(world, pick(['activities/2026/03/visit.md', 'activities/2025/04/visit.md'], n), (text) =>
      text
        .replace(/^(?:time|state|nil): .*\n/gm, '')
        .replace('---\n', `---\n${pick(['time: 全天', 'time: 09:00–15:00', 'state: 预告', 'state: 取消', 'nil: true', 'time: 晚上'], n)}\n`)
        .replace(/^type: .*$/m, `type: ${n % 3 ? '检查工作' : '公务接待'}`),
    ),
  reportLate: (world, n) =>
    edit(world, 'activities/2026/03/visit.md', (text) =>
      text.replace(/^published_at: .*$/m, `published_at: 2026-03-1${n % 9} 08:${10 + n}`),
    ),
  changePosts: (world, n) =>
    edit(world, 'officials/zhang.md', (text) =>
      text.replace(/- (?:\{ )?title: .*$/m, `- { title: 县长${n % 3}, from: 2026-0${1 + (n % 9)}-03 }`),
    ),
  changeAgenda: (world, n) =>
    edit(
      world,
      'site.yaml',
      (text) =>
        text.replace(/^(?:agenda_by|fieldwork_share|advance_notice_types): .*\n/gm, '') +
        (n % 2 ? `agenda_by: "08:3${n % 10}"\n` : `advance_notice_types: [公务接待]\n`) +
        (n % 3 ? `fieldwork_share: ${n}\n` : ''),
    ),
  fulfilDuty: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', `---\nduty: own\nperiod: 2026-Q${1 + (n % 4)}\n`)),
  stateNothing: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', `---\nnil: true\nduty: own\nperiod: 2026-Q${1 + (n % 4)}\n`)),
  addDuty: (world, n) => world.files.set(`duties/d${n}.md`, dutyMd({ level1: `事项${n % 3}`, department: pick(departments, n) })),
  changeUpper: (world, n) =>
    void world.files.set('duties/upper.csv', n % 7 === 0 ? '一级事项\n"' : upperCsv([`事项${n % 3},`, `财政,${n % 2 ? '' : '决算'}`])),
  removeUpper: (world) => void world.files.delete('duties/upper.csv'),
  addConsultation: (world, n) =>
    world.files.set(
      `consultations/2026/c${n}.md`,
      consultationMd({ department: pick(departments, n), item: n % 2 ? 'health-2026-2' : undefined }),
    ),
  answerConsultation: (world, n) =>
    edit(world, 'consultations/2026/draft.md', (text) => text.replace(/adopted: .*? }/, `adopted: 不采纳, reason: 理由${n} }`)),
  answerSurvey: (world, n) =>
    world.files.set(
      'consultations/2026/survey.md',
      consultationMd({
        type: '问卷',
        questions: `[{ text: 问, options: [{ text: 甲, by: [{ group: 居民, count: ${n} }] }, { text: 乙${n % 3 ? `, count: ${n % 5}` : ''} }] }]`,
        respondents: '[{ group: 居民, count: 60 }, { group: 企业, count: 3 }]',
      }),
    ),
  addMeeting: (world, n) =>
    world.files.set(
      `meetings/2026/m${n}.md`,
      meetingMd({
        on: `2026-0${1 + (n % 9)}-06`,
        published_on: `2026-0${1 + (n % 9)}-07`,
        type: pick(['常务会议', '座谈会', '新闻发布会'], n),
        department: pick(departments, n),
        speakers: '[张三，县长]',
        about: n % 2 ? '[health-2026-1]' : undefined,
        news: n % 3 ? undefined : '[finance-2025-1]',
      }),
    ),
  tellMeeting: (world, n) =>
    edit(world, 'meetings/2026/budget.md', (text) =>
      text.replace('---\n', `---\ntranscript: "记者：第${n}问？\\n张三：是。"\nspeakers: 张三\n`),
    ),
  attendMeeting: (world, n) =>
    edit(world, 'activities/2026/03/visit.md', (text) => text.replace('---\n', `---\nmeeting: ${n % 2 ? 'budget' : '2026/ahead'}\n`)),
  callOffMeeting: (world, n) =>
    edit(world, 'meetings/2026/ahead.md', (text) => text.replace('---\n', `---\nstate: ${n % 2 ? '取消' : '改期'}\n`)),
  withdrawMeeting: (world) =>
    edit(world, 'meetings/2026/budget.md', (text) => text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n')),
  addLetter: (world, n) =>
    world.files.set(
      `letters/2026/l${n}.md`,
      letterMd({ received_on: `2026-0${1 + (n % 9)}-01`, replied_on: undefined, department: pick(departments, n), topic: `事项${n % 3}` }),
    ),
  answerLetter: (world, n) =>
    edit(world, 'letters/2026/asked.md', (text) => text.replace('---\n', `---\nreplied_on: 2026-03-${10 + (n % 20)}\n`)),
  addRequest: (world, n) =>
    world.files.set(
      `requests/2026/r${n}.md`,
      requestMd({
        received_on: `2026-0${1 + (n % 9)}-08`,
        department: pick(departments, n),
        field: `领域${n % 3}`,
        ...(n % 4 ? unanswered : { replied_on: `2026-0${1 + (n % 9)}-28` }),
      }),
    ),
  answerRequest: (world, n) =>
    edit(world, 'requests/2026/open.md', (text) => text.replace('---\n', `---\nreplied_on: 2026-07-${10 + (n % 20)}\nreply: 予以公开\n`)),
  extendRequest: (world, n) =>
    edit(world, 'requests/2026/open.md', (text) =>
      text.replace('---\n', `---\nextended: { on: 2026-06-${15 + (n % 15)}, approved_by: 王五 }\n`),
    ),
  withdrawRequest: (world) =>
    edit(world, 'requests/2025/answered.md', (text) =>
      text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n'),
    ),
  withdrawLetter: (world) => void world.files.delete('letters/2025/answered.md'),
  addService: (world, n) =>
    world.files.set(
      `services/${pick(departments, n)}/s${n}.md`,
      serviceMd({
        code: `N${n}`,
        department: pick(departments, n),
        type: n % 4 ? `类型${n % 3}` : undefined,
        fee: n % 2 ? `[{ item: 项目${n}, standard: ${n}元 }]` : '不收费',
        updated_on: `2026-0${1 + (n % 9)}-10`,
      }),
    ),
  changeService: (world, n) =>
    edit(world, 'services/finance/licence.md', (text) =>
      text.replace(/^promised_limit: .*$/m, `promised_limit: ${1 + (n % 25)}个工作日`).replace('[受理', `[受理${n}`),
    ),
  withdrawService: (world) =>
    edit(world, 'services/finance/licence.md', (text) =>
      text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n'),
    ),
  addPower: (world, n) =>
    world.files.set(
      `powers/${pick(departments, n)}/p${n}.md`,
      powerMd({ code: `P${n % 30}`, department: pick(departments, n), type: n % 2 ? '行政检查' : '其他' }),
    ),
  changePower: (world, n) =>
    edit(world, 'powers/finance/penalty.md', (text) => text.replace(/^title: .*$/m, `title: 处罚${n}`).replace('较轻', `较轻${n % 2}`)),
  removePower: (world) => void world.files.delete('powers/finance/penalty.md'),
  usePower: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', `---\npower: CZ-CF-1\n${n % 3 ? 'tier: 较轻\n' : ''}`)),
  addGuide: (world, n) =>
    world.files.set('guides/health.md', guideMd({ department: 'health', reading_places: `[{ name: 图书馆${n % 3}, address: 路 }]` })),
  changeGuide: (world, n) => {
    edit(world, 'guides/finance.md', (text) => text.replace(/^access: .*$/m, `access: 第${n}种方式`));
    world.files.set('guides/申请表.txt', `申请表${n % 3}`);
  },
  addReport: (world, n) => {
    const [code, year] = [pick(departments, n) ?? '', `202${2 + (n % 4)}`];
    const reviews = tableRows(['结果维持', '总计'], { 行政复议: [n, n] });
    world.files.set(
      `reports/${year}/${code}.md`,
      reportMd({ year, department: code, published_on: `${Number(year) + 1}-01-2${n % 9}`, tables: `{ reviews: ${reviews} }` }),
    );
  },
  changeReport: (world, n) =>
    edit(world, 'reports/2025/finance.md', (text) => text.replace('内容。', `内容${n}，见[办法](../../items/finance/2026/n1.md)。`)),
  breakReport: (world, n) =>
    edit(world, 'reports/2025/finance.md', (text) => text.replace('---\n', `---\ntables: { reviews: { 复议后起诉: { 总计: ${n} } } }\n`)),
  withdrawReport: (world) =>
    edit(world, 'reports/2025/finance.md', (text) => text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n')),
  writeFigures: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', `---\nfigures: { unit: 万元, table: "项目,${pick(years, n)}年预算\\n公务接待费,${n}\\n" }\n`),
    ),
  attachFigures: (world, n) => {
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', '---\nfigures: 三公.csv\n'));
    for (const code of departments)
      for (const year of years)
        world.files.set(`items/${code}/${year}/三公.csv`, `项目（万元）,2025年决算\n公务接待费,${n % 5 === 0 ? '无' : n % 3}\n`);
  },
  receive: (world, n) =>
    world.files.set(
      `activities/2026/04/reception.md`,
      activityMd({ on: '2026-04-02', published_at: '2026-04-02 18:00', type: pick(['公务接待', '外出考察'], n) }),
    ),
  addProject: (world, n) =>
    world.files.set(
      `projects/p${n}.md`,
      projectMd({
        department: pick(departments, n),
        type: pick(['民生实事', '专题'], n),
        year: pick(years, n),
        owner: n % 2 ? 'zhang' : undefined,
      }),
    ),
  changeProject: (world, n) =>
    edit(world, 'projects/road.md', (text) =>
      text.replace(/amount: \d+, on/, `amount: ${n}, on`).replace(/name: 施工/, `name: ${n % 3 ? '施工' : '建设'}`),
    ),
  joinProject: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', `---\nproject: road\n${pick(['stage: 立项\n', 'stage: 施工\n', ''], n)}`),
    ),
  withdrawProject: (world) =>
    edit(world, 'projects/road.md', (text) => text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n')),
  addFinding: (world, n) =>
    world.files.set(
      `findings/2026/f${n}.md`,
      findingMd({
        department: pick(departments, n),
        what: `第${n}个问题`,
        due_on: `2026-1${n % 3}-${10 + (n % 18)}`,
        rectified_on: n % 2 ? '2026-11-20' : undefined,
        rule: n % 3 ? 'item/no-summary' : '条例第十二条',
      }),
    ),
  rectify: (world, n) =>
    edit(world, 'findings/2026/table.md', (text) =>
      text.replace('---\n', `---\nrectified_on: 2026-11-${10 + (n % 18)}\nresult: 换了${n}次\n`),
    ),
  withdrawFinding: (world) =>
    edit(world, 'findings/2026/done.md', (text) => text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n')),
  appraise: (world, n) => {
    edit(world, 'appraisals/2026/survey.md', (text) => text.replace(/^title: .*$/m, `title: 第${n % 4}次评议`));
    world.files.set('appraisals/2026/得分.csv', `单位,得分,名次\nfinance,${70 + (n % 20)},${1 + (n % 2)}\nhealth,80,${2 - (n % 2)}\n`);
  },
  assess: (world, n) =>
    n % 4 ? void world.files.set('assessment.yaml', assessmentYaml(10 + n)) : void world.files.delete('assessment.yaml'),
  removeGuide: (world) => void world.files.delete('guides/finance.md'),
  stateNothingOfDuty: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', '---\nnil: true\n').replace(/^category: .*$/m, `category: ${n % 2 ? 'land' : 'disclosure-rules'}`),
    ),
  interpret: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', `---\n${pick(['interprets', 'implements', 'amends'], n)}: [${pick(departments, n)}-${pick(years, n)}-2]\n`),
    ),
  respond: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', `---\nraised_on: 2023-12-${10 + (n % 20)}\n`).replace(/^category: .*$/m, 'category: responses'),
    ),
  regulate: (world, n) => edit(world, pick(itemsOf(world), n), (text) => text.replace(/^category: .*$/m, 'category: regulations')),
  appoint: (world, n) => edit(world, pick(itemsOf(world), n), (text) => text.replace(/^category: .*$/m, 'category: personnel')),
  changeGazette: (world, n) =>
    edit(world, 'site.yaml', (text) => text.replace(/^gazette: .*\n/m, '') + (n % 3 ? `gazette: ${n % 2 ? '月刊' : '季刊'}\n` : '')),
  changeKiosk: (world, n) =>
    edit(world, 'site.yaml', (text) => text.replace(/^kiosk: .*\n/m, '') + (n % 3 ? `kiosk: { idle_seconds: ${n} }\n` : '')),
  announce: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', `---\nnotice: { from: 2026-11-01, until: 2026-11-${20 + (n % 8)}, phone: 0999-${n}, names: [项规定] }\n`),
    ),
  changeBody: (world, n) => edit(world, pick(itemsOf(world), n), (text) => `${text}\n\n补充第${n}段。`),
  changeTitle: (world, n) => edit(world, pick(itemsOf(world), n), (text) => text.replace(/^title: (.*)$/m, `title: $1（${n}）`)),
  changeCategory: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) => text.replace(/^category: .*$/m, `category: ${n % 2 ? 'own' : 'budget'}`)),
  move: (world, n) => {
    const from = pick(itemsOf(world), n);
    if (!from) return;
    const text = world.files.get(from) ?? '';
    world.files.delete(from);
    world.files.set(
      from.replace(/[^/]+\.md$/, `moved${n}.md`),
      n % 2 ? text.replace('---\n', `---\nformerly: /${from.replace(/\.md$/, '')}/\n`) : text,
    );
  },
  remove: (world, n) => void world.files.delete(pick(itemsOf(world), n) ?? ''),
  withdraw: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', '---\nchanges: [{ on: 2026-05-01, type: 撤回, note: 有误 }]\n')),
  correct: (world, n) =>
    edit(
      world,
      pick([...itemsOf(world), 'activities/2026/03/visit.md', 'letters/2026/asked.md', 'guides/finance.md', 'duties/own.md'], n),
      (text) =>
        text.replace('---\n', `---\nchanges: [{ on: 2026-0${1 + (n % 9)}-03, type: ${n % 2 ? '更正' : '补充'}, note: 第${n}处 }]\n`),
    ),
  merge: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace(
        '---\n',
        `---\nchanges: [{ on: 2026-05-01, type: 并入, note: '并入[[${pick(departments, n)}-${pick(years, n >> 1)}-1]]' }]\n`,
      ),
    ),
  replace: (world, n) =>
    edit(world, pick(itemsOf(world), n), (text) =>
      text.replace('---\n', `---\nreplaced_by: ${pick(departments, n)}-${pick(years, n >> 1)}-2\n`),
    ),
  draft: (world, n) => edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', '---\ndraft: true\n')),
  breakReference: (world, n) => edit(world, pick(itemsOf(world), n), (text) => text.replace(/^category: .*$/m, 'category: nowhere')),
  renameDepartment: (world, n) => edit(world, 'departments/finance.md', (text) => text.replace(/^short: .*$/m, `short: 财政${n}`)),
  attach: (world, n) => {
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', '---\nattachments: [{ file: 表.txt, title: 附表 }]\n'));
    world.files.set('items/finance/2026/表.txt', `abc${n % 3}`);
  },
  attachPdf: (world, n) => {
    edit(world, pick(itemsOf(world), n), (text) => text.replace('---\n', '---\nattachments: [{ file: 表.pdf, title: 附表 }]\n'));
    // One that tells who a person is keeps its records out.
    const texts = [`第${n % 3}号附表`, n % 5 === 0 ? '11010519491231002X' : '公开', '']
      .slice(0, 1 + (n % 2))
      .map((text, i) => ({ text, y: 700 - 20 * i }));
    for (const [code, year] of [
      ['finance', '2026'],
      ['health', '2024'],
    ])
      world.files.set(`items/${code}/${year}/表.pdf`, n % 7 === 0 ? 'broken' : madePdf(texts).toString('latin1'));
  },
  changeTemplate: (world, n) => {
    const file =
      pick(['layouts/pages/item.njk', 'layouts/pages/list.njk', 'layouts/partials/base.njk', 'layouts/partials/lists.njk'], n) ?? '';
    const text = world.layouts.get(file) ?? fs.readFileSync(path.join(home, file), 'utf8');
    world.layouts.set(
      file,
      text.replace(/(<div class="wrap">|<article class="wrap record">|<body>|<ul class="links">)/, `$1<!-- ${n} -->`),
    );
  },
  changeStyle: (world, n) =>
    void world.layouts.set('layouts/assets/styles/print.css', `@media print { a { color: #${100 + (n % 800)}; } }`),
  changeSite: (world, n) => edit(world, 'site.yaml', (text) => text.replace(/^name: .*$/m, `name: 测试县${n}`)),
  changeFeedback: (world, n) => {
    const way = n % 2 ? `email: n${n}@b.example` : `form_url: 'https://f.example/?n=${n}'`;
    edit(world, 'site.yaml', (text) => text.replace(/^feedback: .*\n/m, '') + (n % 3 ? `feedback: { ${way} }\n` : ''));
  },
  nameOwners: (world, n) =>
    edit(
      world,
      'site.yaml',
      (text) =>
        text.replace(/^(?:columns|institution_mark): .*\n/gm, '') +
        (n % 3 ? `columns: [{ column: ${n % 2 ? '财政预决算' : '自有'}, owner: finance, responsible: 王${n} }]\n` : '') +
        (n % 5 ? '' : 'institution_mark: https://mark.example/\n'),
    ),
  answerForOwn: (world, n) =>
    edit(world, 'categories/own.md', (text) => text.replace(/^responsible: .*\n/m, '').replace('---\n', `---\nresponsible: 李${n}\n`)),
  countViews: (world, n) => {
    const viewed = itemsOf(world).filter((_, i) => (i + n) % 3 === 0);
    const rows = viewed.map((file, i) => `/${file.replace(/\.md$/, '/')},${1 + ((n * (i + 1)) % 7)},2026-10-01,2026-10-${10 + (n % 20)}`);
    world.files.set('views.csv', ['address,count,from,until', ...rows].join('\n'));
  },
  forgetViews: (world) => void world.files.delete('views.csv'),
  changeDay: (world, n) => {
    world.day = `2026-${String(1 + (n % 12)).padStart(2, '0')}-15`;
  },
  switchJson: (world) => {
    world.recordJson = !world.recordJson;
  },
};

function edit({ files }: World, file: string | undefined, change: (text: string) => string): void {
  if (file && files.has(file)) files.set(file, change(files.get(file) ?? ''));
}

/** Brings a folder to a state, touching only what differs, as an editor does. */
function sync(root: string, wanted: ReadonlyMap<string, string>): void {
  for (const file of Object.keys(bytesIn(root))) if (!wanted.has(file)) fs.rmSync(path.join(root, file));
  const differing = [...wanted].filter(
    ([file, text]) => !fs.existsSync(path.join(root, file)) || fs.readFileSync(path.join(root, file), 'utf8') !== text,
  );
  writeFiles(root, Object.fromEntries(differing));
}

function putLayouts({ layouts }: World): void {
  for (const file of [
    'layouts/pages/item.njk',
    'layouts/pages/list.njk',
    'layouts/partials/base.njk',
    'layouts/partials/lists.njk',
    'layouts/assets/styles/print.css',
  ])
    fs.writeFileSync(file, layouts.get(file) ?? fs.readFileSync(path.join(home, file), 'utf8'));
}

interface Place {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}
const build = ({ day, recordJson }: World, { content, out, cache }: Place): ReturnType<typeof buildSite> =>
  buildSite({ content, out, cache: openCache(cache), asOf: () => day as CalendarDate, recordJson, force: true, onStage: () => undefined });

describe('an incremental build', () => {
  const sequence = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(50)), { minLength: 1, maxLength: 5 });
  const cases = fc.sample(sequence, { seed, numRuns: sequences });

  it.each(cases.map((steps, i) => [i, steps.map(([name, n]) => `${name} ${n}`).join(', '), steps] as const))(
    'equals a clean one: %i %s',
    async (i, _, steps) => {
      const root = path.join(project, `run-${i}`);
      const place: Place = { content: path.join(root, 'content'), out: path.join(root, 'site'), cache: path.join(root, 'cache') };
      fs.mkdirSync(place.content, { recursive: true });
      const world = newWorld();
      const bring = (): void => {
        putLayouts(world);
        sync(place.content, world.files);
      };
      bring();
      await build(world, place);
      for (const [name, n] of steps) {
        edits[name]?.(world, n);
        bring();
        expect(await build(world, place)).toBeDefined();
      }
      const clean: Place = { ...place, out: path.join(root, 'clean'), cache: path.join(root, 'clean-cache') };
      await build(world, clean);
      const [made, wanted] = [bytesIn(place.out), bytesIn(clean.out)];
      expect(Object.keys(made).length).toBeGreaterThan(100);
      expect(made).toEqual(wanted);
      expect(await build(world, place)).toMatchObject({ rendered: 0, written: 0, removed: 0 });
      fs.rmSync(root, { recursive: true });
    },
  );
});
