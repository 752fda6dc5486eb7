import { describe, expect, it } from 'vitest';
import { correctionLink } from '../../src/views/correction-link.ts';
import { siteFrame } from '../../src/views/site-frame.ts';
import { catalogOf, siteYaml } from '../support/builders.ts';

const page = { title: '关于“一老一小”的通知 & 说明', number: 'A/2026-00001', url: 'https://www.test.example/items/a/' };

describe('correctionLink', () => {
  it('writes a letter that names the page', () => {
    const { href, said } = correctionLink({ mail: 'jiucuo@test.example' }, page);
    const { protocol, pathname, searchParams } = new URL(href);
    expect([protocol, pathname, searchParams.get('subject')]).toEqual(['mailto:', 'jiucuo@test.example', `纠错：${page.title}`]);
    expect(searchParams.get('body')).toBe('编号：A/2026-00001\r\n网址：https://www.test.example/items/a/\r\n哪里有误：\r\n');
    expect(said).toBe('给 jiucuo@test.example 写电子邮件，信里已写好本页的标题、编号和网址');
  });

  it('keeps an address from adding to the letter', () => {
    const { searchParams, pathname } = new URL(correctionLink({ mail: 'a@b.example?cc=evil@b.example&' }, page).href);
    expect([searchParams.get('cc'), pathname]).toEqual([null, 'a@b.example%3Fcc%3Devil%40b.example%26']);
  });

  it('stays short enough for a mail program whatever the title', () => {
    expect(correctionLink({ mail: 'a@b.example' }, { ...page, title: '标'.repeat(500) }).href.length).toBeLessThan(1500);
  });

  it('does not cut a rare character of a name in two', () => {
    const { href } = correctionLink({ mail: 'a@b.example' }, { ...page, title: `${'标'.repeat(59)}𠮷某某` });
    expect(decodeURIComponent(href)).toContain(`${'标'.repeat(59)}𠮷…`);
  });

  it('gives a form the page beside what its address holds already', () => {
    const { href, leaves, said } = correctionLink({ form: 'https://forms.example/f?id=7&page=old#top' }, { title: '甲', url: page.url });
    expect(href).toBe('https://forms.example/f?id=7&page=https%3A%2F%2Fwww.test.example%2Fitems%2Fa%2F&title=%E7%94%B2#top');
    expect([leaves, said]).toEqual([true, '打开 forms.example 上的表单，网址里带着本页的标题和网址']);
  });
});

describe('siteFrame', () => {
  const reportOf = (yaml: string): unknown => {
    const { catalog } = catalogOf({ 'site.yaml': siteYaml + yaml });
    return catalog && siteFrame(catalog, { baseUrl: 'https://www.test.example', pathPrefix: '/' }).correction;
  };
  it.each([
    ['feedback: { email: a@b.example }', { mail: 'a@b.example' }],
    ['feedback: { email: a@b.example, form_url: https://forms.example/ }', { form: 'https://forms.example/' }],
    ['email: office@b.example', undefined],
  ])('with %s', (yaml, way) => expect(reportOf(`${yaml}\n`)).toEqual(way));
});
