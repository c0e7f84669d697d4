// A line of a file, divided where its guilty part begins and ends.

import type { SkippedLine } from "../../shared/api/import-contract.ts";

export interface MarkedLine {
  readonly before: string;
  /** "" where it is the line as a whole. */
  readonly guilty: string;
  readonly after: string;
}

/** Bears places that lie outside of the text, which was shortened. */
export function markedLine({ text, guilty }: Pick<SkippedLine, "text" | "guilty">): MarkedLine {
  const [from, to] = guilty ?? [0, 0];
  const start = Math.max(0, Math.min(from, text.length));
  const end = Math.max(start, Math.min(to, text.length));
  return { before: text.slice(0, start), guilty: text.slice(start, end), after: text.slice(end) };
}
