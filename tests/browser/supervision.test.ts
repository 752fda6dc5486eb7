import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { go, phone, visitSample } from '../support/visit.ts';

describe('supervision, by a visitor with a phone', () => {
  const visit = visitSample(phone);

  it('tells who published late last month, and leads to the record', async () => {
    await visit.open();
    await visit.column('监督');
    expect(await visit.heading()).toBe('监督情况');
    expect(await visit.fitsScreen()).toBe(true);
    const ranking = visit.page.getByRole('group', { name: '2026年10月排名：问题最多的在前' });
    const worst = ranking.getByRole('row').nth(1);
    expect(await worst.getByRole('rowheader').textContent()).toBe('县应急局');
    await go(worst.getByRole('link', { name: '县应急局 迟 1 件', exact: true }));
    expect(await visit.heading()).toBe('县应急局2026年10月到期的事项');
    expect(await visit.page.getByText('迟 12 个工作日').count()).toBe(1);
    expect(await visit.fitsScreen()).toBe(true);
    await visit.follow('2026年烟花爆竹经营（零售）许可结果公告');
    expect(await visit.heading()).toBe('2026年烟花爆竹经营（零售）许可结果公告');
  });

  it('adds up: every number of every ranking is the number of records it leads to', () => {
    const months = fs.readdirSync(path.join(visit.site.folder, 'supervision')).filter((name) => /^\d{4}-(?:\d{2}|q\d)$/.test(name));
    expect(months.length).toBe(24 + 9);
    const counted = months.flatMap((month) => {
      const address = `/supervision/${month}/`;
      return linksOf(pageAt(visit.site.folder, address))
        .filter(({ text }) => /^\d+$/.test(text))
        .map(({ text, href }) => {
          const [to = '', anchor] = new URL(href, `https://www.test.example${address}`).href
            .replace('https://www.test.example', '')
            .split('#');
          const found = recordsIn(pageAt(visit.site.folder, to), anchor);
          return { at: `${address} ${href}`, said: Number(text), found };
        });
    });
    expect(counted.length).toBeGreaterThan(100);
    expect(counted.filter(({ said, found }) => said !== found)).toEqual([]);
  });

  it.each(['supervision/', 'supervision/2026-10/', 'findings/'])(
    'has numbers on /%s that a finger meets and that say what they count',
    async (address) => {
      await visit.open(address);
      const links = visit.page.locator('.statistics tbody a');
      const sizes = await Promise.all((await links.all()).map(async (link) => (await link.boundingBox())?.height ?? 0));
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
      const numbers = visit.page.locator('.statistics td a').filter({ hasText: /^\d+$/ });
      const names = await numbers.evaluateAll((found) => found.map((one) => one.getAttribute('aria-label') ?? ''));
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter((name) => !/^\S+ \S+ \d+ 件$/.test(name))).toEqual([]);
    },
  );

  it('has the columns, the grid and the page of a department fit a phone', async () => {
    for (const address of ['supervision/columns/', 'supervision/duties/', 'supervision/departments/finance/', 'supervision/2026-q3/']) {
      await visit.open(address);
      expect(await visit.fitsScreen()).toBe(true);
    }
  });
});

type Node = ReturnType<typeof parseDocument>['children'][number];
interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

const pageAt = (site: string, address: string): readonly Element[] =>
  elementsOf(parseDocument(fs.readFileSync(path.join(site, address, 'index.html'), 'utf8')).children);

const elementsOf = (nodes: readonly Node[]): readonly (Element & { readonly children: readonly Node[] })[] =>
  nodes.flatMap((node) => ('name' in node && 'children' in node ? [node, ...elementsOf(node.children)] : []));

const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('data' in node ? node.data : 'children' in node ? textOf(node.children) : '')).join('');

const linksOf = (elements: readonly Element[]): { text: string; href: string }[] =>
  elements
    .filter(({ name }) => name === 'a')
    .map((link) => ({ text: textOf((link as unknown as { children: Node[] }).children).trim(), href: link.attribs['href'] ?? '' }));

/** Rows of the section with an anchor, or of all of them. */
function recordsIn(elements: readonly Element[], anchor: string | undefined): number {
  const sections = elements.filter(
    ({ name, attribs }) => name === 'section' && (anchor ? attribs['aria-labelledby'] === anchor : attribs['class'] === 'panel'),
  );
  return sections.reduce(
    (sum, section) =>
      sum +
      elementsOf((section as unknown as { children: Node[] }).children).filter(
        ({ attribs, name }) => name === 'th' && attribs['scope'] === 'row',
      ).length,
    0,
  );
}
