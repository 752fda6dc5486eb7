import fs from 'node:fs';

/** Watches how much memory this process and those it started hold together. Where there is no /proc, only its own is known. */
export function watchMemory(): { readonly peakMegabytes: () => number; readonly largestMegabytes: () => number } {
  let peak = 0;
  let largest = 0;
  const sample = (): void => {
    const resident = residentKilobytes(process.pid);
    peak = Math.max(
      peak,
      resident.reduce((sum, kilobytes) => sum + kilobytes, 0),
    );
    largest = Math.max(largest, ...resident);
  };
  setInterval(sample, 100).unref();
  return {
    peakMegabytes: () => {
      sample();
      return Math.round(Math.max(peak, process.resourceUsage().maxRSS) / 1024);
    },
    largestMegabytes: () => {
      sample();
      return Math.round(Math.max(largest, process.resourceUsage().maxRSS) / 1024);
    },
  };
}

/** What a process and each of those it started hold. */
function residentKilobytes(pid: number): number[] {
  try {
    const resident = Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [resident, ...children.flatMap((child) => residentKilobytes(Number(child)))];
  } catch {
    return [];
  }
}
