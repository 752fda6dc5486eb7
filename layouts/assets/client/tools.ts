import type { Card } from '../../../src/search/index-files.ts';
import type { Place } from '../../../src/search/filters.ts';
import type { Query } from '../../../src/search/query.ts';
import { citationOf } from '../../../src/text/citation.ts';
import { element } from './element.ts';
import { today } from './today.ts';
import { addressOf } from './results.ts';

/** What can be done with a result as a whole: take it along as a table, link to it, follow it. */
export function renderTools(
  places: readonly Place[],
  { address, base, query }: { address: URLSearchParams; base: string; query: Query },
): HTMLElement {
  const said = element('span', { className: 'tools-said' });
  said.setAttribute('role', 'status');
  const name = `${
    query.text
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 40) || '公开信息'
  }`;
  const tools = [
    button('下载 CSV', async () => {
      const [papa, rows] = await Promise.all([import('papaparse'), rowsOf(places, base)]);
      // Spreadsheets take a table without this mark for another encoding, and a value that begins with a sign for a formula.
      save(`${name}.csv`, `\ufeff${papa.default.unparse([...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`, 'text/csv');
    }),
    button('下载 JSON', async () =>
      save(`${name}.json`, `${JSON.stringify(await rowsOf(places, base), undefined, 2)}\n`, 'application/json'),
    ),
    button('下载引文（GB/T 7714）', async () => {
      const cards = await cardsOf(places);
      const texts = cards.map((card) => citationOf({ ...card, url: wholeAddress(card, base) }, today()));
      save(`${name}.txt`, `${texts.join('\r\n')}\r\n`, 'text/plain');
    }),
    button('复制本次搜索的链接', async () => {
      await navigator.clipboard.writeText(location.href);
      said.textContent = '已复制';
    }),
    ...feedsFor(address).map(([label, list]) =>
      element('a', { href: `${base.replace(/\/$/, '')}${list}feed.xml`, type: 'application/atom+xml' }, [label]),
    ),
  ];
  return element('p', { className: 'search-tools' }, [...tools, said]);
}

function button(label: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button' }, [label]);
  made.addEventListener('click', () => {
    made.disabled = true;
    void act().finally(() => (made.disabled = false));
  });
  return made;
}

interface Row {
  readonly 标题: string;
  readonly 文号: string;
  readonly 日期: string;
  readonly 单位或领导: string;
  readonly 网址: string;
}

const cardsOf = (places: readonly Place[]): Promise<Card[]> =>
  Promise.all(places.map(({ shard, document }) => shard.card(document, shard.firstPassages[document] ?? 0)));

async function rowsOf(places: readonly Place[], base: string): Promise<Row[]> {
  const cards = await cardsOf(places);
  return cards.map((card) => ({
    标题: card.title,
    文号: card.number ?? '',
    日期: card.on,
    单位或领导: card.by,
    网址: wholeAddress(card, base),
  }));
}

const wholeAddress = (card: Card, base: string): string => new URL(addressOf(card, base), location.href).href;

function save(name: string, text: string, type: string): void {
  const link = element('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Feeds of what the filters narrow the result to. */
function feedsFor(address: URLSearchParams): [label: string, list: string][] {
  const lists: Readonly<Record<string, readonly [string, string]>> = {
    department: ['订阅这个单位', 'departments'],
    category: ['订阅这个类别', 'categories'],
    official: ['订阅这位领导的活动', 'officials'],
  };
  return Object.entries(lists).flatMap(([name, [label, folder]]): [string, string][] => {
    const value = address.get(name);
    return value ? [[label, `/${folder}/${encodeURIComponent(value)}/`]] : [];
  });
}
