// The most memory that this process ever held. Not from getrusage: there a child begins with what its parent held.

import { readFileSync } from "node:fs";

/** In bytes; NaN where the system has no /proc. */
export function peakMemoryBytes(): number {
  const [, kilobytes] = /^VmHWM:\s+([0-9]+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes) * 1_024;
}
