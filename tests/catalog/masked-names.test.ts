import { describe, expect, it } from 'vitest';
import { maskedName } from '../../src/catalog/masked-names.ts';
import type { Item } from '../../src/catalog/record.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const until = (on: string): string =>
  itemMd(
    {
      title: '关于王祥林的公示',
      summary: '公示王祥、欧阳明月',
      notice: `\n  from: 2026-11-01\n  until: ${on}\n  names: [王祥, 王祥林, 苏禾, 欧阳明月]`,
      formed_on: '2026-11-01',
      published_on: '2026-11-01',
    },
    '## 王祥林的事迹\n\n| 姓名 |\n| --- |\n| 苏　禾 |\n| **王祥** |\n\n欧阳明月也在内，苏州不在内。',
  );

function noticeOf(md: string): Item {
  const item = catalogOf({ 'items/finance/2026/n.md': md }).catalog?.items[0];
  if (!item) throw new Error('no item');
  return item;
}
/** Everything that pages, JSON and search take from an item. */
const saidBy = ({ fields, body, raw }: Item): string =>
  [JSON.stringify(fields), body.html, body.text, body.opening, JSON.stringify(body.headings), raw.texts.source].join('\n');

describe('names of a 公示', () => {
  it('are shown on its last day', () => {
    expect(saidBy(noticeOf(until('2026-11-22')))).toContain('王祥林的事迹');
  });

  it('are masked everywhere when it is over', () => {
    const item = noticeOf(until('2026-11-21'));
    expect(saidBy(item)).not.toMatch(/王祥|祥林|苏\s*禾|欧阳明|阳明/);
    expect(item.fields.title).toBe('关于王*林的公示');
    expect(item.fields.summary).toBe('公示王*、欧**月');
    expect(item.body.html).toContain('<td>苏*</td>');
    expect(item.body.html).toContain('欧**月也在内，苏州不在内');
  });

  it('give the item another print, so that pages and index are made again', () => {
    const [open, over] = [noticeOf(until('2026-11-22')), noticeOf(until('2026-11-21'))];
    expect(over.body.from).toMatch(/masked$/);
    expect(open.body.from).not.toMatch(/masked$/);
    expect(over.raw.digest).toMatch(/masked$/);
  });

  it.each([
    ['周伟', '周*'],
    ['王祥林', '王*林'],
    ['欧阳明月', '欧**月'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});
