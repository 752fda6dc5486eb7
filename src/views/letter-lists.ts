import { answerTimes, daysWaiting } from '../catalog/answer-times.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Letter } from '../catalog/record.ts';
import { yearOf } from '../model/calendar-date.ts';
import { letter as letterKind } from '../model/kinds/letter.ts';
import { toSlug } from '../model/slug.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { columnOf } from './columns.ts';
import { departmentName, letterEntry, type Entry } from './entry.ts';
import { listPages, type LinkGroup } from './list.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

/** How a department answers: one row of the table. */
interface AnswerRow {
  readonly department: Link;
  readonly letters: number;
  readonly answered: number;
  /** Half of its answers took no longer, in days. */
  readonly median?: number;
  readonly longest?: number;
}

export interface LettersData extends PageData {
  readonly total: number;
  readonly answered: number;
  readonly median?: number;
  /** Letters without an answer, the longest waiting first. */
  readonly waiting: readonly (Entry & { readonly days: number })[];
  readonly waitingTotal: number;
  readonly departments: readonly AnswerRow[];
  readonly groups: readonly LinkGroup[];
  readonly newest: readonly Entry[];
}

const newestShown = 12;
const waitingShown = 50;
const pageSize = 100;
const crumb: Link = { label: letterKind.label, url: urls.kind('letters') };
const column = columnOf(letterKind.label, '咨询投诉');

/** Two topics that differ only in signs have one list. */
export const topicUrl = (topic: string): string => urls.letterTopic(toSlug(topic));

/** Letters of the public: how they are answered, by whom and how soon; lists by year, department and topic. */
export function letterLists(catalog: Catalog): Page[] {
  const { letters } = catalog;
  if (letters.length === 0) return [];
  const years = groupBy(letters, ({ fields }) => yearOf(fields.received_on));
  const departments = groupBy(letters, ({ fields }) => fields.department);
  const topics = groupBy(
    letters.filter(({ fields }) => fields.topic),
    ({ fields }) => topicUrl(fields.topic ?? ''),
  );
  return [
    overview(catalog, { years, departments, topics }),
    ...[...years].flatMap(([year, members]) => lettersList(catalog, urls.letterYear(year), `${year}年来信`, members)),
    ...[...departments].flatMap(([code, members]) =>
      lettersList(catalog, urls.letterDepartment(code), `${departmentName(catalog, code)}办理的来信`, members),
    ),
    ...[...topics].flatMap(([url, members]) => lettersList(catalog, url, `来信主题：${members[0]?.fields.topic}`, members)),
  ];
}

type Groups = Readonly<Record<'years' | 'departments' | 'topics', ReadonlyMap<string, readonly Letter[]>>>;

function overview(catalog: Catalog, { years, departments, topics }: Groups): Page {
  const { letters, asOf } = catalog;
  const waiting = letters.filter(({ fields }) => !fields.replied_on).reverse();
  const { answered, median } = answerTimes(letters);
  return page<LettersData>(urls.kind('letters'), 'letters', {
    title: letterKind.label,
    description: `公众来信和答复：共 ${letters.length} 件，已答复 ${answered} 件，按单位、主题、年份查看`,
    crumbs: [],
    column,
    total: letters.length,
    answered,
    ...(median === undefined ? {} : { median }),
    waiting: waiting.slice(0, waitingShown).map((letter) => ({ ...letterEntry(catalog, letter), days: daysWaiting(letter, asOf) })),
    waitingTotal: waiting.length,
    departments: [...departments]
      .map(([code, members]) => answerRow(catalog, code, members))
      .sort((a, b) => b.letters - a.letters || compareText(a.department.url, b.department.url)),
    groups: [
      { heading: '按年份', links: countLinks(years, (year) => ({ label: `${year}年`, url: urls.letterYear(year) })) },
      {
        heading: '按主题',
        links: countLinks(topics, (url, [first]) => ({ label: first?.fields.topic ?? '', url })).sort(
          (a, b) => (b.count ?? 0) - (a.count ?? 0) || compareText(a.url, b.url),
        ),
      },
    ].filter(({ links }) => links.length > 0),
    newest: letters.slice(0, newestShown).map((letter) => letterEntry(catalog, letter)),
  });
}

function countLinks(groups: ReadonlyMap<string, readonly Letter[]>, link: (key: string, members: readonly Letter[]) => Link): Link[] {
  return [...groups].map(([key, members]) => ({ ...link(key, members), count: members.length }));
}

function answerRow(catalog: Catalog, code: string, letters: readonly Letter[]): AnswerRow {
  const { answered, median, longest } = answerTimes(letters);
  return {
    department: { label: departmentName(catalog, code), url: urls.letterDepartment(code) },
    letters: letters.length,
    answered,
    ...(median === undefined ? {} : { median }),
    ...(longest === undefined ? {} : { longest }),
  };
}

/** How some letters were answered, in words. */
export function answersSaid(letters: readonly Letter[]): string {
  const { answered, median, longest } = answerTimes(letters);
  const times = median === undefined ? '' : `，半数在 ${median} 天以内，最长 ${longest} 天`;
  return `共 ${letters.length} 件，已答复 ${answered} 件${times}`;
}

function lettersList(catalog: Catalog, url: string, title: string, letters: readonly Letter[]): Page[] {
  const said = answersSaid(letters);
  return listPages({
    url,
    title,
    description: `${title}：${said}`,
    note: `${said}。`,
    crumbs: [crumb],
    column,
    entries: letters.map((letter) => letterEntry(catalog, letter)),
    size: pageSize,
  });
}
