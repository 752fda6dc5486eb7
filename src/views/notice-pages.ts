import type { Catalog } from '../catalog/catalog.ts';
import { noticeStateOn, type NoticeState } from '../catalog/notice-state.ts';
import type { Item } from '../catalog/record.ts';
import { urls } from '../model/urls.ts';
import { columnOf } from './columns.ts';
import { itemEntry, type Entry } from './entry.ts';
import { listPages, type Section } from './list.ts';
import type { Page } from './page.ts';

const labels: readonly NoticeState['label'][] = ['公示中', '公示期满，待公布结果', '未开始', '已公布结果'];

/** Everything that was announced for whoever objects: what runs, what ended without a word of its outcome, what came of the rest. */
export function noticePages(catalog: Catalog): Page[] {
  const notices = noticesOf(catalog);
  if (notices.length === 0) return [];
  const stateOf = new Map(notices.map(({ entry, state }) => [entry, state.label]));
  const divide = (entries: readonly Entry[]): Section[] =>
    labels.map((heading) => ({ heading, entries: entries.filter((e) => stateOf.get(e) === heading) })).filter((s) => s.entries.length > 0);
  return listPages({
    url: urls.notices(),
    title: '公示',
    description: '正在公示、待公布结果和已公布结果的事项，监督电话和公示结果',
    crumbs: [],
    column: columnOf('公示', '工作动态'),
    entries: notices.map(({ entry }) => entry),
    size: 100,
    divide,
  });
}

/** What can be objected to today, what ends first on top. */
export const openNotices = (catalog: Catalog): Entry[] =>
  noticesOf(catalog)
    .filter(({ state }) => state.label === '公示中')
    .sort((a, b) => (a.state.daysLeft ?? 0) - (b.state.daysLeft ?? 0))
    .map(({ entry }) => entry);

function noticesOf(catalog: Catalog): { readonly entry: Entry; readonly state: NoticeState }[] {
  const { asOf } = catalog;
  return catalog.items.flatMap((item) => {
    const state = noticeStateOn(item, asOf);
    return state ? [{ entry: noticeEntry(catalog, item, state), state }] : [];
  });
}

function noticeEntry(catalog: Catalog, item: Item, state: NoticeState): Entry {
  const { phone, outcome } = item.fields.notice ?? {};
  const said = outcome ? `结果：${outcome}` : phone && `监督电话 ${phone}`;
  return { ...itemEntry(catalog, item), state: noticeStateSaid(state), ...(said ? { said } : {}) };
}

export function noticeStateSaid({ label, daysLeft }: NoticeState): string {
  if (daysLeft === undefined) return label;
  return daysLeft === 0 ? `${label}，今天截止` : `${label}，还有 ${daysLeft} 天`;
}
