import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { meetingStateOn } from '../catalog/meeting-state.ts';
import type { Meeting } from '../catalog/record.ts';
import { anchored, exchangesOf, nameOfSpeaker, postOfSpeaker, type AnchoredExchange } from '../catalog/transcript.ts';
import { dateInWords, yearOf } from '../model/calendar-date.ts';
import { meeting as meetingKind } from '../model/kinds/meeting.ts';
import { urls } from '../model/urls.ts';
import { isWebAddress } from '../model/web-address.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { activityEntry, departmentName, itemEntry, officialName, type Entry } from './entry.ts';
import { activitiesAt } from './meeting-links.ts';
import { laterPage, type Link, type Page } from './page.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

/** Who speaks at a press conference; an official leads on to what else they do. */
interface Speaker {
  readonly name: string;
  readonly post: string;
  readonly url?: string;
}

export interface MeetingData extends RecordData {
  /** Said in a banner where it was not simply held. */
  readonly state?: string;
  readonly header: readonly Row[];
  readonly officials: readonly Link[];
  readonly agenda: readonly string[];
  readonly decisions: readonly string[];
  readonly minutes: readonly string[];
  readonly next: readonly string[];
  readonly observers: readonly string[];
  readonly speakers: readonly Speaker[];
  readonly exchanges: readonly AnchoredExchange[];
  /** The documents it discussed or made known. */
  readonly about: readonly Entry[];
  /** What is reported of it: on this site, and elsewhere. */
  readonly reports: readonly Entry[];
  readonly links: readonly Link[];
}

/** Everything that a meeting's page shows beside the meeting itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly department: string;
  readonly officials: readonly Link[];
  readonly speakers: readonly Speaker[];
  readonly about: readonly Entry[];
  readonly reports: readonly Entry[];
  readonly files: readonly PublishedFile[];
  readonly state?: string;
}

export const meetingPages = (catalog: Catalog): Page[] =>
  catalog.meetings.map((meeting) =>
    laterPage<MeetingData>(meeting.url, 'meeting', {
      from: () => [meeting.raw.digest, meeting.body.from, surroundingsOf(catalog, meeting)],
      published: meeting.fields.published_on,
      data: () => meetingData(meeting, surroundingsOf(catalog, meeting)),
    }),
  );

function surroundingsOf(catalog: Catalog, meeting: Meeting): Surroundings {
  const { asOf } = catalog;
  const { fields, path } = meeting;
  const { byIndexNo } = catalog.relations;
  const named = (numbers: readonly string[] = []): Entry[] =>
    numbers.flatMap((number) => {
      const item = byIndexNo.get(number);
      return item ? [itemEntry(catalog, item)] : [];
    });
  const state = meetingStateOn(meeting, asOf);
  return {
    department: departmentName(catalog, fields.department),
    officials: (fields.officials ?? []).map((id) => ({ label: officialName(catalog, id), url: urls.official(id) })),
    speakers: (fields.speakers ?? []).map((speaker) => speakerOf(catalog, speaker)),
    about: named(fields.about),
    reports: [...activitiesAt(catalog, meeting).map((activity) => activityEntry(catalog, activity)), ...named(fields.news)],
    files: catalog.files.get(path) ?? [],
    ...(state === '已举行' ? {} : { state }),
  };
}

/** Namesakes are not told apart: only a name that one official alone bears leads to a page. */
function speakerOf({ officials }: Catalog, speaker: string): Speaker {
  const name = nameOfSpeaker(speaker);
  const [official, ...others] = officials.filter(({ fields }) => fields.name === name);
  return { name, post: postOfSpeaker(speaker), ...(official && others.length === 0 ? { url: official.url } : {}) };
}

function meetingData(meeting: Meeting, around: Surroundings): MeetingData {
  const { fields, body } = meeting;
  const { department, files, officials, speakers, about, reports, state } = around;
  const year = yearOf(fields.on);
  return {
    title: fields.title,
    description: leadOf(body.opening || fields.decisions?.join('；') || fields.title, 150),
    crumbs: [
      { label: meetingKind.label, url: urls.kind('meetings') },
      { label: `${year}年`, url: urls.meetingYear(year) },
    ],
    column: columnOf(meetingKind.label, '工作动态'),
    article: { title: fields.title, published: fields.published_on, source: fields.source ?? department },
    ...(state ? { state } : {}),
    header: headerRows(meeting, department),
    officials,
    agenda: fields.agenda ?? [],
    decisions: fields.decisions ?? [],
    minutes: paragraphsOf(fields.minutes ?? ''),
    next: fields.next ?? [],
    observers: fields.observers ?? [],
    speakers,
    exchanges: anchored(exchangesOf(meeting)),
    about,
    reports,
    links: (fields.news ?? []).filter(isWebAddress).map((url) => ({ label: url, url })),
    ...recordData(meeting, files),
  };
}

const labels = meetingKind.fields;

function headerRows({ fields }: Meeting, department: string): Row[] {
  return [
    row(labels.type.label, fields.type, urls.meetingType(fields.type)),
    row(labels.on.label, dateInWords(fields.on)),
    row(labels.time.label, fields.time),
    row(labels.place.label, fields.place),
    row(labels.department.label, department, urls.department(fields.department)),
    row(labels.published_on.label, dateInWords(fields.published_on)),
    row(labels.source.label, fields.source),
  ].filter((r) => r.value !== '');
}
