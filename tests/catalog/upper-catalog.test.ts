import { describe, expect, it } from 'vitest';
import { compareWithUpper, readUpperCatalog } from '../../src/catalog/upper-catalog.ts';
import { parseTable } from '../../src/content/read-table.ts';
import { catalogOf, codesOf, dutyMd } from '../support/builders.ts';

const head = '目录,一级事项,二级事项,公开内容（要素）,公开依据,公开时限';
const sound = '基本,财政,预算,预算草案,预算法第十四条,20日内';
const read = (...lines: readonly string[]) => readUpperCatalog(parseTable('duties/upper.csv', lines.join('\n')));
const said = (...lines: readonly string[]): string[] =>
  read(...lines).problems.map(({ code, place, args }) => `${code} ${place.file}:${place.line} ${Object.values(args).join(' ')}`.trim());

describe('readUpperCatalog', () => {
  it('reads rows by the heads of the columns, wherever they stand, with the line on which each begins', () => {
    const { duties, problems } = read('公开依据,公开内容,二级事项,一级事项', '法,"预算，\n决算",预算,财政', '', '法,收支,,村务');
    expect(problems).toEqual([]);
    expect(duties).toEqual([
      { line: 2, level1: '财政', level2: '预算', content: '预算，\n决算', basis: '法', limit: '', department: '' },
      { line: 5, level1: '村务', level2: '', content: '收支', basis: '法', limit: '', department: '' },
    ]);
  });

  it('takes cells left out at the end of a row for empty ones, and a formula for the text it was', () => {
    expect(read(head, '基本,财政,预算,预算草案,"\'=法"').duties).toMatchObject([{ basis: '=法', limit: '' }]);
  });

  it.each([
    ['an empty file', [''], ['upper/head duties/upper.csv:1 一级事项、二级事项、公开内容、公开依据']],
    ['a title over the heads', ['主动公开目录,,', head, sound], ['upper/head duties/upper.csv:1 一级事项、二级事项、公开内容、公开依据']],
    ['other signs between cells', [head.replaceAll(',', ';')], ['upper/head duties/upper.csv:1 一级事项、二级事项、公开内容、公开依据']],
    ['a comma in a cell', [head, sound, '基本,财政,决算,草案,批复,法,20日内'], ['upper/cells duties/upper.csv:3 7 6']],
    [
      'a line cut in two',
      [head, '基本,财政,决算,草', '案,法,20日内'],
      ['upper/empty duties/upper.csv:2 公开依据', 'upper/empty duties/upper.csv:3 公开内容、公开依据'],
    ],
    ['merged cells', [head, sound, '基本,,决算,草案,法,20日内'], ['upper/empty duties/upper.csv:3 一级事项']],
    ['half a quotation', [head, sound, '基本,财政,"决算,草案,法', sound], ['upper/quotes duties/upper.csv:3']],
  ])('says of %s where it is', (_, lines, expected) => {
    expect(said(...lines)).toEqual(expected);
    expect(read(...lines).duties).toBeUndefined();
  });
});

describe('compareWithUpper', () => {
  const compare = (...lines: readonly string[]) => {
    const { catalog } = catalogOf({
      'duties/a.md': dutyMd({ level2: '预算（草案）' }),
      'duties/b.md': dutyMd({ level2: '部门预算' }),
      'duties/c.md': dutyMd({ level2: '部门预算' }),
      'duties/d.md': dutyMd({ level1: '卫生', draft: 'true' }),
      'duties/upper.csv': [head, ...lines].join('\n'),
    });
    const { omitted, added } = compareWithUpper(catalog?.duties ?? [], catalog?.upper ?? []);
    return {
      omitted: omitted.map(({ duty, nearest }) => `${duty.level2}@${duty.line} ${nearest?.fields.level2 ?? ''}`.trim()),
      added: [...added].map(({ parts }) => parts.slug),
    };
  };

  it('takes rows for the same whose names differ in form only', () => {
    expect(compare('基本, 财政,預算(草案),甲,法,', '基本,财政,部门预算,甲,法,')).toEqual({ omitted: [], added: [] });
  });

  it('tells rows that one side lacks, once each, with the nearest of ours', () => {
    expect(compare('基本,财政,预算（草案）,甲,法,', '基本,财政,部门预决算,甲,法,', '党务,财政,部门预决算,乙,法,')).toEqual({
      omitted: ['部门预决算@4 部门预算'],
      added: ['b', 'c'],
    });
  });

  it('counts a draft for nothing', () => {
    expect(compare(sound.replace('预算,', '部门预算,'), '基本,卫生,,甲,法,')).toEqual({ omitted: ['@3'], added: ['a'] });
  });
});

describe('the file of the upper catalog', () => {
  it('is no catalog while something is wrong with it, whatever else is', () => {
    const built = catalogOf({ 'duties/a.md': dutyMd({ limit: '尽快' }), 'duties/upper.csv': `${head}\n基本,,,,,` });
    expect(built.catalog?.upper).toBeUndefined();
    expect(codesOf(built)).toEqual(['duty/limit duties/a.md:5', 'upper/empty duties/upper.csv:2']);
  });

  it('is not guessed at in another encoding', () => {
    const built = catalogOf({ 'duties/upper.csv': Buffer.from('d2bbbcb6cac2cfee', 'hex') });
    expect(codesOf(built)).toEqual(['file/encoding duties/upper.csv:']);
  });
});
