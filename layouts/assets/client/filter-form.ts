import type { Counts } from '../../../src/search/filters.ts';

/** The options of a select as they came with the page. */
const offered = new WeakMap<HTMLSelectElement, readonly { readonly value: string; readonly label: string }[]>();

/** Shows at every value of every filter how many results have it, and offers only values that some have. */
export function showCounts(form: HTMLFormElement, counts: Counts): void {
  for (const select of form.querySelectorAll<HTMLSelectElement>('select[data-filter]')) {
    const all = offered.get(select) ?? [...select.options].map(({ value, text }) => ({ value, label: text }));
    offered.set(select, all);
    const of = counts.get(select.name);
    const chosen = select.value;
    const options = all.flatMap(({ value, label }) => {
      const count = of?.get(value) ?? 0;
      if (value !== '' && count === 0 && value !== chosen) return [];
      const option = new Option(value === '' ? label : `${label}（${count}）`, value);
      option.dataset['label'] = label;
      option.dataset['count'] = `${count}`;
      return [option];
    });
    select.replaceChildren(...options);
    select.value = chosen;
  }
}

/** The filters that hold, as a sentence: 单位：县财政局；年份：2026年. */
export function filtersSaid(form: HTMLFormElement): string {
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')].flatMap((select) => {
    const option = select.selectedOptions[0];
    return select.value && option ? [`${labelOf(select)}：${option.dataset['label'] ?? option.text}`] : [];
  });
  const [from = '', to = ''] = ['from', 'to'].map((name) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value);
  const dates = from || to ? [`日期：${from || '最早'}至${to || '今天'}`] : [];
  return [...selects, ...dates].join('；');
}

const labelOf = (select: HTMLSelectElement): string => select.dataset['filter'] ?? '';
