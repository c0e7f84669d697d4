// When something was seen, or that it is still being looked for.

import { formatDay, formatUtc } from "../ui/format-instant.ts";

interface SeenAtProps {
  /** undefined: not known. */
  readonly atMs: number | undefined;
  readonly isCounting: boolean;
}

export function SeenAt({ atMs, isCounting }: SeenAtProps) {
  if (atMs === undefined) return isCounting ? "counting…" : "–";
  // The year is told: data is often of another one.
  return <span title={formatUtc(atMs)}>{formatDay(atMs, null)}</span>;
}
