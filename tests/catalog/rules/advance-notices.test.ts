import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, officialMd, siteYaml } from '../../support/builders.ts';

const file = 'activities/2026/03/a.md';
const codes = (keys: Readonly<Record<string, string>>, site = ''): string[] =>
  catalogOf({ [file]: activityMd(keys), 'officials/zhang.md': officialMd, 'site.yaml': siteYaml + site }).problems.map(
    ({ code, args }) => `${code} ${args['choices']}`,
  );
const refused = 'activity/in-advance 日常公务、调查研究、检查工作、参加会议';

describe('advanceNotices', () => {
  it.each([
    ['a notice of a reception', { type: '公务接待', state: '预告' }, [refused]],
    ['a notice of a trip', { type: '外出考察', state: '预告' }, [refused]],
    ['a reception published the day before', { type: '公务接待', published_at: '2026-03-04 18:00' }, [refused]],
    ['a reception moved and told the day before', { type: '公务接待', state: '改期', published_at: '2026-03-04 18:00' }, [refused]],
    [
      'a reception of an afternoon published in the morning',
      { type: '公务接待', time: '下午', published_at: '2026-03-05 11:59' },
      [refused],
    ],
    ['a reception published before its hour', { type: '公务接待', time: '15:00–17:00', published_at: '2026-03-05 14:00' }, [refused]],
    ['a reception published afterwards', { type: '公务接待', time: '15:00–17:00', published_at: '2026-03-05 18:00' }, []],
    ['a statement that there was nothing', { type: '公务接待', nil: 'true', published_at: '2026-03-04 18:00' }, []],
    ['a notice of a meeting', { type: '参加会议', state: '预告', published_at: '2026-03-04 18:00' }, []],
  ])('%s', (_, keys, expected) => {
    expect(codes(keys)).toEqual(expected);
  });

  it('follows the types that the site names', () => {
    const site = 'advance_notice_types: [公务接待]\n';
    expect(codes({ type: '公务接待', state: '预告' }, site)).toEqual([]);
    expect(codes({ type: '调查研究', state: '预告' }, site)).toEqual(['activity/in-advance 公务接待']);
  });
});
