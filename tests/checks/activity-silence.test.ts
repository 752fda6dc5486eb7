import { describe, expect, it } from 'vitest';
import { activityMd, siteYaml } from '../support/builders.ts';
import { complianceOf, namedCodes } from '../support/compliance.ts';

const official = (until?: string): string => `---\nname: 张三\nposts:\n  - { title: 县长${until ? `, until: ${until}` : ''} }\n---\n`;
const held = { 'officials/zhang.md': official(), 'activities/2026/03/a.md': activityMd() };
const codes = (files: Readonly<Record<string, string>>, day: string): string[] =>
  namedCodes(complianceOf(files, { day }), 'activity/silent');
const silent = ['activity/silent officials/zhang.md:2'];

// The latest bulletin is of Thursday 5 March 2026; the seventh working day after it is the 16th.
describe('activitySilence', () => {
  it.each([
    ['2026-03-16', []],
    ['2026-03-17', silent],
  ])('counts working days that are over: %s', (day, expected) => expect(codes(held, day)).toEqual(expected));

  it('counts them the same on a day of rest', () => {
    const of = (on: string): Record<string, string> => ({
      'officials/zhang.md': official(),
      'activities/2026/11/a.md': activityMd({ on, published_at: `${on} 18:00` }),
    });
    expect([codes(of('2026-11-11'), '2026-11-22'), codes(of('2026-11-12'), '2026-11-22')]).toEqual([silent, []]);
  });

  it('does not count holidays', () => {
    const files = {
      'officials/zhang.md': official(),
      'activities/2026/09/a.md': activityMd({ on: '2026-09-30', published_at: '2026-09-30 18:00' }),
    };
    // 国庆 until 7 October, and Saturday the 10th is worked.
    expect(codes(files, '2026-10-08')).toEqual([]);
    expect(codes(files, '2026-10-19')).toEqual(silent);
  });

  it.each([
    [
      'a statement that there was nothing',
      { 'activities/2026/03/b.md': activityMd({ on: '2026-03-13', nil: 'true', published_at: '2026-03-13 18:00' }) },
      [],
    ],
    ['a notice', { 'activities/2026/03/b.md': activityMd({ on: '2026-03-13', state: '预告', published_at: '2026-03-12 18:00' }) }, silent],
    ['left office', { 'officials/zhang.md': official('2026-03-10') }, []],
    [
      'no bulletin at all',
      { 'activities/2026/03/a.md': activityMd({ officials: '[li]' }), 'officials/li.md': official() },
      ['activity/silent officials/li.md:2'],
    ],
    ['the site began later', { 'site.yaml': `${siteYaml}since: 2026-03-06\n` }, []],
    ['the site allows more', { 'site.yaml': `${siteYaml}limits: { activity_silence: 8 }\n` }, []],
  ])('%s', (_, files, expected) => expect(codes({ ...held, ...files }, '2026-03-17')).toEqual(expected));
});
