// Laws of explanations: what is told about a condition is consistent in itself, from the whole down to each clause.

import fc from "fast-check";
import { expect } from "vitest";
import type { Explanation } from "../../../shared/conditions/explanation.ts";
import { countMatches } from "../../../shared/conditions/event-window.ts";
import { compiled } from "../../../shared/conditions/holds.ts";
import { explain, type PersonExplanation } from "../../../shared/engine/explain.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { prepare } from "../engine-adapter.ts";
import { law } from "./law.ts";

const cases = fc.record({
  one: oracleCase,
  user: fc.nat(),
  step: fc.nat(),
  at: fc.record({ units: fc.integer({ min: -2, max: 24 }), besideMs: fc.constantFrom(-1, 0, 1) }),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** One user asked about at an instant between the ends of the rehearsal. */
function explained({ one: { input }, user, step, at }: Case): PersonExplanation | undefined {
  const { plan, settings, histories } = prepare(input);
  const [who, messages] = [...histories][user % Math.max(histories.size, 1)] ?? [];
  if (who === undefined || messages === undefined) return undefined;
  const wished = settings.publishedAtMs + at.units * 60_000 + at.besideMs;
  const atMs = Math.max(settings.publishedAtMs, Math.min(settings.untilMs, wished));
  const chosen = input.journey.steps[step % input.journey.steps.length];
  const question = { user: who, messages, atMs };
  return explain({ plan, settings }, chosen === undefined ? question : { ...question, stepId: chosen.id });
}

const explanationsOf = ({
  steps,
  exit,
}: PersonExplanation): readonly [atMs: number | null, Explanation][] => [
  ...steps.flatMap(({ clauses }) =>
    clauses.map(({ atMs, explanation }): [number, Explanation] => [atMs, explanation]),
  ),
  ...(exit === null ? [] : [[null, exit] as [null, Explanation]]),
];

law("a whole holds as its parts say, and a clause as the value or the number of events that is shown", {
  cases,
  telling: 0.3,
  check: (one) => {
    const person = explained(one);
    if (person === undefined) return false;
    const all = explanationsOf(person);
    for (const [atMs, explanation] of all) isConsistent(explanation, atMs);
    return all.length > 0;
  },
});

/** `atMs` is null where the answer does not say at which instant it was asked. */
function isConsistent({ condition, holds, evidence }: Explanation, atMs: number | null): void {
  switch (evidence.is) {
    case "group": {
      const parts = evidence.parts.map((part) => part.holds);
      if ("all" in condition) expect(holds).toBe(!parts.includes(false));
      else if ("any" in condition) expect(holds).toBe(parts.includes(true));
      else expect(["not" in condition, holds]).toEqual([true, parts[0] === false]);
      for (const part of evidence.parts) isConsistent(part, atMs);
      return;
    }
    case "audience":
      expect(holds).toBe(
        evidence.audience.holds === ("audience" in condition && condition.audience.is === "member"),
      );
      return isConsistent(evidence.audience, atMs);
    case "event": {
      const { count, events, afterMs, nearMisses } = evidence;
      expect(events).toHaveLength(count);
      expect(holds).toBe("event" in condition && countMatches(condition.event.count, count));
      for (const event of events) expect(event.atMs).toBeGreaterThan(afterMs ?? -Infinity);
      const missed = nearMisses.map(({ event }) => event);
      expect(missed.filter((event) => events.includes(event))).toEqual([]);
      for (const { event, because } of nearMisses)
        if (because !== "filtered") expect(event.atMs).toBeLessThanOrEqual(afterMs ?? -Infinity);
      return;
    }
    case "trait":
    case "computedTrait": {
      const clause =
        "trait" in condition ? condition.trait : "computedTrait" in condition && condition.computedTrait;
      if (clause === false) throw new Error(`a trait's evidence for ${JSON.stringify(condition)}`);
      const value = evidence.value ?? undefined;
      const comparison = compiled(clause);
      if (atMs !== null || comparison.isStatic) expect(holds).toBe(comparison.holds(value, atMs ?? 0));
      return;
    }
  }
}

law("all that is shown as evidence had arrived by the instant that was asked about", {
  cases,
  telling: 0.1,
  check: (one) => {
    const person = explained(one);
    if (person === undefined) return false;
    let shown = 0;
    for (const [decidedMs, explanation] of explanationsOf(person)) {
      const events = eventsShown(explanation);
      for (const { atMs } of events) expect(atMs).toBeLessThanOrEqual(decidedMs ?? person.atMs);
      if (explanation.changesAtMs !== null)
        expect(explanation.changesAtMs).toBeGreaterThan(decidedMs ?? -Infinity);
      shown += events.length;
    }
    return shown > 0;
  },
});

function eventsShown({ evidence }: Explanation): readonly { readonly atMs: number }[] {
  switch (evidence.is) {
    case "group":
      return evidence.parts.flatMap(eventsShown);
    case "audience":
      return eventsShown(evidence.audience);
    case "event":
      return [...evidence.events, ...evidence.nearMisses.map(({ event }) => event)];
    case "computedTrait":
      return evidence.events;
    case "trait":
      return evidence.source === null ? [] : [evidence.source];
  }
}
