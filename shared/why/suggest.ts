// The change to begin a what-if with: one message more, or one less, that would turn what the answer rests on. A
// place to begin from, not a promise: other conditions may stand in the way.

import type { JsonObject, JsonValue } from "../base/json.ts";
import type { Comparison, EventClause, PropertyFilter } from "../conditions/condition.ts";
import { numberOf } from "../conditions/value.ts";
import { missingEvents } from "./change-words.ts";
import type { ConditionAnswer } from "./condition-answer.ts";
import type { WhyAnswer } from "./why-answer.ts";

export type SuggestedChange =
  | {
      readonly kind: "addMessage";
      readonly atMs: number;
      readonly type: "track" | "page" | "screen" | "identify";
      readonly name: string;
      readonly properties: JsonObject;
      readonly traits: JsonObject;
    }
  | { readonly kind: "removeMessage"; readonly atMs: number; readonly index: number };

/** null where nothing simple would turn it. */
export function suggestChange(answer: WhyAnswer): SuggestedChange | null {
  const way = answer.ways[answer.telling ?? -1];
  if (way?.condition === undefined || way.condition === null) return null;
  const wanted = way.verdict !== "taken" && !way.condition.holds;
  return turning(way.condition, wanted, way.judgedMs);
}

function turning(answer: ConditionAnswer, wanted: boolean, atMs: number): SuggestedChange | null {
  if (answer.holds === wanted) return null;
  const { condition, evidence } = answer;
  if (evidence.is === "group") {
    const inner = "not" in condition ? !wanted : wanted;
    for (const part of evidence.parts) {
      const found = turning(part, inner, atMs);
      if (found !== null) return found;
    }
    return null;
  }
  if ("trait" in condition) {
    const value = wanted ? valueThat(condition.trait) : null;
    const { key } = condition.trait;
    if (value === null || value === undefined || key.includes(".")) return null;
    return { kind: "addMessage", atMs, type: "identify", name: "", properties: {}, traits: { [key]: value } };
  }
  if ("event" in condition && evidence.is === "event") {
    const missing = missingEvents(condition.event, evidence.count, wanted);
    const last = evidence.counted.at(-1);
    if (missing === -1 && last !== undefined) return { kind: "removeMessage", ...last };
    return missing === 1 ? addedEvent(condition.event, atMs) : null;
  }
  return null;
}

function addedEvent(clause: EventClause, atMs: number): SuggestedChange | null {
  const properties: Record<string, JsonValue> = {};
  for (const filter of clause.where ?? []) {
    const value = valueThat(filter);
    if (value === null || filter.property.includes(".")) return null;
    if (value !== undefined) properties[filter.property] = value;
  }
  return {
    kind: "addMessage",
    atMs,
    type: clause.type ?? "track",
    name: clause.name,
    properties,
    traits: {},
  };
}

/** A value for which the comparison holds; undefined: none is needed; null: none is easily named. */
function valueThat({ op, value }: Comparison | PropertyFilter): JsonValue | undefined | null {
  const number = Array.isArray(value) ? undefined : numberOf(value as JsonValue | undefined);
  switch (op) {
    case "equals":
    case "contains":
    case "startsWith":
    case "endsWith":
      return Array.isArray(value) ? null : ((value as JsonValue | undefined) ?? null);
    case "equalsAnyOf":
      return Array.isArray(value) ? (value[0] ?? null) : null;
    case "lessThanOrEqual":
    case "greaterThanOrEqual":
      return number ?? null;
    case "lessThan":
      return number === undefined ? null : number - 1;
    case "greaterThan":
      return number === undefined ? null : number + 1;
    case "exists":
      return true;
    case "notEquals":
    case "notEqualsAnyOf":
    case "notContains":
    case "notExists":
      return undefined;
    default:
      return null;
  }
}
