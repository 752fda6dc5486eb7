import { describe, expect, it } from 'vitest';
import { feeSaid } from '../../src/views/offers.ts';
import { catalogOf, serviceMd } from '../support/builders.ts';

function said(fee: string | undefined): string | undefined {
  const [service] = catalogOf({ 'services/finance/licence.md': serviceMd({ fee }) }).catalog?.services ?? [];
  if (!service) throw new Error('no service');
  return feeSaid(service);
}

describe('feeSaid', () => {
  it.each(['不收费', '不收费。', '免费', '免费办理', '免收', '无', '不收取任何费用', '0元'])('%s is 不收费', (fee) => {
    expect(said(fee)).toBe('不收费');
  });

  it.each([
    '免费办理首次，补办收10元',
    '免收登记费，工本费10元',
    '无偿献血者免费，其他12元',
    '每证10元',
    '按公布的价目',
    '工本费0.5元',
    '100元',
  ])('%s is 收费', (fee) => {
    expect(said(fee)).toBe('收费');
  });

  it.each(['小微企业免收，其他按公布的标准', '工本费0元', '水表以前的维修不收费；水表以后的由产权人承担'])('%s leaves it open', (fee) => {
    expect(said(fee)).toBe(undefined);
  });

  it('says 收费 of a price list, and nothing where nothing is said', () => {
    expect([said('[{ item: 工本费, standard: 10元 }]'), said(undefined)]).toEqual(['收费', undefined]);
  });
});
