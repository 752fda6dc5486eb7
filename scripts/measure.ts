import fs from 'node:fs';

export interface Measure {
  /** Most that all processes of the run held together, in megabytes. */
  readonly peakMegabytes: () => number;
  /** Most that any one of them held. */
  readonly largestMegabytes: () => number;
  /** Processor time of all of them, in seconds. */
  readonly cpuSeconds: () => number;
}

/** Watches what this process and those it starts use. Where there is no /proc, only its own use is known. */
export function measureRun(): Measure {
  let together = 0;
  let largest = 0;
  const sample = (): void => {
    const held = heldBy(process.pid);
    together = Math.max(
      together,
      held.reduce((sum, { now }) => sum + now, 0),
    );
    largest = Math.max(largest, ...held.map(({ most }) => most));
  };
  setInterval(sample, 100).unref();
  const megabytes = (kilobytes: number): number => {
    sample();
    return Math.round(Math.max(kilobytes, process.resourceUsage().maxRSS) / 1024);
  };
  return {
    peakMegabytes: () => megabytes(together),
    largestMegabytes: () => megabytes(largest),
    cpuSeconds: () => Math.round(processorSeconds() * 10) / 10,
  };
}

/** What a process and each of those it started hold now, and the most they ever held, in kilobytes. */
function heldBy(pid: number): { readonly now: number; readonly most: number }[] {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [{ now: kilobytes('VmRSS'), most: kilobytes('VmHWM') }, ...children.flatMap((child) => heldBy(Number(child)))];
  } catch {
    return [];
  }
}

/** Own time and that of processes that have ended; the kernel counts in hundredths of a second. */
function processorSeconds(): number {
  try {
    const times = fs
      .readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 15);
    return times.reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  }
}
