import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowChart } from '../../src/views/flow-chart.ts';

describe('flowChart', () => {
  it('is not there without steps', () => {
    expect(flowChart()).toBeUndefined();
    expect(flowChart(['  '])).toBeUndefined();
  });

  it('draws a name above how it is done, and says the same as a list', () => {
    const chart = flowChart(['受理：核对材料', '决定', '时间：https://a.example', '见 https://a.example']);
    expect(chart?.said).toEqual(['受理：核对材料', '决定', '时间：https://a.example', '见 https://a.example']);
    expect(chart?.steps.map(({ no, name, how }) => [no, name, how])).toEqual([
      [1, ['受理'], ['核对材料']],
      [2, ['决定'], []],
      [3, ['时间'], ['https://a.example']],
      [4, ['见 https://a.example'], []],
    ]);
  });

  it('begins no line with a sign that ends one', () => {
    const chart = flowChart([`受理：${'核对材料，'.repeat(12)}`]);
    expect(chart?.steps[0]?.how.length).toBeGreaterThan(2);
    expect(chart?.steps[0]?.how.filter((line) => line.startsWith('，'))).toEqual([]);
  });

  it('keeps boxes apart, and every letter of every step', () => {
    const step = fc.string({ unit: fc.constantFrom('办', '理', '，', 'a', '1', '：', ' '), minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (written) => {
        const chart = flowChart(written);
        const steps = chart?.steps ?? [];
        for (const [i, { y }] of steps.entries()) {
          const above = steps[i - 1];
          if (above) expect(y).toBeGreaterThan(above.y + above.height);
        }
        const last = steps.at(-1);
        if (last) expect(chart?.height).toBeGreaterThanOrEqual(last.y + last.height);
        const letters = (text: string): string => text.replace(/[\s：]/g, '');
        expect(letters(steps.flatMap(({ name, how }) => [...name, ...how]).join(''))).toBe(letters(chart?.said.join('') ?? ''));
      }),
    );
  });
});
