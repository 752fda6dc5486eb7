import { statusOn, type Status } from '../catalog/item-status.ts';
import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { noticeStateOn } from '../catalog/notice-state.ts';
import { responseTime } from '../catalog/response-time.ts';
import { titleOf, type Item } from '../catalog/record.ts';
import { dateInWords, dayOf } from '../model/calendar-date.ts';
import { item as itemKind } from '../model/kinds/item.ts';
import { urls } from '../model/urls.ts';
import type { Cited } from '../text/citation.ts';
import { leadOf } from '../text/han-text.ts';
import { categoryColumn } from './columns.ts';
import { noticeStateSaid } from './notice-pages.ts';
import { departmentName, itemEntry, responseSaid, type Entry } from './entry.ts';
import { figuresData, type FiguresData } from './figure-table.ts';
import { figuresByDepartment } from './finance-pages.ts';
import { lifeOf, readingsOf, relationsOf, type LifeEvent, type RelationGroup } from './item-relations.ts';
import { oncePerCode } from './once-per-catalog.ts';
import { stageId } from './project-page.ts';
import { isParty, partySteps } from './party-course.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';
import { standingBanner } from './standing-banner.ts';
import { nothingJudged, type LateItem } from './supervision-data.ts';
import { laterPage, type Column, type Link, type Page, type PageData } from './page.ts';

export interface ItemData extends RecordData {
  /** The official header block, in the order of 国务院文件 on gov.cn. */
  readonly header: readonly Row[];
  /** How it is disclosed: procedure, channels, responsible person, review. */
  readonly disclosure: readonly Row[];
  readonly summary?: string;
  /** Of a statement that there is nothing: of which period, and of which row of the catalog of what has to be disclosed. */
  readonly nothing?: { readonly period?: string; readonly duty?: Link };
  /** `said` in a banner where the text may not be relied on as it stands. */
  readonly status: Status & { readonly said?: string; readonly replacedBy?: Entry };
  readonly contents: Item['body']['headings'];
  /** Interpretations of it, or what it interprets: said at the head, where whoever does not read the whole text looks. */
  readonly readings: readonly RelationGroup[];
  readonly relations: readonly RelationGroup[];
  readonly figures?: FiguresData;
  /** The project it belongs to, and where on its page the stage is. */
  readonly project?: ProjectPlace;
  readonly notice?: readonly Row[];
  /** Of a disclosure of the party: 提出, 审核, 审批 and 实施. */
  readonly steps?: readonly Row[];
  /** The life of the document and of those it belongs with, in the order of days. */
  readonly family: readonly LifeEvent[];
  /** What a citation of the page is made of, besides its whole address. */
  readonly cited: Omit<Cited, 'url'>;
}

export interface ProjectPlace extends Link {
  readonly stage?: string;
  readonly anchor?: string;
}

/** What the pages of all items of a category show of it. */
interface CategoryPlace {
  readonly name: string | undefined;
  readonly crumbs: readonly Link[];
  readonly column: Column;
}

interface DepartmentNames {
  readonly code: string;
  readonly name: string;
  readonly short: string;
}

/** Everything that an item's page shows beside the item itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly status: ItemData['status'];
  readonly department: DepartmentNames;
  readonly category: CategoryPlace;
  /** The row of the catalog of what has to be disclosed that it fulfils. */
  readonly duty?: Link;
  readonly figures?: FiguresData;
  /** The power that was used. */
  readonly power?: Link;
  readonly project?: ProjectPlace;
  readonly files: readonly PublishedFile[];
  readonly readings: ItemData['readings'];
  readonly relations: ItemData['relations'];
  readonly family: ItemData['family'];
  /** Of a 公示: how it stands on the day. */
  readonly noticeState?: string;
  readonly steps?: readonly Row[];
  /** Where it came late: its last day, the day it came, and by how many working days that was late. */
  readonly late?: LateItem | undefined;
}

export const itemPages = (catalog: Catalog, { late } = nothingJudged): Page[] =>
  catalog.items.map((item) =>
    laterPage<ItemData>(item.url, 'item', {
      from: () => {
        const { category: _, department: __, ...own } = surroundingsOf(catalog, item, late.get(item.path));
        return [item.raw.digest, item.body.from, own];
      },
      shared: [placeOf(catalog, item.fields.category), namesOf(catalog, item.parts.department ?? '')],
      published: item.fields.published_on,
      data: () => itemData(item, surroundingsOf(catalog, item, late.get(item.path))),
    }),
  );

