import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Field, Fields } from '../../src/model/field.ts';
import { kinds, type KindName } from '../../src/model/kinds/index.ts';
import { site as siteKind } from '../../src/model/kinds/site.ts';
import { runCommand, type Ran } from '../support/command.ts';
import { expectClear, scratchFolder, writeFiles } from './support.ts';

const payload = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';

/** Fields whose value must name something that exists, or decides that the record is shown. */
const given: Readonly<Record<string, unknown>> = {
  'item.category': 'evil',
  'item.department': 'evil',
  'item.draft': 'false',
  'item.expires_on': '2027-03-02',
  'item.attachments.file': 'a.pdf',
  'item.photos.file': 'p.png',
  'activity.officials': 'evil',
  'activity.draft': 'false',
  'activity.on': '2026-03-05',
  'activity.time': '上午',
  'site.agenda_by': '08:30',
  'site.fieldwork_share': '40',
  'activity.attachments.file': 'a.pdf',
  'activity.photos.file': 'p.png',
  'official.photo': 'p.png',
  'page.draft': 'false',
  'item.duty': 'evil',
  'item.period': '2026',
  'duty.draft': 'false',
  'duty.limit': '20个工作日内',
  'duty.department': 'evil',
  'duty.lead': 'evil',
  'duty.term': '及时',
  'duty.category': 'evil',
  'duty.attachments.file': 'a.pdf',
  'duty.photos.file': 'p.png',
  'consultation.draft': 'false',
  'consultation.department': 'evil',
  'consultation.closes_on': '2026-04-02',
  'consultation.result_on': '2026-04-03',
  'consultation.draft_file': 'a.pdf',
  'consultation.attachments.file': 'a.pdf',
  'consultation.photos.file': 'p.png',
  'meeting.draft': 'false',
  'meeting.on': '2026-03-02',
  'meeting.time': '上午',
  'meeting.department': 'evil',
  'meeting.officials': 'evil',
  'meeting.news': 'https://x.example/',
  'meeting.attachments.file': 'a.pdf',
  'meeting.photos.file': 'p.png',
  'guide.draft': 'false',
  'guide.department': 'evil',
  'guide.request.form_file': 'a.pdf',
  'guide.attachments.file': 'a.pdf',
  'guide.photos.file': 'p.png',
  'request.draft': 'false',
  'request.department': 'evil',
  'request.attachments.file': 'a.pdf',
  'request.photos.file': 'p.png',
  'project.draft': 'false',
  'project.year': '2026',
  'project.department': 'evil',
  'project.owner': 'evil',
  'project.attachments.file': 'a.pdf',
  'project.photos.file': 'p.png',
  'finding.draft': 'false',
  'finding.department': 'evil',
  'finding.due_on': '2026-04-02',
  'finding.rectified_on': '2026-04-02',
  'finding.attachments.file': 'a.pdf',
  'finding.photos.file': 'p.png',
  'appraisal.draft': 'false',
  'appraisal.period': '2026',
  'appraisal.scores': [{ department: 'evil', score: '1' }],
  'appraisal.attachments.file': 'a.pdf',
  'appraisal.photos.file': 'p.png',
  'item.project': 'evil',
  'item.figures': { unit: '元', note: payload, table: `${payload}\t2025年${payload}\n${payload}\t1\n公务接待费\t2` },
  'item.stage': payload,
  'report.draft': 'false',
  'report.year': '2026',
  'report.department': 'evil',
  'report.attachments.file': 'a.pdf',
  'report.photos.file': 'p.png',
  'letter.draft': 'false',
  'letter.department': 'evil',
  'letter.attachments.file': 'a.pdf',
  'letter.photos.file': 'p.png',
  'service.draft': 'false',
  'service.department': 'evil',
  'service.attachments.file': 'a.pdf',
  'service.photos.file': 'p.png',
  'power.draft': 'false',
  'power.department': 'evil',
  'power.attachments.file': 'a.pdf',
  'power.photos.file': 'p.png',
};
/** Left out: they would have to name another record. `formerly` refuses the payload (tests of bad records). */
const leftOut = ['item.replaced_by', 'item.interprets', 'item.implements', 'item.related', 'item.formerly', 'activity.formerly'];
leftOut.push('department.parent', 'category.parent', 'category.owner', 'official.posts.department');
leftOut.push('duty.applies_to', 'duty.formerly', 'consultation.item', 'consultation.formerly', 'letter.formerly');
leftOut.push('activity.meeting', 'meeting.about', 'meeting.formerly', 'meeting.state');
leftOut.push('item.amends', 'item.repeals');
leftOut.push('item.power', 'item.tier', 'service.power', 'service.formerly', 'power.formerly');
leftOut.push('project.formerly', 'finding.formerly', 'appraisal.formerly');
leftOut.push('guide.formerly', 'request.formerly', 'request.corrects', 'request.ground', 'request.extended');
leftOut.push('request.supplement', 'request.third_party');
// Numbers that have to add up.
leftOut.push('report.tables', 'report.formerly');
// A form that index numbers would have to be of.
leftOut.push('site.index_no_pattern');

