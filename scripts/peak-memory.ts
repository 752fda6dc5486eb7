import fs from 'node:fs';

/** Watches how much memory this process and those it started hold together. Where there is no /proc, only its own is known. */
export function watchMemory(): { readonly peakMegabytes: () => number } {
  let peak = 0;
  const sample = (): void => {
    peak = Math.max(peak, treeKilobytes(process.pid));
  };
  setInterval(sample, 100).unref();
  return {
    peakMegabytes: () => {
      sample();
      return Math.round(Math.max(peak, process.resourceUsage().maxRSS) / 1024);
    },
  };
}

function treeKilobytes(pid: number): number {
  try {
    const resident = Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + treeKilobytes(Number(child)), resident);
  } catch {
    return 0;
  }
}
