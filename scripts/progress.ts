import type { KindCount } from '../src/catalog/catalog.ts';

const stages = {
  check: '检查内容 check',
  attachments: '读取附件 attachments',
  plan: '编排页面 plan',
  pages: '生成页面和搜索索引 pages + search',
  files: '复制附件 files',
  'check-output': '检查成品 links',
  swap: '换上新站 swap',
} as const;
export type Stage = keyof typeof stages;

/** Seconds of a whole run and of its stages. */
export interface Timed {
  readonly seconds: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** Prints a line when a stage begins and its time when it ends: on one line on a terminal, on lines of their own in a log. */
export function stageClock(): { readonly begin: (stage: Stage) => void; readonly end: () => Timed } {
  const seconds: Record<string, number> = {};
  const began = performance.now();
  const terminal = process.stdout.isTTY;
  let running: { readonly stage: Stage; readonly since: number } | undefined;
  const finish = (): void => {
    if (!running) return;
    const taken = (performance.now() - running.since) / 1000;
    seconds[running.stage] = Math.round(taken * 100) / 100;
    const line = `✓ ${stages[running.stage]}  ${taken.toFixed(1)} s\n`;
    process.stdout.write(terminal ? `\r\x1b[2K${line}` : line);
    running = undefined;
  };
  return {
    begin: (stage) => {
      finish();
      running = { stage, since: performance.now() };
      if (terminal) process.stdout.write(`… ${stages[stage]}`);
    },
    end: () => {
      finish();
      return { seconds: Math.round((performance.now() - began) / 10) / 100, stages: seconds };
    },
  };
}

/** How many records of every kind were read, and what became of those that are not shown. */
export function countLines(counts: readonly KindCount[]): string[] {
  return counts.map(({ label, folder, read, shown, drafts, scheduled, withdrawn, leftOut }) => {
    const notes: readonly [number, string][] = [
      [drafts, '草稿'],
      [scheduled, '未到发布日期'],
      [withdrawn, '已撤回'],
      [leftOut, '有问题，已略去'],
    ];
    const rest = notes.filter(([count]) => count > 0).map(([count, note]) => `${note} ${count}`);
    return `${label}（${folder}）：读取 ${read}，公开 ${shown}${rest.length > 0 ? `；${rest.join('，')}` : ''}`;
  });
}