/** The payload in every field that takes it, and in the others the first value they take. */
function fill(fields: Fields, at: string): Record<string, unknown> {
  const entries = Object.entries(fields).flatMap(([key, field]): [string, unknown][] => {
    const name = `${at}.${key}`;
    if (leftOut.includes(name)) return [];
    return [[key, given[name] ?? valueOf(field, name)]];
  });
  return Object.fromEntries(entries);
}

function valueOf(field: Field, name: string): unknown {
  if (field.fields) {
    const inner = fill(field.fields, name);
    return /^(?:文字或)?列表/.test(field.form) ? [inner] : inner;
  }
  if (field.schema.safeParse({ nested: payload }).success) return { nested: payload };
  const choice = /可选：([^、）]+)/.exec(field.form)?.[1] ?? '';
  const candidates = [payload, '2026-03-02', '2026-03-05 18:00', 'https://x.example/', '7', '7日', 'false', choice];
  const taken = candidates.find((value) => field.schema.safeParse(value).success);
  if (taken === undefined) throw new Error(`no value for ${name} (${field.form})`);
  return taken;
}

const body = `坏字\u0008 <script>alert(1)</script>

<img src=x onerror=alert(1)> <iframe src=x></iframe> <svg onload=alert(1)> <b onclick="alert(1)">粗</b>

[甲](javascript:alert(1)) [乙](JaVaScRiPt:alert(1)) [丙](&#106;avascript:alert(1)) [丁](<javascript:alert(1)>) [戊](vbscript:x) [己](data:text/html,<script>alert(1)</script>)

[庚](java\tscript:alert(1)) <javascript:alert(1)> ![图](javascript:alert(1)) [辛](https://x.example/"onmouseover="alert(1)) [壬](//evil.example/)

## 标题 <script>alert(1)</script> {onclick=alert(1)}

| <script>alert(1)</script> | x" onerror="alert(1) |
|---|---|
| <img src=x onerror=alert(1)> | {{ 7 * 7 }}{% raw %} |

\`\`\`"><script>alert(1)</script>
<script>alert(1)</script>
\`\`\`
`;
const record = (kind: KindName, keys: Readonly<Record<string, unknown>> = {}): string =>
  `---\n${JSON.stringify({ ...fill(kinds[kind].fields, kind), ...keys })}\n---\n\n${body}`;

const scratch = scratchFolder();
const content = writeFiles(path.join(scratch, 'content'), {
  'site.yaml': JSON.stringify(fill(siteKind.fields, 'site')),
  'departments/evil.md': record('department'),
  'officials/evil.md': record('official'),
  'officials/p.png': 'x',
  'categories/evil.md': record('category'),
  'items/evil/2026/evil.md': record('item'),
  // Any unit is taken where no figure is known.
  'items/evil/2026/unit.md': record('item', { index_no: 'unit', figures: { unit: payload, table: `${payload}\t2025年\n${payload}\t1` } }),
  'items/evil/2026/a.pdf': 'x',
  'items/evil/2026/p.png': 'x',
  'activities/2026/03/evil.md': record('activity'),
  'activities/2026/03/a.pdf': 'x',
  'activities/2026/03/p.png': 'x',
  'pages/evil.md': record('page'),
  'duties/evil.md': record('duty'),
  'consultations/2026/evil.md': record('consultation'),
  'meetings/2026/evil.md': record('meeting'),
  'letters/2026/evil.md': record('letter'),
  'guides/evil.md': record('guide'),
  'requests/2026/evil.md': record('request'),
  'reports/2026/evil.md': record('report'),
  'services/evil/evil.md': record('service'),
  'powers/evil/evil.md': record('power'),
  'projects/evil.md': record('project'),
  'assessment.yaml': JSON.stringify({
    title: payload,
    basis: payload,
    note: payload,
    headings: [
      {
        name: payload,
        weight: '100',
        indicators: [
          { name: payload, weight: '60', rules: ['finding/overdue', 'item/no-summary', 'duty/unfulfilled'] },
          { name: `${payload}2`, weight: '40', manual: [{ department: 'evil', score: '1', note: payload }] },
        ],
      },
    ],
  }),
  'findings/2026/evil.md': record('finding'),
  'appraisals/2026/evil.md': record('appraisal'),
  ...Object.fromEntries(
    [
      'duties',
      'consultations/2026',
      'meetings/2026',
      'letters/2026',
      'guides',
      'requests/2026',
      'reports/2026',
      'services/evil',
      'powers/evil',
      'projects',
      'findings/2026',
      'appraisals/2026',
    ].flatMap((folder) => [
      [`${folder}/a.pdf`, 'x'],
      [`${folder}/p.png`, 'x'],
    ]),
  ),
});
const out = path.join(scratch, 'site');
const filesOf = (ending: string): string[] => fs.readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith(ending));

