import { daysToAnswer } from '../catalog/answer-times.ts';
import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import type { Letter } from '../catalog/record.ts';
import { dateInWords, yearOf } from '../model/calendar-date.ts';
import { letter as letterKind } from '../model/kinds/letter.ts';
import { urls } from '../model/urls.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentName, letterEntry, type Entry } from './entry.ts';
import { topicUrl } from './letter-lists.ts';
import { laterPage, type Page } from './page.ts';
import { nearbyIn } from './nearby.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

export interface LetterData extends RecordData {
  readonly header: readonly Row[];
  /** The answer, a paragraph each; empty while there is none. */
  readonly reply: readonly string[];
  /** Who answers, and since when or after how many days. */
  readonly answer: { readonly department: string; readonly url: string; readonly on?: string; readonly days?: number };
  /** Others on the same topic. */
  readonly nearby: readonly Entry[];
}

/** Everything that a letter's page shows beside the letter itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly department: string;
  readonly files: readonly PublishedFile[];
  readonly nearby: readonly Entry[];
}

export function letterPages(catalog: Catalog): Page[] {
  const topics = groupBy(
    catalog.letters.filter(({ fields }) => fields.topic),
    ({ fields }) => fields.topic,
  );
  const nearby = nearbyIn(topics.values());
  return catalog.letters.map((letter) => {
    const around: Surroundings = {
      department: departmentName(catalog, letter.fields.department),
      files: catalog.files.get(letter.path) ?? [],
      nearby: (nearby.get(letter.path) ?? []).map((other) => letterEntry(catalog, other)),
    };
    return laterPage<LetterData>(letter.url, 'letter', {
      from: () => [letter.raw.digest, letter.body.from, around],
      published: letter.fields.replied_on ?? letter.fields.received_on,
      data: () => letterData(letter, around),
    });
  });
}

function letterData(letter: Letter, { department, files, nearby }: Surroundings): LetterData {
  const { fields, body } = letter;
  const days = daysToAnswer(letter);
  return {
    title: fields.subject,
    description: leadOf(body.opening || fields.subject, 150),
    crumbs: [
      { label: letterKind.label, url: urls.kind('letters') },
      { label: `${yearOf(fields.received_on)}年`, url: urls.letterYear(yearOf(fields.received_on)) },
    ],
    column: columnOf(letterKind.label, '咨询投诉'),
    article: { title: fields.subject, published: fields.replied_on ?? fields.received_on, source: fields.source ?? department },
    header: headerRows(letter, department),
    reply: paragraphsOf(fields.reply ?? ''),
    answer: {
      department,
      url: urls.letterDepartment(fields.department),
      ...(fields.replied_on ? { on: dateInWords(fields.replied_on) } : {}),
      ...(days === undefined ? {} : { days }),
    },
    nearby,
    ...recordData(letter, files),
  };
}

const labels = letterKind.fields;

function headerRows({ fields }: Letter, department: string): Row[] {
  return [
    row(labels.no.label, fields.no),
    row(labels.received_on.label, dateInWords(fields.received_on)),
    row(labels.channel.label, fields.channel),
    row(labels.kind.label, fields.kind),
    row(labels.topic.label, fields.topic, fields.topic && topicUrl(fields.topic)),
    row(labels.department.label, department, urls.letterDepartment(fields.department)),
    row(labels.outcome.label, fields.outcome),
  ].filter((r) => r.value !== '');
}
