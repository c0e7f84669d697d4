// The whole life of a condition for one person: what it was before anything, and every instant at which it turns. It
// says since when an answer has stood, and when it changes if nothing more arrives.

import { lastInstantMs } from "../base/instant.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { Condition } from "../conditions/condition.ts";
import { wholeHistory, type Scope } from "../conditions/facts.ts";
import { holds } from "../conditions/holds.ts";
import { nextChange } from "../conditions/next-change.ts";
import type { KnownHistory } from "./known-history.ts";

export interface TruthLine {
  /** Before the first turn. */
  readonly first: boolean;
  /** Ascending; each turns the answer over. */
  readonly turns: readonly number[];
}

/** Over all time, with the messages that are known and no others. */
export function truthLine(condition: Condition, known: KnownHistory, scope: Scope): TruthLine {
  if ("all" in condition) return allOf(condition.all.map((part) => truthLine(part, known, scope)));
  if ("any" in condition) return anyOf(condition.any.map((part) => truthLine(part, known, scope)));
  if ("not" in condition) return negated(truthLine(condition.not, known, scope));
  if ("audience" in condition) {
    const { id, is } = condition.audience;
    const member = truthLine(known.facts.audience(id), known, wholeHistory);
    return is === "member" ? member : negated(member);
  }
  return lineOfClause(condition, known, scope);
}

/** Steps over the messages that the clause looks at and over what time alone may change. */
function lineOfClause(condition: Condition, known: KnownHistory, scope: Scope): TruthLine {
  const { facts } = known;
  const instants = instantsOf(condition, known);
  const turns: number[] = [];
  let atMs = -Infinity;
  const first = holds(condition, { facts, atMs, scope });
  for (let truth = first; ;) {
    const message = instants[countUpTo(instants, atMs)] ?? Infinity;
    atMs = Math.min(message, nextChange(condition, { facts, atMs, scope }));
    if (atMs > lastInstantMs) return { first, turns };
    if (holds(condition, { facts, atMs, scope }) === truth) continue;
    truth = !truth;
    turns.push(atMs);
  }
}

function instantsOf(condition: Condition, { facts, identifyMs }: KnownHistory): readonly number[] {
  if ("event" in condition) return facts.eventInstants(condition.event);
  if ("computedTrait" in condition) {
    return facts.eventInstants(facts.computedTrait(condition.computedTrait.id).event);
  }
  return identifyMs;
}

export const negated = ({ first, turns }: TruthLine): TruthLine => ({ first: !first, turns });

export const allOf = (lines: readonly TruthLine[]): TruthLine =>
  combined(lines, (truths) => truths === lines.length);

export const anyOf = (lines: readonly TruthLine[]): TruthLine => combined(lines, (truths) => truths > 0);

/** `judge` is told how many of the lines are true. */
function combined(lines: readonly TruthLine[], judge: (truths: number) => boolean): TruthLine {
  const all = lines.flatMap(({ first, turns }) =>
    turns.map((atMs, index) => ({ atMs, by: (index % 2 === 0) === first ? -1 : 1 })),
  );
  all.sort((a, b) => a.atMs - b.atMs);
  let truths = lines.filter(({ first }) => first).length;
  const first = judge(truths);
  const turns: number[] = [];
  all.forEach(({ atMs, by }, index) => {
    truths += by;
    if (all[index + 1]?.atMs === atMs) return;
    if (judge(truths) !== ((turns.length % 2 === 0) === first)) turns.push(atMs);
  });
  return { first, turns };
}

/** Whether the line is true at an instant. */
export const isTrueAt = ({ first, turns }: TruthLine, atMs: number): boolean =>
  (countUpTo(turns, atMs) % 2 === 0) === first;

/** Since when the line is what it is at an instant; null where it has always been. */
export const sinceMsOf = ({ turns }: TruthLine, atMs: number): number | null =>
  turns[countUpTo(turns, atMs) - 1] ?? null;

/** The first turn after an instant; null where none comes. */
export const nextTurnMs = ({ turns }: TruthLine, atMs: number): number | null =>
  turns[countUpTo(turns, atMs)] ?? null;