/** Everything in a page that would run or be fetched, as a browser reads it. */
function liveParts(html: string): string[] {
  const live: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = `<${name} ${JSON.stringify(attributes)}>`;
      const ours = name === 'script' && /^\/assets\/(?:search|fees|display|kiosk)-[A-Z0-9]+\.js$/.test(attributes['src'] ?? '');
      if (['iframe', 'object', 'embed', 'base'].includes(name) || (name === 'script' && !ours)) live.push(tag);
      if (name === 'img' && !/^(\.\.?\/|\/).*p\.png$|^p\.png$/.test(attributes['src'] ?? '')) live.push(tag);
      for (const [key, value] of Object.entries(attributes)) {
        // A browser takes control characters and spaces out of a scheme before it looks at it.
        const address = [...value].filter((c) => c > ' ').join('');
        const runs = /^(javascript|vbscript|data):/i.test(address) || (key === 'content' && /url=\W*javascript:/i.test(value));
        if (/^on/i.test(key) || runs) live.push(tag);
      }
    },
  });
  parser.end(html);
  return live;
}

/** Throws where a text is not well-formed XML; the parser is the one the feed library brings. */
const { xml2js } = createRequire(createRequire(import.meta.url).resolve('feed'))('xml-js') as { xml2js: (xml: string) => object };
const expectXml = (file: string): void => {
  const xml = fs.readFileSync(path.join(out, file), 'utf8');
  expect(() => xml2js(xml), file).not.toThrow();
  expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml)?.[0], file).toBe(undefined);
};

describe('a site whose every text is markup that runs', () => {
  let ran: Ran;
  beforeAll(() => {
    ran = runCommand('build', ['--content', content, '--out', out, '--as-of', '2026-11-22']);
  });

  it('is built: the words are sound, only their form is odd', () => {
    expectClear(ran, 0);
    for (const file of [
      'items/evil/2026/evil',
      'activities/2026/03/evil',
      'departments/evil',
      'officials/evil',
      'categories/evil',
      'pages/evil',
      'meetings/2026/evil',
      'services/evil/evil',
      'powers/evil/evil',
      'projects/evil',
      'findings/2026/evil',
      'appraisals/2026/evil',
      'supervision/assessment',
      'supervision/assessment/evil',
    ])
      expect(fs.readFileSync(path.join(out, file, 'index.html'), 'utf8')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('holds nothing that runs, on any page', () => {
    const pages = filesOf('.html');
    expect(pages.length).toBeGreaterThan(50);
    const live = pages.flatMap((file) => liveParts(fs.readFileSync(path.join(out, file), 'utf8')).map((tag) => `${file}: ${tag}`));
    expect(live).toEqual([]);
  });

  it('does not run template code that stands in a text', () => {
    expect(fs.readFileSync(path.join(out, 'items/evil/2026/evil/index.html'), 'utf8')).toContain('{{ 7 * 7 }}{% raw %}');
  });

  it('has feeds and a site map that are XML', () => {
    const xml = filesOf('.xml');
    expect(xml).toEqual(expect.arrayContaining(['feed.xml', 'sitemap.xml', 'departments/evil/feed.xml']));
    for (const file of xml) expectXml(file);
  });

  it('has records that are JSON', () => {
    for (const file of filesOf('.json').filter((f) => !f.startsWith('search/index')))
      expect(() => JSON.parse(fs.readFileSync(path.join(out, file), 'utf8')) as unknown, file).not.toThrow();
  });
});

describe('liveParts', () => {
  it.each([
    payload,
    '<a href=" java\nscript:x">',
    '<p onclick=x>',
    '<base href=/>',
    '<meta http-equiv=refresh content="0; url=javascript:x">',
  ])('sees %j', (html) => {
    expect(liveParts(html)).not.toEqual([]);
  });
});
