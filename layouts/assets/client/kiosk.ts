/*
 * A public screen that nobody touches returns to its start: whoever comes next finds what everybody finds, and nothing of whoever was there before.
 */

const { start = '/', idle = '90' } = document.documentElement.dataset;
let waiting: ReturnType<typeof setTimeout> | undefined;

function wait(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void leave(), Number(idle) * 1000);
}

/** Only if the start can be had: an error page of the browser would have no script to lead on from it. */
async function leave(): Promise<void> {
  const answer = await fetch(start, { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.replace(start);
  else wait();
}

for (const touch of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll'])
  addEventListener(touch, wait, { passive: true, capture: true });
wait();
