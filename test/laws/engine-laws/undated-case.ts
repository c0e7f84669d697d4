// Rehearsals that can be moved in time: dates stand only under the key "d", as texts, and only operators for dates
// look at them. Everything else that reads like a date is left out, since moving it would change how it compares.

import type { Comparison, Condition, PropertyFilter } from "../../../shared/conditions/condition.ts";
import { parseDate } from "../../../shared/base/instant.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";
import { resolvedMessage, resolvedMessages, type ResolvedMessage } from "./resolved-messages.ts";
import { rewriteClauses, withConditions } from "./rewritten-conditions.ts";

const isoOf = (atMs: number): string => new Date(atMs).toISOString();

/** The rehearsal with all its instants and dates `byMs` later. By 0 it is the one to compare with. */
export function moved(input: OracleInput, byMs: number): OracleInput {
  const { publishedAtMs, untilMs, pauses, archivedAtMs, definitions } = input;
  const rewritten = withConditions(
    { ...input, definitions: movedDefinitions(definitions, byMs) },
    (condition) => rewriteClauses(condition, (clause) => movedClause(clause, byMs)),
  );
  return {
    ...rewritten,
    messages: resolvedMessages(input.messages).map((message) => movedMessage(message, byMs).raw),
    publishedAtMs: publishedAtMs + byMs,
    untilMs: untilMs + byMs,
    pauses: pauses.map(({ fromMs, toMs }) => ({ fromMs: fromMs + byMs, toMs: toMs + byMs })),
    ...(archivedAtMs === undefined ? {} : { archivedAtMs: archivedAtMs + byMs }),
  };
}

function movedMessage({ user, atMs, raw }: ResolvedMessage, byMs: number): ResolvedMessage {
  const content: Record<string, JsonValue> = { ...raw };
  for (const key of ["properties", "traits"]) {
    const object = content[key];
    if (isJsonObject(object)) content[key] = movedValues(object, byMs);
  }
  delete content["context"];
  return resolvedMessage({ user, atMs: atMs + byMs, content });
}

function movedValues(object: JsonObject, byMs: number): JsonObject {
  const pairs = Object.entries(object).flatMap(([key, value]): [string, JsonValue][] => {
    if (key !== "d") return isDateLike(value) ? [] : [[key, value]];
    const date = typeof value === "string" ? parseDate(value) : undefined;
    return date === undefined ? [] : [[key, isoOf(date + byMs)]];
  });
  return Object.fromEntries(pairs);
}

/** Texts of dates, and numbers as large as instants. */
const isDateLike = (value: JsonValue): boolean => /\d{4}-\d\d|\d{5}/.test(JSON.stringify(value));

function movedClause(condition: Condition, byMs: number): Condition {
  if ("trait" in condition) {
    const { key, ...comparison } = condition.trait;
    return { trait: { key, ...movedComparison(key, comparison, byMs) } };
  }
  if ("computedTrait" in condition) {
    const { id, ...comparison } = condition.computedTrait;
    return { computedTrait: { id, ...movedComparison("", comparison, byMs) } };
  }
  if (!("event" in condition)) return condition;
  const { where, ...event } = condition.event;
  return where === undefined ? condition : { event: { ...event, where: movedFilters(where, byMs) } };
}

const movedFilters = (where: readonly PropertyFilter[], byMs: number): readonly PropertyFilter[] =>
  where.map(({ property, ...comparison }) => ({ property, ...movedComparison(property, comparison, byMs) }));

const dateOperators = ["withinLast", "withinNext", "beforeLast", "afterNext", "beforeDate", "afterDate"];

/** Dates are asked of "d" alone, and "d" is asked for nothing but dates. */
function movedComparison(key: string, comparison: Comparison, byMs: number): Comparison {
  const { op, value } = comparison;
  if ((key === "d") !== dateOperators.includes(op)) return { op: "exists" };
  if (op !== "beforeDate" && op !== "afterDate") return comparison;
  const date = typeof value === "number" ? Math.floor(value) : parseDate(String(value));
  return { op, value: isoOf((date ?? 0) + byMs) };
}

function movedDefinitions(definitions: Definitions, byMs: number): Definitions {
  const computedTraits = definitions.computedTraits.map((trait) => {
    const { where } = trait.event;
    const event = where === undefined ? trait.event : { ...trait.event, where: movedFilters(where, byMs) };
    // What such a trait makes of a date is asked by operators of every kind.
    return trait.property === "d" ? { ...trait, event, property: "p" } : { ...trait, event };
  });
  return { ...definitions, computedTraits };
}
