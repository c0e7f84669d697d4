// What a condition's shape cannot say: that its references exist, and that a track event has a name.

import { quote } from "../base/describe-found.ts";
import type { Problem } from "../base/problem.ts";
import { isId } from "../base/text-schemas.ts";
import { clausesOf, type PlacedClause } from "./clauses.ts";

/** The ids that conditions may name; undefined where that is not known. */
export interface DefinedIds {
  readonly audiences: ReadonlySet<string> | undefined;
  readonly computedTraits: ReadonlySet<string> | undefined;
}

/** References are checked only where `defined` is given. */
export function conditionProblems(
  condition: unknown,
  pointer: string,
  defined: DefinedIds | undefined,
): readonly Problem[] {
  return clausesOf(condition, pointer).flatMap((placed) => {
    switch (placed.form) {
      case "event":
        return eventNameProblems(placed.clause, placed.pointer);
      case "audience":
        return referenceProblems(placed, defined?.audiences, "the id of an audience");
      case "computedTrait":
        return referenceProblems(placed, defined?.computedTraits, "the id of a computed trait");
      case "trait":
        return [];
    }
  });
}

/** Pages and screens may be called "", for their name is optional in a message; tracks never. */
export function eventNameProblems(
  event: { readonly [key: string]: unknown },
  pointer: string,
): readonly Problem[] {
  if (event["name"] !== "" || (event["type"] ?? "track") !== "track") return [];
  return [{ pointer: `${pointer}/name`, found: '""', expected: "the name of a track event, not empty" }];
}

function referenceProblems(
  { clause, pointer }: PlacedClause,
  defined: ReadonlySet<string> | undefined,
  expected: string,
): readonly Problem[] {
  const id = clause["id"];
  if (defined === undefined || !isId(id) || defined.has(id)) return [];
  return [{ pointer: `${pointer}/id`, found: quote(id), expected }];
}
