import { groupBy } from '../../problem/group-by.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import type { Item, Power, Service } from '../record.ts';

/** A code names one power or one service, of those that were not withdrawn or merged into another; a tier is named once, and a result that names one names a tier of its power. */
export const powerCodes: Rule = (draft) => [
  ...sharedCodes(draft.records.power),
  ...sharedCodes(draft.records.service),
  ...draft.records.power.flatMap(sharedTiers),
  ...resultProblems(draft),
];

function sharedCodes(records: readonly (Power | Service)[]): Problem[] {
  const groups = groupBy(
    records.filter(({ fields, publication }) => fields.code && publication !== 'withdrawn'),
    ({ fields }) => fields.code ?? '',
  );
  return [...groups].flatMap(([value, sharing]) =>
    sharing.length === 1
      ? []
      : sharing.map((record) => {
          const other = sharing.find((o) => o !== record)?.raw.file ?? '';
          return problem('code/duplicate', placeOf(record, 'code'), { value, other });
        }),
  );
}

function sharedTiers(power: Power): Problem[] {
  const tiers = (power.fields.discretion ?? []).map(({ tier }) => tier);
  return tiers.flatMap((value, i) =>
    tiers.indexOf(value) < i ? [problem('power/tier-twice', placeOf(power, 'discretion', i, 'tier'), { value })] : [],
  );
}

function resultProblems({ records }: Draft): Problem[] {
  // Where one code is on a power withdrawn and on another, the other counts, whichever file comes first.
  const withdrawnFirst = records.power.toSorted((a, b) => Number(b.publication === 'withdrawn') - Number(a.publication === 'withdrawn'));
  const powers = new Map(withdrawnFirst.map((power) => [power.fields.code, power]));
  return records.item
    .filter(({ fields }) => fields.power ?? fields.tier)
    .flatMap((item) => [...tierProblems(item, powers.get(item.fields.power ?? '')), ...holderProblems(item, powers)]);
}

function tierProblems(item: Item, power: Power | undefined): Problem[] {
  const { tier } = item.fields;
  const tiers = (power?.fields.discretion ?? []).map((one) => one.tier);
  if (!tier || tiers.includes(tier)) return [];
  return [problem('power/tier', placeOf(item, 'tier'), { value: tier, choices: tiers.join('、'), nearest: nearest(tier, tiers) ?? '' })];
}

/** A power may be used under a mandate, so that this is only told. */
function holderProblems(item: Item, powers: ReadonlyMap<string, Power>): Problem[] {
  const holder = powers.get(item.fields.power ?? '')?.fields.department;
  const own = item.parts.department;
  return holder && holder !== own
    ? [problem('power/holder', placeOf(item, 'power'), { value: item.fields.power ?? '', code: holder, folder: own ?? '' })]
    : [];
}
