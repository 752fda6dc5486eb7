/*
 * A screen on a wall: goes through the titles, tells the time, and loads itself anew when there is something new.
 */

/** Seconds that titles stand still, and between two looks for something new. */
const standing = 10;
const between = 300;

const titles = document.querySelector<HTMLElement>('[data-titles]');
const clock = document.querySelector<HTMLElement>('[data-clock]');
const timeInWords = new Intl.DateTimeFormat('zh-CN', {
  timeZone: document.documentElement.dataset['timeZone'] ?? 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
let ticks = 0;
/** The page as it was when it was last looked for; undefined until it was. */
let seen: string | undefined;

function tick(): void {
  ticks += 1;
  const now = timeInWords.format(new Date());
  if (clock && clock.textContent !== now) clock.textContent = now;
  if (ticks % standing === 0) goOn();
  if (ticks % between === 0) void look();
}

/** On by what fits on the screen, and from the end to the beginning. How it moves, the style sheet says, by what the screen is set to. */
function goOn(): void {
  if (!titles) return;
  const isAtEnd = titles.scrollTop + titles.clientHeight >= titles.scrollHeight - 2;
  titles.scrollTo({ top: isAtEnd ? 0 : titles.scrollTop + titles.clientHeight });
}

/** A site that cannot be had leaves the screen as it is. */
async function look(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return;
  const found = await answer.text();
  if (seen !== undefined && found !== seen) location.reload();
  seen = found;
}

void look();
tick();
setInterval(tick, 1000);
