// Explanations against the oracle: where a person stands, whether each clause holds and by which value or count,
// when its answer would change if no message arrived, and what would happen next.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Explanation } from "../../shared/conditions/explanation.ts";
import { explain, type PersonExplanation } from "../../shared/engine/explain.ts";
import { oracleCase, type OracleCase } from "../arbitraries/oracle-case.ts";
import { traitAt, type Asking } from "../oracle/asking.ts";
import { candidateInstants } from "../oracle/candidate-instants.ts";
import { computedTraitAt } from "../oracle/computed-trait.ts";
import { eventsThatCount, holds } from "../oracle/condition.ts";
import { completedMs, type Instance } from "../oracle/instance.ts";
import { transitionsOf } from "../oracle/oracle.ts";
import type { OracleInput } from "../oracle/oracle-input.ts";
import { userHistories, type UserHistory } from "../oracle/user-history.ts";
import { UserRun } from "../oracle/user-run.ts";
import { prepare, recordOf } from "./engine-adapter.ts";

const runs = Math.ceil(Number(process.env["LAW_RUNS"] ?? "2000") / 10);
const seed = Number(process.env["LAW_SEED"] ?? "20260101");

/** How far ahead the oracle follows what comes next: beyond every window of the random journeys. */
const farMs = 400 * 86_400_000;

/** A person at an instant, as the oracle sees them: with no message after it. */
interface Seen {
  readonly input: OracleInput;
  readonly user: UserHistory;
  readonly atMs: number;
  readonly run: UserRun;
}

function seenAt(input: OracleInput, history: UserHistory, atMs: number): Seen {
  const user = { ...history, messages: history.messages.filter((message) => message.atMs <= atMs) };
  const run = new UserRun(user, { ...input, untilMs: atMs });
  run.rehearse();
  return { input, user, atMs, run };
}

function expectStanding({ standing }: PersonExplanation, { user, run, atMs }: Seen): void {
  const latest = run.instances.at(-1);
  if (user.messages.length === 0) expect(standing).toEqual({ is: "unknown" });
  else if (latest === undefined || latest.endedMs !== undefined) {
    const endedMs = latest?.endedMs ?? null;
    expect(standing).toMatchObject({ is: "outside", entries: run.instances.length, endedMs });
  } else {
    const completed = (completedMs(latest) ?? Infinity) <= atMs;
    const { entry, enteredMs: entryMs } = latest;
    expect(standing).toEqual({ is: "inside", entry, entryMs, completed });
  }
}

function expectNext({ next }: PersonExplanation, { input, user, atMs }: Seen): void {
  const run = new UserRun(user, { ...input, untilMs: atMs + farMs });
  const isLater = (instance: Instance): boolean => instance.happenings.some((one) => one.atMs > atMs);
  run.rehearse(() => run.instances.some(isLater));
  const first = transitionsOf(run).find(({ at }) => Date.parse(at) > atMs);
  const isNear = next !== null && next.atMs <= atMs + farMs;
  expect(isNear ? recordOf(next, next.kind) : undefined).toEqual(first);
}

/** Every condition that is explained, with what it was asked about. */
function expectClauses(explanation: PersonExplanation, seen: Seen): void {
  const { input, user, run } = seen;
  const { definitions, publishedAtMs, journey } = input;
  const latest = run.instances.at(-1);
  const entered = latest === undefined ? {} : { enteredMs: latest.enteredMs };
  for (const { step, reachedMs, clauses } of explanation.steps) {
    const usesHistory = step.type === "entry" && step.useHistoricalData === true;
    const reached = reachedMs === null ? {} : { reachedMs };
    for (const { atMs, explanation: clause } of clauses) {
      const bounds = usesHistory ? {} : { publishedAtMs };
      expectExplained(clause, { user, definitions, atMs, ...bounds, ...entered, ...reached }, seen);
    }
  }
  const when = journey.settings?.exit?.when;
  expect(explanation.exit !== null).toBe(when !== undefined && latest !== undefined);
  if (explanation.exit === null) return;
  const askedMs = latest?.endedMs ?? seen.atMs;
  expectExplained(explanation.exit, { user, definitions, atMs: askedMs, publishedAtMs, ...entered }, seen);
}

function expectExplained(explanation: Explanation, asking: Asking, seen: Seen): void {
  const { condition, evidence } = explanation;
  const known = upTo(asking);
  expect(explanation.holds, JSON.stringify(condition)).toBe(holds(condition, known));
  expect(explanation.changesAtMs, JSON.stringify(condition)).toBe(nextChange(condition, known, seen));
  if (evidence.is === "group") for (const part of evidence.parts) expectExplained(part, asking, seen);
  if (evidence.is === "audience") {
    const { user, definitions, atMs } = asking;
    expectExplained(evidence.audience, { user, definitions, atMs }, seen);
  }
  if ("event" in condition && evidence.is === "event") {
    const events = eventsThatCount(condition.event, known);
    expect(evidence.count).toBe(events.length);
    expect(evidence.events.map(({ atMs }) => atMs)).toEqual(events.map(({ atMs }) => atMs));
  }
  if ("trait" in condition && evidence.is === "trait") {
    expect(evidence.value).toEqual(traitAt(condition.trait.key, known) ?? null);
  }
  if ("computedTrait" in condition && evidence.is === "computedTrait") {
    expect(evidence.value).toEqual(computedTraitAt(condition.computedTrait.id, known) ?? null);
  }
}

function upTo(asking: Asking): Asking {
  const messages = asking.user.messages.filter(({ atMs }) => atMs <= asking.atMs);
  return { ...asking, user: { ...asking.user, messages } };
}

function nextChange(condition: Condition, asking: Asking, { input }: Seen): number | null {
  const now = holds(condition, asking);
  const later = candidateInstants(asking.user, input)
    .filter((atMs) => atMs > asking.atMs)
    .toSorted((a, b) => a - b);
  return later.find((atMs) => holds(condition, { ...asking, atMs }) !== now) ?? null;
}

function expectExplanations({ input, instants }: OracleCase): void {
  const { plan, settings, histories } = prepare(input);
  for (const history of userHistories(input.messages)) {
    const messages = [...histories].find(([userId]) => userId === history.userId)?.[1] ?? [];
    for (const atMs of new Set([...instants, Math.min(input.publishedAtMs + 150_000, input.untilMs)])) {
      const seen = seenAt(input, history, atMs);
      const asked = { user: history.userId, messages, atMs };
      const explanation = explain({ plan, settings }, asked);
      expectStanding(explanation, seen);
      expectClauses(explanation, seen);
      expectNext(explanation, seen);
      for (const { id } of input.journey.steps) {
        expectClauses(explain({ plan, settings }, { ...asked, stepId: id }), seen);
      }
    }
  }
}

test(`explanations equal the oracle on ${runs} random rehearsals`, { timeout: 60_000 + runs * 500 }, () => {
  fc.assert(fc.property(oracleCase, expectExplanations), { seed, numRuns: runs });
});
