import os from 'node:os';

/** The part of the machine's memory, or of what the container may use, that a build allows its search index. */
const share = 0.6;

/** Bytes that building the search index may need where nobody says how many. */
export function memoryBudget(): number {
  const allowed = process.constrainedMemory();
  return share * (allowed > 0 ? Math.min(allowed, os.totalmem()) : os.totalmem());
}
