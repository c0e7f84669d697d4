// A condition as the ways in which it can come true: each a list of clauses that must hold or not hold together
// (disjunctive normal form).

import type { Condition } from "../../conditions/condition.ts";

/** A clause (no group, no negation; an audience clause asks for membership) and whether it is to hold. */
export interface Atom {
  readonly clause: Condition;
  readonly holds: boolean;
}

/** More ways than these are not looked at. */
const mostWays = 256;

/** The ways in which the condition is `holds`; undefined where they are too many. */
export function conjunctionsOf(
  condition: Condition,
  holds: boolean,
): readonly (readonly Atom[])[] | undefined {
  if ("not" in condition) return conjunctionsOf(condition.not, !holds);
  if ("all" in condition || "any" in condition) {
    const parts = "all" in condition ? condition.all : condition.any;
    const inner = parts.map((part) => conjunctionsOf(part, holds));
    return "all" in condition === holds ? everyOneOf(inner) : anyOneOf(inner);
  }
  if ("audience" in condition) {
    const { id, is } = condition.audience;
    return [[{ clause: { audience: { id, is: "member" } }, holds: holds === (is === "member") }]];
  }
  return [[{ clause: condition, holds }]];
}

type Ways = readonly (readonly Atom[])[] | undefined;

function everyOneOf(parts: readonly Ways[]): Ways {
  let ways: readonly (readonly Atom[])[] = [[]];
  for (const part of parts) {
    if (part === undefined) return undefined;
    ways = ways.flatMap((way) => part.map((more) => [...way, ...more]));
    if (ways.length > mostWays) return undefined;
  }
  return ways;
}

function anyOneOf(parts: readonly Ways[]): Ways {
  const ways: (readonly Atom[])[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    ways.push(...part);
  }
  return ways.length > mostWays ? undefined : ways;
}
