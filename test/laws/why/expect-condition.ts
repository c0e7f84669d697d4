// One condition of an answer, judged again from SEMANTICS.md by the oracle: whether each part holds, by which value
// and which messages, since when, and until when if no message arrived.

import { expect } from "vitest";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { ConditionAnswer, EventEvidence } from "../../../shared/why/condition-answer.ts";
import { matchingEvents, traitAt, type Asking } from "../../oracle/asking.ts";
import { candidateInstants } from "../../oracle/candidate-instants.ts";
import { computedTraitAt } from "../../oracle/computed-trait.ts";
import { eventsThatCount, holds } from "../../oracle/condition.ts";
import { durationOf } from "../../oracle/date.ts";
import { operatorHolds } from "../../oracle/operator.ts";
import { upTo, type SeenPerson } from "./seen-person.ts";

/** `asking` is bounded as the condition's place in the journey says; `seen` is the person at the playhead. */
export function expectCondition(answer: ConditionAnswer, asking: Asking, seen: SeenPerson): void {
  const { condition, evidence } = answer;
  const known = { ...asking, user: upTo(asking.user, asking.atMs) };
  const says = JSON.stringify({ condition, at: asking.atMs });
  expect(answer.holds, says).toBe(holds(condition, known));
  expect(answer.sinceMs, `since when, ${says}`).toBe(sinceMs(condition, known, seen));
  expect(answer.turnsAtMs, `until when, ${says}`).toBe(turnsAtMs(condition, known, seen));
  if (evidence.is === "group") for (const part of evidence.parts) expectCondition(part, asking, seen);
  if (evidence.is === "audience") {
    const { user, definitions, atMs } = asking;
    expectCondition(evidence.audience, { user, definitions, atMs }, seen);
  }
  if ("trait" in condition && evidence.is === "trait")
    expect(evidence.value).toEqual(traitAt(condition.trait.key, known) ?? null);
  if ("computedTrait" in condition && evidence.is === "computedTrait")
    expect(evidence.value).toEqual(computedTraitAt(condition.computedTrait.id, known) ?? null);
  if ("event" in condition && evidence.is === "event") expectEvents(condition, evidence, { known, seen });
}

function instants({ user }: Asking, { input }: SeenPerson): readonly number[] {
  return [...new Set(candidateInstants(user, input))].toSorted((a, b) => a - b);
}

function sinceMs(condition: Condition, known: Asking, seen: SeenPerson): number | null {
  const past = instants(known, seen).filter((atMs) => atMs <= known.atMs);
  const now = holds(condition, known);
  const before = [(past[0] ?? known.atMs) - 1, ...past];
  for (let index = before.length - 1; index >= 0; index -= 1)
    if (holds(condition, { ...known, atMs: before[index] as number }) !== now)
      return before[index + 1] ?? null;
  return null;
}

function turnsAtMs(condition: Condition, known: Asking, seen: SeenPerson): number | null {
  const now = holds(condition, known);
  const later = instants(known, seen).filter((atMs) => atMs > known.atMs);
  return later.find((atMs) => holds(condition, { ...known, atMs }) !== now) ?? null;
}

type EventCondition = Extract<Condition, { readonly event: unknown }>;

function expectEvents(
  { event: clause }: EventCondition,
  evidence: EventEvidence,
  { known, seen }: { readonly known: Asking; readonly seen: SeenPerson },
): void {
  const counting = eventsThatCount(clause, known);
  expect(evidence.count).toBe(counting.length);
  expect(evidence.counted.map(({ atMs }) => atMs)).toEqual(counting.slice(-10).map(({ atMs }) => atMs));
  const sameName = matchingEvents({ name: clause.name, type: clause.type ?? "track" }, asked(known, seen));
  const counted = new Set(counting);
  const others = sameName.filter((event) => !counted.has(event));
  expect(evidence.uncountedCount).toBe(others.length);
  const latest = others.slice(-10);
  expect(evidence.uncounted.map(({ atMs }) => atMs)).toEqual(latest.map(({ atMs }) => atMs));
  for (const [index, { because }] of evidence.uncounted.entries()) {
    const event = latest[index];
    if (event === undefined) throw new Error("as many as named");
    const own = { ...known, user: { ...known.user, messages: [event] }, atMs: Infinity };
    const fits = matchingEvents(clause, own).length > 0;
    switch (because.is) {
      case "filtered":
        expect(fits).toBe(false);
        expect(operatorHolds(because.filter, because.value ?? undefined, known.atMs)).toBe(false);
        break;
      case "afterwards":
        expect(event.atMs).toBeGreaterThan(known.atMs);
        break;
      case "beforePublication":
        expect(event.atMs).toBeLessThan(known.publishedAtMs ?? -Infinity);
        break;
      case "beforeEntry":
        expect(clause.since).toBe("entry");
        expect(event.atMs).toBeLessThanOrEqual(known.enteredMs ?? -Infinity);
        break;
      case "beforeStep":
        expect(clause.since).toBe("step");
        expect(event.atMs).toBeLessThanOrEqual(known.reachedMs ?? -Infinity);
        break;
      case "beforeWindow":
        expect(event.atMs).toBeLessThanOrEqual(known.atMs - durationOf(clause.within ?? "0m"));
        break;
    }
    if (because.is !== "filtered") expect(fits).toBe(true);
  }
}

/** Everything up to the playhead. */
const asked = ({ definitions }: Asking, { user, atMs }: SeenPerson): Asking => ({ user, definitions, atMs });
