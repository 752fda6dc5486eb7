import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { catalogOf, projectMd } from '../support/builders.ts';

const overdue = (stages: string): string[] => {
  const { catalog } = catalogOf({ 'projects/road.md': projectMd({ stages, done: undefined }) });
  return catalog
    ? checkCompliance({ catalog, history: noHistory, attachments: undefined })
        .filter(({ code }) => code === 'project/overdue')
        .map(({ code, args }) => `${code} ${args['name']} ${args['value']}`)
    : [];
};

describe('projectStages', () => {
  it('asks for a stage whose day is over', () => {
    expect(overdue('[{ name: 立项, planned_on: 2026-11-21 }]')).toEqual(['project/overdue 立项 2026年11月21日']);
  });

  it.each([
    '[{ name: 立项, planned_on: 2026-11-22 }]',
    '[{ name: 立项, planned_on: 2026-11-01, done_on: 2026-11-21 }]',
    '[{ name: 立项 }]',
  ])('asks for nothing of %s', (stages) => expect(overdue(stages)).toEqual([]));
});
