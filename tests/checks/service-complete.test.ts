import { describe, expect, it } from 'vitest';
import { serviceMd } from '../support/builders.ts';
import { complianceOf } from '../support/compliance.ts';

const lacking = (keys: Readonly<Record<string, string | undefined>>, body = ''): (string | undefined)[] =>
  complianceOf({ 'services/finance/a.md': serviceMd(keys, body) })
    .filter(({ code }) => code === 'service/incomplete')
    .map(({ args }) => args['choices']?.toString());
const told = { basis: '会计法', conditions: '有场所', place: '三楼', hours: '周一至周五', phone: '"1"', complaints_phone: '"2"' };

describe('serviceComplete', () => {
  it('names the elements that are in no key', () => {
    expect(lacking({ ...told, materials: '[申请表]' })).toEqual([]);
    expect(lacking({ ...told, hours: undefined, materials: undefined })).toEqual(['办理材料、办理时间']);
  });

  it.each([
    ['under their names', '申请材料：申请表\n\n办公时间：周一至周五', []],
    ['only in passing', '材料齐全的当场办理，时间另行通知。', ['办理材料、办理时间']],
  ])('knows elements that the text tells %s', (_, body, expected) => {
    expect(lacking({ ...told, hours: undefined, materials: undefined }, body)).toEqual(expected);
  });
});
