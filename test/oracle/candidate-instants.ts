// Every instant at which the truth of some condition can change for a user: "only at message timestamps, at
// e + D for windows, and at the flip instants of date operators" (SEMANTICS.md section 4). Instants too many
// do no harm, so whatever duration stands anywhere is added to everything.

import { isJsonObject } from "../../shared/base/json.ts";
import type { ComputedTraitClause, TraitClause } from "../../shared/conditions/condition.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { traitAt, type Asking } from "./asking.ts";
import { computedTraitAt } from "./computed-trait.ts";
import { dateOf, durationOf } from "./date.ts";
import type { UserHistory } from "./user-history.ts";

const relativeDates = ["withinLast", "withinNext", "beforeLast", "afterNext"];

export interface DocumentPair {
  readonly journey: Journey;
  readonly definitions: Definitions;
}

/** Unordered, not distinct, also outside the rehearsal. */
export function candidateInstants(
  user: UserHistory,
  { journey, definitions }: DocumentPair,
): readonly number[] {
  const durations = [...everyDuration(journey), ...everyDuration(definitions)];
  const changes = user.messages.flatMap(({ atMs }) => [
    atMs,
    ...durations.map((duration) => atMs + duration),
  ]);
  const flips = [...relativeClauses(journey), ...relativeClauses(definitions)].flatMap((clause) =>
    changes
      .map((atMs) => dateOf(valueOf(clause, { user, definitions, atMs })))
      .filter((date) => date !== undefined)
      .flatMap((date) => [date, date + clause.durationMs, date - clause.durationMs]),
  );
  return [...changes, ...flips];
}

/** Every text anywhere in the document that reads as a duration, under a key that can hold one. */
function everyDuration(node: unknown): readonly number[] {
  const found: number[] = [];
  visit(node, (object) => {
    for (const key of ["within", "after", "duration"]) {
      const text = object[key];
      if (typeof text === "string" && /^[0-9]+[mhdw]$/.test(text)) found.push(durationOf(text));
    }
  });
  return [...new Set(found)];
}

interface RelativeClause {
  readonly trait?: TraitClause;
  readonly computedTrait?: ComputedTraitClause;
  readonly durationMs: number;
}

function relativeClauses(node: unknown): readonly RelativeClause[] {
  const found: RelativeClause[] = [];
  visit(node, (object) => {
    const clause = object["trait"] ?? object["computedTrait"];
    if (!isJsonObject(clause)) return;
    const { op, value } = clause;
    if (typeof op !== "string" || typeof value !== "string" || !relativeDates.includes(op)) return;
    found.push({ ...(object as object), durationMs: durationOf(value) });
  });
  return found;
}

function valueOf(clause: RelativeClause, asking: Asking): unknown {
  if (clause.trait !== undefined) return traitAt(clause.trait.key, asking);
  return clause.computedTrait === undefined ? undefined : computedTraitAt(clause.computedTrait.id, asking);
}

function visit(node: unknown, see: (object: { readonly [key: string]: unknown }) => void): void {
  if (Array.isArray(node)) node.forEach((child) => visit(child, see));
  if (!isJsonObject(node)) return;
  see(node);
  Object.values(node).forEach((child) => visit(child, see));
}
