// The most memory that another process ever held.

import { readFileSync } from "node:fs";

/** In bytes; NaN where the system has no /proc. */
export function hostMemoryBytes(processId: number): number {
  try {
    const status = readFileSync(`/proc/${processId}/status`, "utf8");
    return Number(/^VmHWM:\s+([0-9]+) kB$/m.exec(status)?.[1]) * 1_024;
  } catch {
    return NaN;
  }
}
