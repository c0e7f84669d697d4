// Where and how a condition is asked of somebody whose messages may be changed.

import type { Scope } from "../conditions/facts.ts";
import { holds } from "../conditions/holds.ts";
import type { Definitions } from "../people/definitions.ts";
import type { Demand } from "./demands.ts";
import type { EditedPerson } from "./edited-person.ts";

export interface Asked {
  readonly definitions: Definitions;
  readonly atMs: number;
  readonly scope: Scope;
}

export function isAsDemanded(
  person: EditedPerson,
  { condition, want }: Demand,
  { definitions, atMs, scope }: Asked,
): boolean {
  return holds(condition, { facts: person.facts(definitions), atMs, scope }) === want;
}
