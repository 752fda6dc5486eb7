import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, guideMd } from '../../support/builders.ts';

const health = { 'departments/health.md': '---\nname: 卫生局\n---\n' };

describe('guideDepartment', () => {
  it('is content with a guide named by its department', () => {
    const built = catalogOf({ 'guides/finance.md': guideMd() });
    expect(codesOf(built)).toEqual([]);
    expect(built.catalog?.guides.map(({ url }) => url)).toEqual(['/guides/finance/']);
  });
  it('refuses a second guide of a department under the name of another', () => {
    const built = catalogOf({ ...health, 'guides/finance.md': guideMd(), 'guides/health.md': guideMd() });
    expect(codesOf(built)).toEqual(['guide/department guides/health.md:2']);
    expect(built.catalog?.guides.map(({ url }) => url)).toEqual(['/guides/finance/']);
  });
  it('refuses a guide of a department that does not exist', () => {
    expect(codesOf(catalogOf({ 'guides/nowhere.md': guideMd({ department: 'nowhere' }) }))).toEqual([
      'reference/department guides/nowhere.md:2',
    ]);
  });
  it('asks for the form that a guide names, and publishes it', () => {
    const request = '{ form_file: 申请表.txt }';
    expect(codesOf(catalogOf({ 'guides/finance.md': guideMd({ request }) }))).toEqual(['attachment/missing guides/finance.md:8']);
    const { catalog } = catalogOf({ 'guides/finance.md': guideMd({ request }), 'guides/attachments/申请表.txt': '表' });
    expect(catalog?.files.get('guides/finance')?.map(({ url }) => url)).toEqual(['/guides/finance/attachments/申请表.txt']);
  });
  it.each(['name', 'address', 'hours', 'phone'])('asks for the %s of the office', (key) => {
    const office = Object.entries({ name: '室', address: '路', hours: '周一', phone: '"1"' }).filter(([name]) => name !== key);
    const written = `{ ${office.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
    const { problems } = catalogOf({ 'guides/finance.md': guideMd({ office: written }) });
    expect(problems.map(({ code, args }) => `${code} ${args['key']}`)).toEqual([`field/missing ${key}`]);
  });
  it('asks for a review before publication', () => {
    expect(codesOf(catalogOf({ 'guides/finance.md': guideMd({ review: undefined }) }))).toEqual(['review/missing guides/finance.md:1']);
  });
});
