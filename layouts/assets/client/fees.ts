import { fold } from '../../../src/text/fold.ts';

/** Leaves only the lines of a price list that hold every word of what is typed; without this script, the form asks the search page. */
function filterPrices(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  const table = document.getElementById(form.dataset['prices'] ?? '');
  const status = form.querySelector('[role="status"]');
  if (!input || !table || !status) return;
  const lines = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({ row, text: fold(row.textContent ?? '') }));
  const show = (): void => {
    const words = input.value.split(/\s+/).map(fold).filter(Boolean);
    const kept = lines.filter(({ text }) => words.every((word) => text.includes(word)));
    for (const { row } of lines) row.hidden = true;
    for (const { row } of kept) row.hidden = false;
    status.textContent = words.length === 0 ? '' : kept.length === 0 ? '没有这样的收费项目' : `找到 ${kept.length} 项`;
  };
  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  show();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-prices]')) filterPrices(form);
