import fs from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../src/catalog/catalog.ts';
import { nameOfDuty } from '../src/catalog/duty-name.ts';
import { holdingsOf, type Holding } from '../src/catalog/handover.ts';
import { replaceName } from '../src/catalog/replace-name.ts';
import { presenceOn, staffOf } from '../src/catalog/staff.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import { checkContent } from '../src/pipeline.ts';
import { groupBy } from '../src/problem/group-by.ts';
import { nearest } from '../src/problem/nearest.ts';
import { isFatal } from '../src/problem/problem.ts';
import { publishedTitle } from '../src/views/published-title.ts';
import { asOfOption, exitCodes, options, run, UsageError } from './command.ts';
import { audienceOption, editionOf } from './edition.ts';
import { knownDepartment } from './known-names.ts';

/*
 * Lists what a colleague who leaves still holds, and with --write names who takes over in all of it. The staff list is not changed: whoever hands
 * over need not leave, and the day of leaving is for the list to say.
 */
await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    ...audienceOption,
    from: { type: 'string' },
    to: { type: 'string' },
    department: { type: 'string' },
    'as-of': { type: 'string' },
    write: { type: 'boolean', default: false },
  });
  const { from, to } = values;
  if (!from || !to || from === to)
    throw new UsageError('npm run handover -- --from 甲 --to 乙 [--department 单位] [--write]：写两个不同的姓名 / two names that differ');
  const { catalog, problems } = checkContent({
    content: values.content,
    edition: editionOf(values),
    asOf: asOfOption(values['as-of']),
    drafts: true,
  });
  if (!catalog) {
    console.error('没有交接：内容有问题，先运行 npm run check / nothing done: run npm run check first');
    return exitCodes.problems;
  }
  const broken = new Set(problems.filter(isFatal).map(({ place }) => place.file));
  if (broken.size > 0) console.error(`有错误的文件没有看 / files with errors were not looked at: ${[...broken].join(' ')}`);
  const only = values.department === undefined ? undefined : knownDepartment(catalog, values.department);
  const held = holdingsOf(catalog, from).filter(({ departments }) => only === undefined || departments.includes(only));
  if (held.length === 0) {
    const nothing = `--from ${from}: 手里没有要交接的事项 / holds nothing that is to be handed over`;
    const isKnown = namesOfStaff(catalog).includes(from);
    if (!isKnown) throw new UsageError(`${nothing}${nearestSaid(catalog, from)}`);
    console.log(nothing);
    tellOfList(catalog, from);
    return exitCodes.fine;
  }
  refuseStrangers(catalog, held, to);
  const left = handOver(catalog, held, { root: values.content, from, to, write: values.write });
  console.log(values.write ? '\n已写入 / written' : '\n没有写入；确认以后加 --write / nothing was written; add --write');
  tellOfList(catalog, from);
  return left > 0 && values.write ? exitCodes.problems : exitCodes.fine;
});

function namesOfStaff(catalog: Catalog): readonly string[] {
  return [...staffOf(catalog).values()].flat().map((term) => term.name);
}

/** Who may have been meant by a name that is on no staff list. */
function nearestSaid(catalog: Catalog, name: string): string {
  const near = nearest(name, namesOfStaff(catalog));
  return near ? `，最接近的是 / the nearest is ${near}` : '';
}

/** Whoever takes over works in the departments of what is handed over, today. */
function refuseStrangers(catalog: Catalog, held: readonly Holding[], name: string): void {
  const staff = staffOf(catalog);
  const everywhere = [...staff.keys()];
  const refused = held.filter(({ departments }) => {
    const where = departments.length > 0 ? departments : everywhere;
    return presenceOn(staff, where, { name, on: catalog.asOf }).is !== 'there';
  });
  if (refused.length === 0) return;
  const codes = [...new Set(refused.map(({ departments }) => departments[0] ?? ''))];
  const where = codes.map((code) => catalog.departmentByCode.get(code)?.fields.name ?? code).join('、');
  throw new UsageError(
    `--to ${name}: 不在 ${where} 的工作人员名单里，或者已经离任：先写进 ${codes.map((code) => `departments/${code}.md`).join('、')} 的 staff；只交接一个单位的，加 --department / is not on the staff list there today`,
  );
}

interface Order {
  readonly root: string;
  readonly from: string;
  readonly to: string;
  readonly write: boolean;
}

/** Names who takes over, file after file; how many places are left to change by hand. */
function handOver(catalog: Catalog, held: readonly Holding[], { root, from, to, write }: Order): number {
  let left = 0;
  console.log(`${from} → ${to}（${catalog.asOf}）：${held.length} 处 / places`);
  for (const [file, holdings] of groupBy(held, (holding) => holding.file)) {
    const target = path.join(root, file);
    const bytes = fs.readFileSync(target);
    const before = bytes.toString('utf8');
    let text = before;
    for (const holding of holdings) {
      const replaced = replaceName(file, text, { ...holding, from, to });
      const said = `${holding.label}  ${titleIn(catalog, holding)}`;
      if (replaced) console.log(`${file}:${replaced.line}  ${said}  → ${replaced.value}`);
      else console.log(`${file}  ${said}  须手工改：写法不是一个姓名，或已写有 ${to} / by hand`);
      if (!replaced) left++;
      text = replaced?.text ?? text;
    }
    // A file that is not the same bytes when it is written as it was read is left alone.
    if (write && text !== before && Buffer.from(before, 'utf8').equals(bytes)) fs.writeFileSync(target, text);
  }
  return left;
}

function titleIn(catalog: Catalog, { record, name = '' }: Holding): string {
  if (record?.kind === 'duty') return nameOfDuty(record.fields);
  return record ? publishedTitle(catalog, record) : name;
}

/** Where the staff lists name whoever hands over without saying until when. */
function tellOfList({ departments, asOf }: Catalog, name: string): void {
  const open = departments.filter(({ fields }) => fields.staff?.some((member) => member.name === name && isThere(member.until, asOf)));
  for (const { raw } of open)
    console.log(
      `${raw.file}：工作人员名单没有改；${name} 离任的，写上 until / the staff list is as it was; where ${name} leaves, write until`,
    );
}

function isThere(until: CalendarDate | undefined, asOf: CalendarDate): boolean {
  return until === undefined || until >= asOf;
}
