import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/search/choose.ts';
import type { IndexedDocument } from '../../src/search/passages.ts';
import { parseQuery } from '../../src/search/query.ts';
import { allRecords, search } from '../../src/search/search.ts';
import type { Shard } from '../../src/search/shard.ts';
import { fold } from '../../src/text/fold.ts';
import { indexOf, record } from './support.ts';

const everything = { filters: { values: {} }, byDate: false };
async function ask(shard: Shard, text: string): Promise<{ exact: string[]; related: string[] }> {
  const { exact, related } = choose(await search([shard], parseQuery(text), { 低保: ['最低生活保障'] }), everything);
  const urls = (hits: typeof exact): Promise<string[]> =>
    Promise.all(hits.map(async ({ document, passage }) => (await shard.card(document, passage)).url));
  return { exact: await urls(exact), related: await urls(related) };
}

describe('search', () => {
  it('calls exact what holds the text, and nothing else, wherever it is cut', async () => {
    const words = ['财政', '预算', '公开', '公公', '开公', '公', '的', '，', '2019', '〕', 'a', ' '];
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    const question = fc.array(fc.constantFrom(...words.slice(0, 10)), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), question, async (texts, asked) => {
        fc.pre(/[\p{L}\p{N}]/u.test(asked));
        const { shard } = await indexOf(texts.map((body, i) => record(`/${i}/`, { text: body })));
        const holding = texts.flatMap((body, i) => (fold(body).includes(fold(asked)) ? [`/${i}/`] : []));
        const { exact } = await ask(shard, asked);
        if (holding.length > 0) expect(exact.toSorted()).toEqual(holding.toSorted());
      }),
      { seed: 7, numRuns: 120 },
    );
  });

  it('finds a single character wherever it stands, between larger and smaller ones', async () => {
    const text = fc.string({ unit: fc.constantFrom('一', '公', '政', '龘', 'a', '，', '\n'), minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), fc.constantFrom('一', '公', '政', '龘'), async (texts, asked) => {
        const { shard } = await indexOf(texts.map((body, i) => record(`/${i}/`, { title: '', text: body })));
        const holding = texts.flatMap((body, i) => (body.includes(asked) ? [`/${i}/`] : []));
        expect((await ask(shard, asked)).exact.toSorted()).toEqual(holding.toSorted());
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('decides by places where many records hold all pairs', async () => {
    const texts = Array.from({ length: 80 }, (_, i) => (i % 2 ? '公开公示' : '公示，公开公，开公示'));
    const { shard, loaded } = await indexOf(texts.map((text, i) => record(`/${i}/`, { text })));
    const { exact } = await ask(shard, '开公示');
    expect(exact.length).toBe(80);
    expect((await ask(shard, '公开公示')).exact.length).toBe(40);
    expect(loaded.some((file) => file.startsWith('places-'))).toBe(true);
  });

  it('looks up fewer pairs for a long question that stands somewhere than for one that does not', async () => {
    const title = '关于进一步加强农村危房改造资金监督管理工作的实施意见';
    const { shard } = await indexOf(
      Array.from({ length: 40 }, (_, i) => record(`/${i}/`, { title: i === 7 ? title : title.slice(i % 20) })),
    );
    const pairsOf = async (asked: string): Promise<number> => {
      const looked = new Set<number>();
      const holders: Shard['holders'] = (pair) => {
        looked.add(pair);
        return shard.holders(pair);
      };
      expect((await ask({ ...shard, holders }, asked)).exact.length > 0).toBe(asked === title);
      return looked.size;
    };
    expect(await pairsOf(title)).toBeLessThan(12);
    expect(await pairsOf(`${title}甲`)).toBeGreaterThan(20);
  });

  it('does not reach across paragraphs', async () => {
    const { shard } = await indexOf([record('/a/', { text: '甲乙\n丙丁' })]);
    expect((await ask(shard, '乙丙')).exact).toEqual([]);
  });

  it('puts first the record whose number or title it is, then the literal, then the related', async () => {
    const { shard } = await indexOf([
      record('/mentions/', { title: '关于国发〔2019〕5号的解读', text: '国发〔2019〕5号要求，国发〔2019〕5号还要求。' }),
      record('/bears/', { title: '监管的意见', number: '国发〔2019〕5号', found: '国发〔2019〕5号\nA/1' }),
      record('/other/', { title: '别的', number: '国发〔2019〕15号', found: '国发〔2019〕15号\nA/2' }),
    ]);
    for (const asked of ['国发〔2019〕5号', '国发[2019]5号', '國發（２０１９）５號', '国发 〔2019〕 5号'])
      expect((await ask(shard, asked)).exact).toEqual(['/bears/', '/mentions/']);
    expect((await ask(shard, '监管的意见')).exact[0]).toBe('/bears/');
  });

  it('names no record by an office or a keyword that many have', async () => {
    const { shard } = await indexOf(['/a/', '/b/'].map((url) => record(url, { found: 'A-1\n县财政局', text: '县财政局公告' })));
    const named = async (text: string): Promise<number> =>
      (await search([shard], parseQuery(text), {})).exact.filter((hit) => hit.isNamed).length;
    expect(await named('县财政局')).toBe(0);
    expect(await named('A-1')).toBe(2);
  });

  it('finds what is asked in other words, and leaves out what is excluded', async () => {
    const { shard } = await indexOf([
      record('/a/', { text: '最低生活保障对象由民政部门认定。' }),
      record('/b/', { text: '财政预算公开。' }),
      record('/c/', { text: '财政决算公开，预算另行公开。' }),
    ]);
    expect(await ask(shard, '怎么申请低保？')).toMatchObject({ exact: [], related: ['/a/'] });
    expect((await ask(shard, '公开 -决算')).exact).toEqual(['/b/']);
    expect((await ask(shard, '预算 公开')).exact.toSorted()).toEqual(['/b/', '/c/']);
    expect((await ask(shard, '“预算公开”')).exact).toEqual(['/b/']);
  });

  it('finds a record by what stands only in an attachment, and says in which', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i} | 县道第${i}标段 | 道路养护`).join('\n');
    const attachments = [
      { title: '项目清单', url: '/a/附件 1.xlsx', text: `${rows}\n201 | 双桥水库除险加固 | 赵明山` },
      { title: '别的', url: '/a/b.pdf', text: '无关' },
    ];
    const { shard } = await indexOf([
      record('/a/', { title: '关于项目的通知', text: '清单见附件。', attachments }),
      record('/b/', { text: '双桥' }),
    ]);
    for (const asked of ['双桥水库除险加固', '201 | 双桥', '赵明山']) {
      const { exact } = await search([shard], parseQuery(asked), {});
      expect(exact.map(({ document }) => document)).toEqual([0]);
      const { text, file } = await shard.passage(exact[0]?.passage ?? 0);
      expect(file).toEqual({ title: '项目清单', url: '/a/附件 1.xlsx' });
      expect([text.includes('双桥水库'), text.length < 600]).toEqual([true, true]);
    }
    // What two cells or two rows say is said by neither.
    for (const asked of ['加固赵明山', '养护201']) expect((await ask(shard, asked)).exact).toEqual([]);
    // Its own text comes first.
    const own = await search([shard], parseQuery('清单'), {});
    expect((await shard.passage(own.exact[0]?.passage ?? 0)).file).toBeUndefined();
  });

  it('never takes an attachment for the title or the beginning of a text', async () => {
    const attachments = [{ title: '附表', url: '/a/b.pdf', text: '标题' }];
    const { shard } = await indexOf([record('/a/', { title: '另一', found: 'A-1', attachments }), record('/b/', { found: 'A-2' })]);
    const shown = await Promise.all(allRecords([shard]).exact.map(({ passage }) => shard.passage(passage)));
    expect(shown.map(({ text }) => text).toSorted()).toEqual(['A-1', 'A-2']);
    const { exact } = await search([shard], parseQuery('标题'), {});
    expect(exact.map(({ document, isNamed }) => [document, isNamed])).toEqual([
      [1, true],
      [0, false],
    ]);
  });

  it('takes signs at the edges as not meant only where nothing holds them', async () => {
    const { shard } = await indexOf([record('/a/', { text: '公积金可以提取。' }), record('/b/', { text: '公积金提取' })]);
    expect((await ask(shard, '提取。')).exact).toEqual(['/a/']);
    expect((await ask(shard, '公积金提取？')).exact).toEqual(['/b/']);
  });
});

describe('choose', () => {
  it('counts every filter as a search through the catalog would, each but for itself', async () => {
    const kinds = ['item', 'activity'];
    const departments = ['finance', 'health', 'town'];
    const years = ['2024', '2025', '2026'];
    const documents: IndexedDocument[] = Array.from({ length: 120 }, (_, i) => {
      const year = years[(i * 7) % 3] ?? '';
      return record(`/${i}/`, {
        on: `${year}-0${1 + (i % 9)}-1${i % 9}`,
        filters: {
          kind: [kinds[i % 2] ?? ''],
          department: i % 5 ? [departments[i % 3] ?? ''] : [],
          category: i % 4 ? ['a', 'b'] : ['b'],
          year: [year],
        },
      });
    });
    const { shard } = await indexOf(documents.toSorted((a, b) => (a.on < b.on ? -1 : 1)));
    const found = allRecords([shard]);
    const wish = (values: readonly string[]): fc.Arbitrary<string | undefined> => fc.option(fc.constantFrom(...values), { nil: undefined });
    const day = fc.option(fc.integer({ min: 20240101, max: 20261231 }), { nil: undefined });
    const wishes = fc.record({
      kind: wish(kinds),
      department: wish(departments),
      category: wish(['a', 'b']),
      year: wish(years),
      from: day,
      until: day,
    });
    fc.assert(
      fc.property(wishes, ({ from, until, ...wanted }) => {
        const values = Object.fromEntries(Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, value]] : [])));
        const filters = { values, ...(from ? { from } : {}), ...(until ? { until } : {}) };
        const { exact, counts } = choose(found, { filters, byDate: true });
        const within = (d: IndexedDocument): boolean => {
          const on = Number(d.on.replaceAll('-', ''));
          return on >= (from ?? 0) && on <= (until ?? Infinity);
        };
        const holds = (d: IndexedDocument, but = ''): boolean =>
          within(d) && Object.entries(values).every(([name, value]) => name === but || d.filters[name]?.includes(value));
        expect(exact.length).toBe(documents.filter((d) => holds(d)).length);
        for (const [name, all] of Object.entries({ kind: kinds, department: departments, category: ['a', 'b'], year: years }))
          for (const value of all)
            expect(counts.get(name)?.get(value) ?? 0).toBe(
              documents.filter((d) => holds(d, name) && d.filters[name]?.includes(value)).length,
            );
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
