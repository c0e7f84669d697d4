// How much more the second of two numbers is, as every screen shows it: with its sign, or "same".

import { formatCount } from "./format-count.ts";

/** 324 → "+324", −85 → "−85", 0 → "same". */
export const formatDelta = (more: number): string =>
  more === 0 ? "same" : `${more > 0 ? "+" : ""}${formatCount(more)}`;
