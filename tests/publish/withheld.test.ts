import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../src/problem/codes.ts';
import { kinds } from '../../src/model/kinds/index.ts';
import {
  activityMd,
  consultationMd,
  dutyMd,
  financeMd,
  guideMd,
  itemMd,
  letterMd,
  meetingMd,
  officialMd,
  pageMd,
  powerMd,
  findingMd,
  appraisalMd,
  projectMd,
  reportMd,
  requestMd,
  serviceMd,
} from '../support/builders.ts';
import { runCommand } from '../support/command.ts';
import { madePdf } from '../support/made-files.ts';
import { filesHoldingOf } from '../support/text-in-files.ts';
import { scratchFolder, soundFiles, writeFiles } from '../bad-input/support.ts';

const scratch = scratchFolder();
const rare = [...'龘靐齉犇骉羴鱻麤飝猋垚壵淼焱'];
const planted = new Map<string, string>();
/** Three characters that stand nowhere else, under the name of the place they are planted in. */
function plant(place: string): string {
  const known = planted.get(place);
  if (known) return known;
  const n = planted.size;
  const token = [Math.floor(n / rare.length ** 2), Math.floor(n / rare.length), n].map((i) => rare[i % rare.length]).join('');
  planted.set(place, token);
  return token;
}

type Keys = Readonly<Record<string, string | undefined>>;
interface Planter {
  readonly file: (slug: string) => string;
  /** A sound record that holds the planted words in whatever of it may be shown, and leads to a file. */
  readonly record: (words: string, keys: Keys, n: number) => string;
  /** Keys under which the public may see it. */
  readonly shown?: Keys;
}
const year = '2026';
const planters: Readonly<Record<string, Planter>> = {
  item: {
    file: (slug) => `items/finance/${year}/${slug}.md`,
    record: (words, keys, n) =>
      itemMd(
        { title: `${words}办法`, summary: words, keywords: `[${words}]`, doc_no: words, duty: 'shown', index_no: `W-${n}`, ...keys },
        `正文${words}`,
      ),
  },
  activity: {
    file: (slug) => `activities/${year}/03/${slug}.md`,
    record: (words, keys) => activityMd({ title: `${words}调研`, place: words, participants: words, host: words, ...keys }, words),
  },
  duty: {
    file: (slug) => `duties/${slug}.md`,
    record: (words, keys) =>
      dutyMd({ level1: words, level2: words, content: words, basis: words, procedure: words, limit: `${words}之日起20日内`, ...keys }),
  },
  consultation: {
    file: (slug) => `consultations/${year}/${slug}.md`,
    record: (words, keys) =>
      consultationMd({ title: words, opinions: `[{ text: ${words}, from: ${words}, adopted: 采纳 }]`, item: 'W-0', ...keys }, words),
  },
  meeting: {
    file: (slug) => `meetings/${year}/${slug}.md`,
    record: (words, keys) =>
      meetingMd(
        {
          title: words,
          place: words,
          agenda: words,
          decisions: words,
          minutes: words,
          speakers: words,
          transcript: `记者：${words}`,
          observers: words,
          next: words,
          about: '[W-0]',
          news: '[W-0]',
          ...keys,
        },
        words,
      ),
  },
  letter: {
    file: (slug) => `letters/${year}/${slug}.md`,
    record: (words, keys) => letterMd({ no: words, subject: words, topic: words, reply: words, outcome: words, ...keys }, words),
  },
  guide: {
    file: (slug) => `guides/${ofDepartment(slug)}.md`,
    record: (words, keys) => guideMd({ classification: words, arrangement: words, access: words, ...keys }, words),
  },
  request: {
    file: (slug) => `requests/${year}/${slug}.md`,
    record: (words, keys) => requestMd({ no: words, subject: words, field: words, corrects: 'W-0', ...keys }, words),
  },
  report: {
    file: (slug) => `reports/2025/${ofDepartment(slug)}.md`,
    record: (words, keys) => reportMd(keys, `## 一、总体情况\n\n${words}\n\n## ${words}\n\n${words}`),
  },
  finding: {
    file: (slug) => `findings/${year}/${slug}.md`,
    record: (words, keys) => findingMd({ what: words, rule: words, result: words, ...keys }, words),
  },
  appraisal: {
    file: (slug) => `appraisals/${year}/${slug}.md`,
    record: (words, keys) => appraisalMd({ title: words, method: words, sample: words, note: words, ...keys }, words),
  },
  project: {
    file: (slug) => `projects/${slug}.md`,
    record: (words, keys) => projectMd({ title: words, aspects: `{ 资金投向: ${words} }`, ...keys }, words),
  },
  service: {
    file: (slug) => `services/finance/${slug}.md`,
    record: (words, keys, n) => serviceMd({ title: words, code: `S-${n}`, conditions: words, notes: words, ...keys }, words),
  },
  power: {
    file: (slug) => `powers/finance/${slug}.md`,
    record: (words, keys, n) => powerMd({ title: words, code: `P-${n}`, basis: words, remedies: words, ...keys }, words),
  },
  page: { file: (slug) => `pages/${slug}.md`, record: (words, keys) => pageMd({ title: words, summary: words, ...keys }, words) },
};
/** Of these there is one a department, named by it; each reason needs a department of its own. */
const oneADepartment = new Set(['guide', 'report']);
function ofDepartment(slug: string): string {
  return slug === 'shown' ? 'finance' : slug;
}
/** What keeps a record from the public, and what of each kind. */
const withheld: Readonly<Record<string, Keys>> = {
  draft: { draft: 'true' },
  'on-request': { method: '依申请公开' },
  never: { method: '不予公开' },
  party: { audience: '全党' },
  inside: { audience: '本地区本部门本单位' },
  few: { audience: '特定人员' },
  broken: { nowhere: '1' },
};
const people = '{ lead: 王五, deputy: 赵六, handler: 孙七 }';

