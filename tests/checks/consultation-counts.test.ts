import { describe, expect, it } from 'vitest';
import { consultationMd } from '../support/builders.ts';
import { complianceOf } from '../support/compliance.ts';

const three = '[{ text: 甲, adopted: 采纳 }, { text: 乙, adopted: 采纳 }, { text: 丙, adopted: 不采纳, reason: 无依据 }]';
const wrong = (sentence: string, opinions: string | undefined): string[] =>
  complianceOf({
    'consultations/2026/a.md': consultationMd({ opinions, draft_file: '草案.txt', explanation: '为什么。' }, sentence),
    'consultations/2026/草案.txt': '第一条',
  })
    .filter(({ code }) => code === 'consultation/counts')
    .map(({ place, args }) => `${place.line} ${args['sample']} ${args['expected']}`);

describe('wrongCounts', () => {
  it.each([
    ['征求意见期间共收到意见 3 条，采纳 2 条，未采纳 1 条。', []],
    ['共收到公众意见建议3条：采纳2条、部分采纳0条、不采纳1条。', []],
    ['共收到意见 4 条，采纳 2 条，未采纳 1 条。', ['13 收到意见 4 条 3']],
    ['共收到 3 条意见，采纳 2 条，未采纳 1 条。', []],
    ['共收到 4 条公众意见，采纳 2 条，未采纳 1 条。', ['13 收到 4 条公众意见 3']],
    ['共收到来信 4 件、意见 3 条，采纳 2 条，未采纳 1 条。', []],
    ['共收到意见 3 条，采纳 1 条，部分采纳 1 条，未采纳 1 条。', ['13 部分采纳 1 条 0', '13 采纳 1 条 2']],
    ['欢迎提出意见；收到的意见逐条研究。', []],
    ['上一轮采纳意见 5 条。', []],
  ])('beside a list of three, two of them adopted: %s', (sentence, expected) => expect(wrong(sentence, three)).toEqual(expected));

  it.each([
    ['共收到意见 12 条，采纳 7 条，部分采纳 2 条，未采纳 3 条。', []],
    ['共收到意见 12 条，采纳 7 条，部分采纳 2 条，未采纳 2 条。', ['12 收到意见 12 条 11']],
    ['共收到意见 12 条，采纳 7 条。', []],
  ])('without a list: %s', (sentence, expected) => expect(wrong(sentence, undefined)).toEqual(expected));
});
