import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { catalogOf, findingMd, siteYaml } from '../support/builders.ts';

const open = { rectified_on: undefined, result: undefined };

function said(keys: Readonly<Record<string, string | undefined>>, site = siteYaml): string[] {
  const { catalog } = catalogOf({ 'site.yaml': site, 'findings/2026/a.md': findingMd(keys) });
  return catalog
    ? checkCompliance({ catalog, history: noHistory, attachments: undefined })
        .filter(({ code }) => code.startsWith('finding/'))
        .map(({ code, place, args }) => `${code}:${place.line} ${args['value'] ?? ''}`)
    : [];
}

describe('findingsRectified', () => {
  it('tells by how many days something is not put right', () =>
    expect(said({ ...open, due_on: '2026-11-20' })).toEqual(['finding/overdue:7 2']));

  it('takes what is to be put right only after the day of the build for still open', () =>
    expect(said({ due_on: '2026-11-20', rectified_on: '2026-11-23' })).toEqual(['finding/overdue:7 2']));

  it('asks what came of it', () => expect(said({ result: undefined })).toEqual(['finding/no-result:8 ']));

  it.each([{}, { ...open, due_on: '2026-11-22' }, { due_on: '2026-03-10' }])('says nothing of %j', (keys) =>
    expect(said(keys)).toEqual([]),
  );

  it('does not judge what was found before the site began', () =>
    expect(said({ ...open, due_on: '2026-03-10' }, `${siteYaml}since: 2026-03-03\n`)).toEqual([]));
});