/** A content folder where every kind has a record for each reason to withhold it, each with a file beside it, and one that is shown. */
function plantedFiles(): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = { ...soundFiles, 'officials/zhang.md': officialMd };
  let n = 0;
  for (const [kind, { file, record }] of Object.entries(planters)) {
    const isPublishable = 'review' in kinds[kind as keyof typeof kinds].fields;
    const reasons = isPublishable ? Object.entries(withheld) : [['broken', withheld['broken']] as const];
    for (const [reason, keys] of reasons) {
      const isOne = oneADepartment.has(kind);
      const slug = isOne ? `d-${reason}` : plant(`${kind} ${reason} address`);
      const department = isOne ? { department: slug } : {};
      if (isOne) files[`departments/${slug}.md`] = `---\nname: ${reason}局\n---\n`;
      const at = file(slug);
      const name = plant(`${kind} ${reason} file name`);
      const attached = isPublishable ? { attachments: `[{ file: ${name}.pdf, title: ${plant(`${kind} ${reason} file title`)} }]` } : {};
      files[at] = record(plant(`${kind} ${reason}`), { ...attached, ...department, ...keys }, ++n);
      if (isPublishable) files[path.join(path.dirname(at), `${name}.pdf`)] = madePdf([{ text: plant(`${kind} ${reason} file text`) }]);
    }
    const review = `{ author: ${plant(`${kind} author`)}, reviewer: ${plant(`${kind} reviewer`)}, approver: ${plant(`${kind} approver`)}, on: 2026-03-01, result: 同意公开, agreed_with: ${plant(`${kind} third party`)} }`;
    const responsible = kind === 'item' ? people : people.replace('王五', plant(`${kind} lead`)).replace('孙七', plant(`${kind} handler`));
    files[file('shown')] = record(shownWords(kind), isPublishable ? { review, responsible } : {}, ++n);
  }
  return files;
}
const shownWords = (kind: string): string => `禤${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[Object.keys(planters).indexOf(kind)]}彧`;

