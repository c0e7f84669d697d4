// A line or row that is refused: why, and how it is shown to people.

import type { Rejection } from "../../shared/people/parse-message.ts";

/** From and to in UTF-16 code units. */
export type TextPlace = readonly [from: number, to: number];

/** A line, a row, or a message of a batch in a line, that is refused. */
export interface RefusedLine extends Rejection {
  /** 0-based, within the block. */
  readonly line: number;
  /** What stands there, shortened. */
  readonly text: string;
  /** The part of `text` that is to blame; null where it is all of it. */
  readonly guilty: TextPlace | null;
}

export const noUtf8: Rejection = { reason: "noUtf8", found: "bytes that are no UTF-8", expected: "UTF-8" };

export const noJson: Rejection = {
  reason: "noJson",
  found: "a line that is not JSON",
  expected: "a JSON object",
};

export const wrongQuotes = (found: string): Rejection => ({
  reason: "quotes",
  found,
  expected: "quotes around whole fields, doubled inside",
});

const shownText = 500;
/** What is shown before a guilty part that lies further behind. */
const shownBefore = 200;

/** A long line from its beginning, or from a little before the guilty part, so that it can be seen. */
export function shownLine(text: string, guilty: TextPlace | null): Pick<RefusedLine, "text" | "guilty"> {
  if (text.length <= shownText) return { text, guilty };
  const from = guilty === null || guilty[1] <= shownText ? 0 : Math.max(guilty[0] - shownBefore, 0);
  const before = from === 0 ? "" : "…";
  const to = from + shownText;
  const shown = before + text.slice(from, to) + (to < text.length ? "…" : "");
  const shift = before.length - from;
  return {
    text: shown,
    guilty: guilty === null ? null : [guilty[0] + shift, Math.min(guilty[1], to) + shift],
  };
}
