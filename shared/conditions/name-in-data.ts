// An event or a trait by the name that the data has for it, and whether a condition names it.

import { clausesOf } from "./clauses.ts";
import type { EventType } from "./condition.ts";

export type NameInData =
  | { readonly kind: "event"; readonly type: EventType; readonly name: string }
  | { readonly kind: "trait"; readonly path: string };

/**
 * Works on what was read but not yet judged, as clausesOf does. A condition on what lies inside of a trait names the
 * trait as well.
 */
export function conditionNames(condition: unknown, of: NameInData): boolean {
  return clausesOf(condition, "").some(({ form, clause }) => {
    if (form === "event") return isPatternOf(clause, of);
    return form === "trait" && of.kind === "trait" && isAtOrInside(clause["key"], of.path);
  });
}

/** Of a clause or a computed trait: `{ type?, name }`. */
export const isPatternOf = (
  pattern: { readonly type?: unknown; readonly name?: unknown },
  of: NameInData,
): boolean => of.kind === "event" && pattern.name === of.name && (pattern.type ?? "track") === of.type;

const isAtOrInside = (key: unknown, path: string): boolean =>
  typeof key === "string" && (key === path || key.startsWith(`${path}.`));