describe('a built site', () => {
  let holding: (text: string) => string[] = () => [];
  beforeAll(() => {
    const content = path.join(scratch, 'withheld', 'content');
    writeFiles(content, {
      ...plantedFiles(),
      // Who works in a department is for the office.
      'departments/finance.md': financeMd.replace('---\n\n', `staff:\n  - { name: ${plant('name on a staff list')} }\n---\n\n`),
      // An assessment that counts every rule there is, and tells of what it counts.
      'assessment.yaml': JSON.stringify({
        title: '考核',
        headings: [
          { name: '内容', weight: '100', indicators: [{ name: '全部', weight: '100', rules: Object.keys(codes), deduct: '0.01' }] },
        ],
      }),
      // Public records that lead to what is withheld.
      'items/finance/2026/related.md': itemMd(
        { index_no: 'W-0', related: '[W-1]', interprets: '[W-1]', replaced_by: 'W-1' },
        '见[[W-1]]。',
      ),
      // A record of a day to come, and one that was withdrawn, whose title alone is shown.
      'items/finance/2027/future.md': itemMd(
        { title: plant('item scheduled'), index_no: 'W-s', formed_on: '2027-01-01', published_on: '2027-01-02' },
        plant('item scheduled text'),
      ),
      'items/finance/2026/gone.md': itemMd(
        { title: '撤回', index_no: 'W-g', summary: plant('item withdrawn'), changes: '[{ on: 2026-05-01, type: 撤回, note: 有误 }]' },
        plant('item withdrawn text'),
      ),
      'letters/2026/gone.md': letterMd(
        { subject: '撤回', reply: plant('letter withdrawn'), changes: '[{ on: 2026-05-01, type: 撤回, note: 有误 }]' },
        plant('letter withdrawn text'),
      ),
      // What tells who a person is.
      'requests/2026/number.md': requestMd(
        { subject: `${plant('request with a number')}11010519491231002X` },
        plant('text of a request with a number'),
      ),
      'requests/2026/named.md': requestMd({ applicant: plant('name of an applicant') }),
      'requests/2026/extended.md': requestMd({ extended: `{ on: 2026-03-04, approved_by: ${plant('who extended')} }`, no: '延' }),
      'items/finance/2026/objections.md': itemMd(
        {
          title: `${plant('name after objections')}任职公示`,
          index_no: 'W-n',
          summary: plant('name after objections'),
          notice: `{ from: 2026-03-02, until: 2026-03-09, phone: 0999-7, names: [${plant('name after objections')}] }`,
        },
        `拟任${plant('name after objections')}。`,
      ),
      ...Object.fromEntries(
        (['withdrawn', 'merged'] as const).map((how) => {
          const name = plant(`name in what was ${how} after objections`);
          return [
            `items/finance/2026/objections-${how}.md`,
            itemMd({
              title: `拟任${name}公示`,
              index_no: `W-${how}`,
              notice: `{ from: 2026-03-02, until: 2026-03-09, phone: 0999-7, names: [${name}] }`,
              changes: `[{ on: 2026-05-01, type: ${how === 'merged' ? '并入' : '撤回'}, note: "${name}一事见[[W-0]]" }]`,
            }),
          ];
        }),
      ),
      'items/finance/2026/linking.md': itemMd({ title: '见公示', index_no: 'W-l' }, '见[[W-n]]、[[W-withdrawn]]。'),
      // Files that no record names.
      [`items/finance/2026/${plant('name of a file nobody names')}.txt`]: plant('text of a file nobody names'),
      [`${plant('folder of no kind')}/a.md`]: plant('text of no kind'),
    });
    const out = path.join(scratch, 'withheld', 'site');
    const ran = runCommand('build', ['--content', content, '--out', out, '--as-of', '2026-11-22', '--force']);
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('personal-data/id-number')]);
    expect(ran.stderr).not.toContain('11010519491231002X');
    holding = filesHoldingOf(out);
  });

  it('is planted with words of every kind that a department publishes', () => {
    const own = new Set(['department', 'official', 'category']);
    expect(Object.keys(planters).toSorted()).toEqual(
      Object.keys(kinds)
        .filter((kind) => !own.has(kind))
        .toSorted(),
    );
    expect(new Set(planted.values()).size).toBe(planted.size);
  });

  it('holds what the public may see in pages, data, lists, tables, feeds and the search index, or finding nothing would say nothing', () => {
    const places: Readonly<Record<string, readonly RegExp[]>> = {
      item: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^feed\.xml$/, /^search\/index\//, /^items\/index\.html$/],
      activity: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//],
      duty: [/^duties\/shown\/index\.html$/, /^duties\/duties\.csv$/, /^duties\/duties\.xlsx$/],
      consultation: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//],
      meeting: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//, /^meetings\/index\.html$/, /^meetings\/feed\.xml$/],
      letter: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//, /^letters\/topics\//],
      guide: [/^guides\/finance\/index\.html$/, /^guides\/finance\/index\.json$/],
      request: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//, /^requests\/index\.html$/],
      report: [/^reports\/2025\/finance\/index\.html$/, /^reports\/2025\/finance\/index\.json$/, /^search\/index\//],
      finding: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//, /^findings\/index\.html$/, /^findings\/feed\.xml$/],
      appraisal: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//, /^appraisals\/index\.html$/],
      project: [/^projects\/shown\/index\.html$/, /^projects\/shown\/index\.json$/, /^projects\/index\.html$/],
      service: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//],
      power: [/\/shown\/index\.html$/, /\/shown\/index\.json$/, /^search\/index\//],
      page: [/^pages\/shown\/index\.html$/, /^pages\/shown\/index\.json$/],
    };
    for (const [kind, patterns] of Object.entries(places)) {
      const files = holding(shownWords(kind));
      expect([kind, patterns.filter((pattern) => !files.some((file) => pattern.test(file)))]).toEqual([kind, []]);
    }
  });

  it('holds nothing else, in any file, unzipped', () => {
    const found = [...planted].flatMap(([place, word]) => holding(word).map((file) => `${place}: ${file}`));
    expect(found).toEqual([]);
  });
});
