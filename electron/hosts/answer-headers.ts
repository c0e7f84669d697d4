// The headers of every answer to the window, errors included, in both hosts. There is none that lets another
// origin in: nothing here is for anybody but the window itself.

import { contentSecurityPolicy } from "./content-security-policy.ts";

/** Name and value. Names are in small letters. */
export type AnswerHeader = readonly [name: string, value: string];

export const answerHeaders: readonly AnswerHeader[] = [
  ["content-security-policy", contentSecurityPolicy],
  ["x-content-type-options", "nosniff"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["referrer-policy", "no-referrer"],
  // Nothing of a space stays behind on the disk of a browser.
  ["cache-control", "no-store"],
];
