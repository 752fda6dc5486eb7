import { describe, expect, it } from 'vitest';
import { exchangesOf, nameOfSpeaker, postOfSpeaker } from '../../src/catalog/transcript.ts';
import { catalogOf, meetingMd } from '../support/builders.ts';

/** Who said what: a line for each question, below it the answers. */
function said(paragraphs: readonly string[], speakers = '[李四，县财政局局长, 王五 副县长]'): string[] {
  const transcript = JSON.stringify(paragraphs.join('\n'));
  const { catalog } = catalogOf({ 'meetings/2026/a.md': meetingMd({ speakers, transcript }) });
  const [meeting] = catalog?.meetings ?? [];
  if (!meeting) throw new Error('no meeting');
  const turn = (mark: string, by: string | undefined, lines: readonly string[]): string => `${mark} ${by ?? ''}: ${lines.join('|')}`;
  return exchangesOf(meeting).flatMap(({ question, answers }) => [
    ...(question ? [turn('?', question.by, question.paragraphs)] : []),
    ...answers.map(({ by, paragraphs: lines }) => turn('-', by, lines)),
  ]);
}

describe('exchangesOf', () => {
  it('puts answers under their question, and the opening before any', () => {
    expect(
      said([
        '主持人：开始。',
        '李四：先介绍。',
        '县电视台记者：多少钱？',
        '李四：两元。',
        '王五：夜间免费。',
        '网友：何时？',
        '王五：元旦。',
      ]),
    ).toEqual([
      '- 主持人: 开始。',
      '- 李四: 先介绍。',
      '? 县电视台记者: 多少钱？',
      '- 李四: 两元。',
      '- 王五: 夜间免费。',
      '? 网友: 何时？',
      '- 王五: 元旦。',
    ]);
  });

  it('goes on with whoever spoke, whatever stands before a colon within what they say', () => {
    expect(said(['李四：分两步。', '一是：公示。', '标准如下：首小时免费。', '二是：张贴。'])).toEqual([
      '- 李四: 分两步。|一是：公示。|标准如下：首小时免费。|二是：张贴。',
    ]);
  });

  it.each([
    ['a half-width colon', '李四: 两元。', '- 李四: 两元。'],
    ['a post in brackets', '李四（县财政局局长）：两元。', '- 李四: 两元。'],
    ['question and answer marked as such', '问：多少钱？', '? 问: 多少钱？'],
    ['a name that is no speaker', '赵六：两元。', '- : 赵六：两元。'],
    ['somebody who asks, said with the asking', '澄溪融媒记者问：多少钱？', '? 澄溪融媒记者问: 多少钱？'],
    ['a reporter of a paper', '县报社的记者：多少钱？', '? 县报社的记者: 多少钱？'],
    ['those who are concerned', '受灾群众：多少钱？', '? 受灾群众: 多少钱？'],
    ['a post that ends as asking does', '法律顾问：两元。', '- : 法律顾问：两元。'],
    ['what was done for whom', '惠及群众：三万人。', '- : 惠及群众：三万人。'],
    ['what is in question', '现在的疑问：钱从哪里来。', '- : 现在的疑问：钱从哪里来。'],
    ['what was asked', '刚才的提问：钱从哪里来。', '- : 刚才的提问：钱从哪里来。'],
    ['words to those present', '各位记者：开始。', '- : 各位记者：开始。'],
    ['nobody at all', '两元。', '- : 两元。'],
  ])('reads %s', (_, paragraph, expected) => {
    expect(said([paragraph])).toEqual([expected]);
  });
});

it('lets a listed speaker answer whose name ends as asking does', () => {
  expect(said(['问：多少钱？', '王问：两元。', '赵代表：夜间免费。'], '[王问，县财政局局长, 赵代表]')).toEqual([
    '? 问: 多少钱？',
    '- 王问: 两元。',
    '- 赵代表: 夜间免费。',
  ]);
});

describe('a speaker', () => {
  it.each([
    ['李四，县财政局局长', '李四', '县财政局局长'],
    ['李四（县财政局局长）', '李四', '县财政局局长'],
    ['李四　县财政局局长', '李四', '县财政局局长'],
    ['李四', '李四', ''],
  ])('%s is a name and a post', (written, name, post) => {
    expect([nameOfSpeaker(written), postOfSpeaker(written)]).toEqual([name, post]);
  });
});