function surroundingsOf(catalog: Catalog, item: Item, late: Surroundings['late']): Surroundings {
  const { asOf } = catalog;
  const { fields, path, parts } = item;
  const code = parts.department ?? '';
  const status = statusOn(item, asOf);
  const said = standingBanner(item, status);
  const replacement = fields.replaced_by ? catalog.relations.byIndexNo.get(fields.replaced_by) : undefined;
  const notice = noticeStateOn(item, asOf);
  const power = catalog.relations.powerByCode.get(fields.power ?? '');
  return {
    status: { ...status, ...(said === undefined ? {} : { said }), ...(replacement ? { replacedBy: itemEntry(catalog, replacement) } : {}) },
    department: namesOf(catalog, code),
    category: placeOf(catalog, fields.category),
    ...(fields.duty ? { duty: dutyLink(catalog, fields.duty) } : {}),
    ...figuresShown(catalog, item),
    ...(power ? { power: { label: power.fields.title, url: power.url } } : {}),
    ...(fields.project ? projectPlace(catalog, fields.project, fields.stage) : {}),
    files: catalog.files.get(path) ?? [],
    readings: readingsOf(catalog, item),
    relations: relationsOf(catalog, item, { replacementSaid: replacement !== undefined && !status.inForce }),
    family: lifeOf(catalog, item),
    ...(isParty(catalog, item) ? { steps: partySteps(item, departmentName(catalog, code)) } : {}),
    ...(notice ? { noticeState: noticeStateSaid(notice) } : {}),
    ...(late ? { late } : {}),
  };
}

function itemData(item: Item, around: Surroundings): ItemData {
  const { fields, body } = item;
  const { status, category, files, readings, relations, family } = around;
  const notice = noticeRows(item, around);
  return {
    title: fields.title,
    description: fields.summary ?? leadOf(body.opening || fields.title, 150),
    crumbs: category.crumbs,
    column: category.column,
    article: articleOf(item, around),
    header: headerRows(item, around),
    disclosure: disclosureRows(item, around),
    ...(fields.summary ? { summary: fields.summary } : {}),
    ...(fields.nil
      ? { nothing: { ...(fields.period ? { period: fields.period } : {}), ...(around.duty ? { duty: around.duty } : {}) } }
      : {}),
    status,
    contents: body.headings.filter((h) => h.level === 2),
    readings,
    ...(around.figures ? { figures: around.figures } : {}),
    ...(around.project ? { project: around.project } : {}),
    relations,
    family,
    ...(notice.length > 0 ? { notice } : {}),
    ...(around.steps ? { steps: around.steps } : {}),
    cited: {
      by: fields.issuers?.join('、') ?? around.department.name,
      title: fields.title,
      number: fields.doc_no,
      on: dayOf(fields.published_on),
    },
    ...recordData(item, files),
  };
}

function figuresShown(catalog: Catalog, { path, parts }: Item): Pick<Surroundings, 'figures'> {
  const figures = catalog.figures.get(path);
  const code = parts.department ?? '';
  const department = figuresByDepartment(catalog).has(code) ? urls.financeDepartment(code) : undefined;
  return figures ? { figures: figuresData(figures, department) } : {};
}

/** Nothing where the public does not see the project yet. */
function projectPlace({ projectBySlug }: Catalog, slug: string, stage: string | undefined): Pick<Surroundings, 'project'> {
  const project = projectBySlug.get(slug);
  if (!project) return {};
  const place = { label: project.fields.title, url: project.url };
  const anchor = stage && stageId(project, stage);
  return { project: stage && anchor ? { ...place, stage, anchor } : place };
}

/** The same object for all items of a category, a department or a duty. */
const dutyLink = oncePerCode((catalog, code): Link => {
  const duty = catalog.duties.find(({ parts }) => parts.slug === code);
  return { label: duty ? titleOf(duty) : code, url: duty?.url ?? urls.kind('duties') };
});
const placeOf = oncePerCode(makePlace);
const namesOf = oncePerCode((catalog, code): DepartmentNames => ({
  code,
  name: catalog.departmentByCode.get(code)?.fields.name ?? code,
  short: departmentName(catalog, code),
}));

