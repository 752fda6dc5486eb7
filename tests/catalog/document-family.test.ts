import { describe, expect, it } from 'vitest';
import { familyOf } from '../../src/catalog/document-family.ts';
import { catalogOf, consultationMd, itemMd, meetingMd } from '../support/builders.ts';

const file = (slug: string): string => `items/finance/2026/${slug}.md`;
const day = (on: string): Record<string, string> => ({ formed_on: on, published_on: on });

const files = {
  'consultations/2026/draft.md': consultationMd({ opens_on: '2026-01-05', closes_on: '2026-02-05', result_on: '2026-02-20', item: 'P' }),
  [file('old')]: itemMd({ index_no: 'O', replaced_by: 'P', ...day('2026-01-02') }),
  [file('policy')]: itemMd({
    index_no: 'P',
    ...day('2026-03-01'),
    effective_on: '2026-04-01',
    expires_on: '2031-04-01',
    status: '已修改',
    changes: '[{ on: 2026-03-04, type: 更正, note: 错字 }]',
  }),
  [file('reading')]: itemMd({ index_no: 'R', interprets: '[P]', ...day('2026-03-02') }),
  [file('amending')]: itemMd({ index_no: 'A', amends: '[P]', ...day('2026-08-01'), effective_on: '2026-09-01' }),
  [file('alone')]: itemMd({ index_no: 'X', effective_on: '2026-05-01' }),
};

function lifeOf(slug: string, changed: Record<string, string> = {}): string[] {
  const { catalog } = catalogOf({ ...files, ...changed });
  const item = catalog?.items.find(({ parts }) => parts.slug === slug);
  if (!catalog || !item) throw new Error(`no ${slug}`);
  return familyOf(catalog, item).map(({ on, what, record }) => `${on} ${what} ${record.parts.slug}`);
}

describe('familyOf: the life of a document', () => {
  const life = [
    '2026-01-02 公布 old',
    '2026-01-05 征求意见 draft',
    '2026-02-20 反馈意见采纳情况 draft',
    '2026-03-01 公布 policy',
    '2026-03-02 政策解读 reading',
    '2026-03-04 更正 policy',
    '2026-04-01 施行 policy',
    '2026-04-01 废止 old',
    '2026-09-01 修改 amending',
    '2031-04-01 有效期满 policy',
  ];

  it.each(['policy', 'old', 'reading', 'amending'])('is told from the draft to the end, seen from %s', (slug) => {
    expect(lifeOf(slug)).toEqual(life);
  });

  it('tells of the meetings that dealt with it and of its press conference, once they were held', () => {
    const met = (keys: Record<string, string | undefined>): string => meetingMd({ about: '[P]', ...keys });
    const lived = lifeOf('policy', {
      'meetings/2026/decided.md': met({ on: '2026-02-25', published_on: '2026-02-26' }),
      'meetings/2026/press.md': met({ on: '2026-03-02', published_on: '2026-03-03', type: '新闻发布会', speakers: '李四' }),
      'meetings/2026/ahead.md': met({ on: '2026-12-05', decisions: undefined }),
      'meetings/2026/off.md': met({ on: '2026-02-27', state: '取消', published_on: '2026-02-27' }),
    });
    expect(lived.slice(3, 7)).toEqual([
      '2026-02-25 会议研究 decided',
      '2026-03-01 公布 policy',
      '2026-03-02 政策解读 reading',
      '2026-03-02 新闻发布会 press',
    ]);
    expect(lived.filter((line) => /ahead|off$/.test(line))).toEqual([]);
  });

  it('is not told of a document that stands alone', () => {
    expect(lifeOf('alone')).toEqual([]);
  });

  it('ends with the decision that repeals it, not with the day it would have expired', () => {
    const repealing = itemMd({ index_no: 'D', repeals: '[P]', ...day('2026-10-01') });
    const policy = files[file('policy')]?.replace('已修改', '废止') ?? '';
    expect(lifeOf('policy', { [file('repealing')]: repealing, [file('policy')]: policy }).slice(-2)).toEqual([
      '2026-09-01 修改 amending',
      '2026-10-01 废止 repealing',
    ]);
  });

  it('comes to an end where documents replace one another in a circle', () => {
    const [policy, old] = [files[file('policy')] ?? '', files[file('old')] ?? ''];
    const circle = { [file('policy')]: policy.replace('---\n', '---\nreplaced_by: O\n'), [file('old')]: old };
    expect(lifeOf('policy', circle)).toContain('2026-01-02 修改 policy');
  });
});
