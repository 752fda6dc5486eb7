import { describe, expect, it } from 'vitest';
import { itemClassed } from '../../src/checks/item-classed.ts';
import { genreInTitle } from '../../src/model/genres.ts';
import { isTheme, suggestTheme, themes } from '../../src/model/themes.ts';
import { itemMd, siteYaml } from '../support/builders.ts';
import { toldOf } from '../support/told.ts';

const item = 'items/finance/2026/a.md';
const told = (keys: Record<string, string>, files: Record<string, string> = {}): string[] =>
  toldOf(itemClassed.codes, { [item]: itemMd(keys), ...files });

describe('itemClassed', () => {
  it.each([
    ['a leaf', { theme: '财政、金融、审计\\财政' }, []],
    ['a leaf with brackets of the other width', { theme: '财政、金融、审计\\货币(含外汇)' }, []],
    ['the theme without parts', { theme: '其他' }, []],
    ['a theme with parts', { theme: '财政、金融、审计' }, ['theme/unknown:8']],
    ['a leaf without its path', { theme: '财政' }, ['theme/unknown:8']],
    ['a kind of document', { genre: '通知' }, []],
    ['another name of it', { genre: '令', title: '公布办法的命令' }, []],
    ['what is no document', { genre: '图解' }, []],
    ['an unknown genre', { genre: '通知书' }, ['genre/unknown:8']],
    ['another genre than the title', { genre: '公告' }, ['genre/title:8']],
    ['a title that ends with no genre', { genre: '公告', title: '征地补偿安置' }, []],
    ['a genre that is no document', { genre: '规范性文件' }, []],
  ])('%s', (_, keys, expected) => expect(told(keys)).toEqual(expected));

  it('knows the genres of the site', () => expect(told({ genre: '通知书' }, { 'site.yaml': `${siteYaml}genres: [通知书]\n` })).toEqual([]));
  it('does not judge what was published before the site began', () =>
    expect(told({ theme: '财政' }, { 'site.yaml': `${siteYaml}since: 2026-03-03\n` })).toEqual([]));
  it('asks for a category below, where there are several', () => {
    const below = { 'categories/plan.md': '---\nname: 预算\nparent: budget\n---\n' };
    expect(told({}, below)).toEqual([]);
    expect(told({}, { ...below, 'categories/final.md': '---\nname: 决算\nparent: budget\n---\n' })).toEqual(['category/not-leaf:4']);
  });
});

describe('themes', () => {
  it('are a closed tree of two levels', () => {
    expect(themes).toHaveLength(new Set(themes).size);
    expect(isTheme('国土资源、能源\\土地')).toBe(true);
  });
  it.each([
    ['教育', '科技、教育\\教育'],
    ['科技、教育/教育', '科技、教育\\教育'],
    ['城乡建设(含住房)', '城乡建设、环境保护\\城乡建设（含住房）'],
    ['港澳台侨工作\\港澳', '港澳台侨工作\\港澳工作'],
    ['卫生、体育\\医药', '卫生、体育\\医药管理'],
  ])('%s is meant as %s', (written, meant) => expect(suggestTheme(written)).toBe(meant));
});

describe('genreInTitle', () => {
  it.each([
    ['县政府关于印发办法的通知', '通知'],
    ['关于印发《办法》的通知（试行）', '通知'],
    ['关于修改《条例》的决定（沪府令14号）', '决定'],
    ['关于征求意见的函', '函'],
    ['公布《办法》的令', '命令'],
    ['2025年部门决算报告', undefined],
    ['财政局通知', undefined],
  ])('%s: %s', (title, genre) => expect(genreInTitle(title)).toBe(genre));
});