function makePlace(catalog: Catalog, category: string): CategoryPlace {
  const line = catalog.categories.get(category)?.line ?? [];
  const above = line.map((code) => ({ label: catalog.categories.get(code)?.name ?? code, url: urls.category(code) }));
  return {
    name: catalog.categories.get(category)?.name,
    crumbs: [{ label: '类别', url: urls.kind('categories') }, ...above],
    column: categoryColumn(catalog, category),
  };
}

function articleOf({ fields }: Item, { department }: Surroundings): NonNullable<PageData['article']> {
  const person = typeof fields.responsible === 'string' ? fields.responsible : fields.responsible?.handler;
  return {
    title: fields.title,
    published: fields.published_on,
    source: fields.source ?? department.short,
    ...(fields.keywords ? { keywords: fields.keywords.join(',') } : {}),
    ...(person ? { author: person } : {}),
  };
}

const labels = itemKind.fields;

function headerRows(item: Item, { department, category, status, power }: Surroundings): Row[] {
  const { fields } = item;
  const response = responseTime(item);
  const { name, code } = department;
  return [
    row(labels.index_no.label, fields.index_no),
    row(labels.theme.label, fields.theme),
    row(labels.issuers.label, fields.issuers?.join('、') ?? name),
    row(labels.formed_on.label, dateInWords(fields.formed_on)),
    { ...row(labels.title.label, fields.title), wide: true },
    row(labels.doc_no.label, fields.doc_no),
    row(labels.published_on.label, dateInWords(fields.published_on)),
    row(labels.raised_on.label, fields.raised_on && dateInWords(fields.raised_on)),
    row('回应用时', response && responseSaid(response)),
    row(labels.department.label, name, urls.department(code)),
    row(labels.category.label, category.name, urls.category(fields.category)),
    row(labels.genre.label, fields.genre),
    row(labels.status.label, status.label),
    row('行使职权', power?.label, power?.url),
    row(labels.tier.label, fields.tier),
    row(labels.effective_on.label, fields.effective_on && dateInWords(fields.effective_on)),
    row(labels.expires_on.label, fields.expires_on && dateInWords(fields.expires_on)),
  ].filter((r) => r.value !== '');
}

function disclosureRows({ fields }: Item, { duty, late }: Surroundings): Row[] {
  const responsible =
    typeof fields.responsible === 'string'
      ? fields.responsible
      : [fields.responsible?.lead, fields.responsible?.deputy, fields.responsible?.handler].filter(Boolean).join('、');
  return [
    row(labels.method.label, fields.method ?? '主动公开'),
    row(labels.withheld_for.label, fields.withheld_for),
    row(labels.recheck_on.label, fields.recheck_on && dateInWords(fields.recheck_on)),
    row(labels.audience.label, fields.audience ?? '面向社会'),
    row(labels.channels.label, fields.channels?.join('、')),
    row(labels.procedure.label, fields.procedure),
    row(labels.basis.label, fields.basis),
    row(labels.duty.label, duty?.label, duty?.url),
    row(labels.term.label, fields.term),
    row('公开期限', late && `${dateInWords(late.due)}（${dateInWords(late.on)}公开，迟 ${late.days} 个工作日）`),
    row(labels.period.label, fields.period),
    row(labels.phase.label, fields.phase),
    row(labels.responsible.label, responsible),
    row(labels.review.label, fields.review && `${dateInWords(fields.review.on)} ${fields.review.result}`),
    row(labels.verified_on.label, fields.verified_on && dateInWords(fields.verified_on)),
    row(labels.source.label, fields.source),
    row(labels.source_url.label, fields.source_url, fields.source_url),
    row(labels.keywords.label, fields.keywords?.join('、')),
  ].filter((r) => r.value !== '');
}

function noticeRows({ fields: { notice } }: Item, { noticeState }: Surroundings): Row[] {
  const period = [notice?.from, notice?.until].map((on) => on && dateInWords(on)).join(' 至 ');
  return notice
    ? [
        row('公示时间', period),
        row('公示状态', noticeState),
        row('监督电话', notice.phone),
        row('收到意见', notice.objections),
        row('公示结果', notice.outcome),
      ].filter((r) => r.value !== '')
    : [];
}
