// Beginnings, ends and parts of a text that cannot stand in one text together.

import type { Asserted } from "./comparisons-conflict.ts";

/** True when no text satisfies all of the assertions about its parts. */
export function textsConflict(asserted: readonly Asserted[]): boolean {
  const starts = partsOf(asserted, "startsWith");
  const ends = partsOf(asserted, "endsWith");
  const inner = innerParts(asserted);
  const wanted = [...starts.wanted, ...ends.wanted, ...inner.wanted];
  return (
    inner.impossible ||
    pairConflicts(starts.wanted, (one, other) => one.startsWith(other)) ||
    pairConflicts(ends.wanted, (one, other) => one.endsWith(other)) ||
    starts.wanted.some((one) => starts.unwanted.some((other) => one.startsWith(other))) ||
    ends.wanted.some((one) => ends.unwanted.some((other) => one.endsWith(other))) ||
    wanted.some((one) => inner.unwanted.some((other) => one.includes(other)))
  );
}

interface Parts {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

function partsOf(asserted: readonly Asserted[], op: "startsWith" | "endsWith"): Parts {
  const own = asserted.filter(({ comparison }) => comparison.op === op);
  const texts = (holds: boolean): readonly string[] =>
    own.flatMap(({ comparison: { value }, holds: wanted }) =>
      typeof value === "string" && wanted === holds ? [value] : [],
    );
  return { wanted: texts(true), unwanted: texts(false) };
}

/** A text contains texts alone: a number or a boolean in none. */
function innerParts(asserted: readonly Asserted[]): Parts & { readonly impossible: boolean } {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let impossible = false;
  for (const { comparison, holds } of asserted) {
    if (comparison.op !== "contains" && comparison.op !== "notContains") continue;
    const isWanted = (comparison.op === "contains") === holds;
    if (typeof comparison.value === "string") (isWanted ? wanted : unwanted).push(comparison.value);
    else if (isWanted) impossible = true;
  }
  return { wanted, unwanted, impossible };
}

/** Of two beginnings of one text one begins with the other. */
const pairConflicts = (parts: readonly string[], fits: (one: string, other: string) => boolean): boolean =>
  parts.some((one, index) => parts.slice(index + 1).some((other) => !fits(one, other) && !fits(other, one)));
