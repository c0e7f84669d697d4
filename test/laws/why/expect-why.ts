// One answer to a "why?", judged again by the oracle: what is said to have decided did decide, each verdict is what
// happened, every condition says what an independent evaluation says, and what comes next does.

import { expect } from "vitest";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import type { Found, WhyAnswer, WhyOutside } from "../../../shared/why/why-answer.ts";
import type { Asking } from "../../oracle/asking.ts";
import { holds } from "../../oracle/condition.ts";
import { durationOf } from "../../oracle/date.ts";
import { reachedMs, type Instance } from "../../oracle/instance.ts";
import { expectCondition } from "./expect-condition.ts";
import { instanceOf, passesOf, upTo, type SeenPerson } from "./seen-person.ts";

export function expectWhy(answer: WhyAnswer, seen: SeenPerson): void {
  expectFound(answer, seen);
  const { found, exit } = answer;
  if (found.is === "entered" || found.is === "outside") expectEntryWay(answer, seen);
  else expectWays(answer, seen, instanceOf(seen, found.entry));
  if (exit === null) return;
  const judgedMs = found.is === "entered" || found.is === "ended" ? found.atMs : answer.atMs;
  const enteredMs = "entry" in found ? instanceOf(seen, found.entry).enteredMs : judgedMs;
  const since = found.is === "entered" ? judgedMs : enteredMs;
  expectCondition(exit, { ...bounded(seen, judgedMs), enteredMs: since, reachedMs: since }, seen);
  if (found.is === "waiting") expect(exit.holds).toBe(found.archivedAtMs === null ? false : exit.holds);
  if (found.is === "ended" && found.reason === "condition") expect(exit.holds).toBe(true);
}

const bounded = ({ user, input }: SeenPerson, atMs: number): Asking => ({
  user,
  definitions: input.definitions,
  atMs,
  publishedAtMs: input.publishedAtMs,
});

const stepIn = ({ input }: SeenPerson, id: string): Step => {
  const step = input.journey.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};

function expectFound({ asked, found, atMs }: WhyAnswer, seen: SeenPerson): void {
  const latest = seen.instances.at(-1);
  if (asked.is === "entry") {
    const isInside = latest !== undefined && latest.endedMs === undefined;
    expect(found.is).toBe(isInside ? "entered" : "outside");
  }
  if (asked.is === "step" && latest !== undefined) {
    const isThere = reachedMs(latest, asked.step) !== undefined;
    if ((found.is === "passed" || found.is === "waiting") && found.towards !== null) {
      expect(isThere).toBe(false);
      expectBlocked(found, { seen, target: asked.step, instance: latest });
    }
    if (!isThere) expect(["passed", "waiting", "ended", "outside", "entered"]).toContain(found.is);
  }
  if (asked.is === "transition") {
    expect("atMs" in found ? found.atMs : atMs).toBe(asked.atMs);
  }
  if (found.is === "passed") {
    const pass = passesOf(instanceOf(seen, found.entry), found.step).find(({ via }) => via === found.via);
    expect(pass?.atMs).toBe(found.atMs);
    expect(found.reachedMs).toBe(reachedMs(instanceOf(seen, found.entry), found.step));
  }
  if (found.is === "waiting") expectWaiting(found, seen);
  if (found.is === "ended") {
    const { endedMs, happenings, enteredMs } = instanceOf(seen, found.entry);
    expect({ atMs: found.atMs, reason: found.reason, entryMs: found.entryMs }).toEqual({
      atMs: endedMs,
      reason: happenings.at(-1)?.reason,
      entryMs: enteredMs,
    });
  }
  if (found.is === "entered") expect(found.atMs).toBe(instanceOf(seen, found.entry).enteredMs);
  if (found.is === "outside") expectOutside(found.because, seen, atMs);
}

function expectWaiting(found: Extract<Found, { readonly is: "waiting" }>, seen: SeenPerson): void {
  const instance = instanceOf(seen, found.entry);
  expect(instance.endedMs).toBeUndefined();
  expect(found.reachedMs).toBe(reachedMs(instance, found.step));
  const step = stepIn(seen, found.step);
  const limit =
    step.type === "waitForDuration" ? step.duration : "timeout" in step ? step.timeout?.after : undefined;
  expect(found.limitMs).toBe(limit === undefined ? null : found.reachedMs + durationOf(limit));
  const { archivedAtMs } = seen.input;
  if (found.archivedAtMs === null && found.limitMs !== null && passesOf(instance, step.id).length === 0)
    expect(found.limitMs).toBeGreaterThan(seen.atMs);
  if (found.archivedAtMs !== null) expect(archivedAtMs).toBeLessThanOrEqual(seen.atMs);
}

interface Blocked {
  readonly seen: SeenPerson;
  readonly target: string;
  readonly instance: Instance;
}

/** The step that is said to have decided was reached; the ways towards lead to the target, and none was taken. */
function expectBlocked(
  { step: id, towards }: Extract<Found, { readonly is: "passed" | "waiting" }>,
  { seen, target, instance }: Blocked,
): void {
  expect(reachedMs(instance, id)).toBeDefined();
  const leads = (from: string | null): boolean =>
    from !== null && (from === target || connectionsOf(stepIn(seen, from)).some(({ next }) => leads(next)));
  const expected = connectionsOf(stepIn(seen, id)).filter(({ next }) => leads(next));
  expect(towards).toEqual(expected.map(({ via }) => via));
  const taken = passesOf(instance, id).map(({ via }) => via ?? "");
  expect(taken.filter((via) => towards?.includes(via))).toEqual([]);
}

/** C of section 5, told apart: the entry condition alone, and whether who enters would stay. */
function entryHolds(seen: SeenPerson, atMs: number): { readonly matches: boolean; readonly stays: boolean } {
  const { input, user } = seen;
  const [entry] = input.journey.steps;
  if (entry?.type !== "entry") throw new Error("the entry comes first");
  const asking = { ...bounded(seen, atMs), user: upTo(user, atMs) };
  const { publishedAtMs: _, ...unbounded } = asking;
  const exists = asking.user.messages.length > 0;
  const usesHistory = entry.useHistoricalData === true;
  const when = input.journey.settings?.exit?.when;
  const leaves = when !== undefined && holds(when, { ...asking, enteredMs: atMs });
  return { matches: exists && holds(entry.condition, usesHistory ? unbounded : asking), stays: !leaves };
}

function expectOutside(because: WhyOutside, seen: SeenPerson, atMs: number): void {
  const { publishedAtMs, pauses, archivedAtMs } = seen.input;
  const latest = seen.instances.at(-1);
  switch (because.is) {
    case "unknown":
      return expect(upTo(seen.user, atMs).messages).toEqual([]);
    case "beforePublication":
      return expect(atMs).toBeLessThan(publishedAtMs);
    case "archived":
      expect(because.archivedAtMs).toBe(archivedAtMs);
      expect(atMs).toBeGreaterThanOrEqual(because.archivedAtMs);
      return expectOutside(because.before, seen, because.archivedAtMs - 1);
    case "onceOnly":
      expect(seen.input.journey.settings?.reentry).toBeUndefined();
      return expect(because.endedMs).toBe(latest?.endedMs);
    case "notYetAgain":
      return expect(atMs).toBeLessThan(because.eligibleMs);
    case "doesNotMatch":
      return expect(entryHolds(seen, atMs).matches).toBe(false);
    case "wouldLeave":
      return expect(entryHolds(seen, atMs)).toEqual({ matches: true, stays: false });
    case "matchedBefore":
      expect(entryHolds(seen, publishedAtMs - 1)).toEqual({ matches: true, stays: true });
      return expect(entryHolds(seen, atMs)).toEqual({ matches: true, stays: true });
    case "matchedEarlier":
      throw new Error("nothing was changed in this rehearsal");
    case "inPause":
      expect(pauses.some(({ fromMs, toMs }) => fromMs <= because.sinceMs && because.sinceMs < toMs)).toBe(
        true,
      );
      return expect(entryHolds(seen, atMs)).toEqual({ matches: true, stays: true });
  }
}

function expectEntryWay({ ways, found, atMs }: WhyAnswer, seen: SeenPerson): void {
  const [entry] = seen.input.journey.steps;
  const judgedMs = found.is === "entered" ? found.atMs : atMs;
  const { publishedAtMs: _, ...unbounded } = bounded(seen, judgedMs);
  const usesHistory = entry?.type === "entry" && entry.useHistoricalData === true;
  expect(ways).toHaveLength(1);
  for (const { condition, verdict } of ways) {
    if (condition === null) throw new Error("an entry has a condition");
    expectCondition(condition, usesHistory ? unbounded : bounded(seen, judgedMs), seen);
    if (verdict === "taken") expect(condition.holds).toBe(true);
    else expect(verdict).toBe(condition.holds ? "holds" : "doesNotHold");
  }
}

/** When the way was taken; where only one is, when that one was; else the end of the instance, or the instant itself. */
function decidedMs(
  step: Step,
  via: string,
  { instance, atMs }: { readonly instance: Instance; readonly atMs: number },
): number {
  const passes = passesOf(instance, step.id);
  const own = passes.find((pass) => pass.via === via);
  const takesSeveral = step.type === "multiBranchSplit" && step.mode !== "firstMatch";
  const deciding = own ?? (takesSeveral ? undefined : passes[0]);
  return deciding?.atMs ?? instance.endedMs ?? atMs;
}

function expectWays({ ways, found, atMs }: WhyAnswer, seen: SeenPerson, instance: Instance): void {
  const id = "step" in found ? found.step : found.is === "ended" ? found.waitingAt : null;
  if (id === null) return expect(ways).toEqual([]);
  const taken = passesOf(instance, id).map(({ via }) => via ?? "");
  const reached = reachedMs(instance, id) ?? NaN;
  expect(ways.map(({ via }) => via)).toEqual(connectionsOf(stepIn(seen, id)).map(({ via }) => via));
  for (const { via, verdict, condition, judgedMs } of ways) {
    expect(verdict === "taken").toBe(taken.includes(via));
    expect(judgedMs).toBe(decidedMs(stepIn(seen, id), via, { instance, atMs }));
    if (condition === null) continue;
    if (verdict === "taken") expect(condition.holds).toBe(true);
    else expect(verdict).toBe(condition.holds ? "holds" : "doesNotHold");
    const { enteredMs } = instance;
    expectCondition(condition, { ...bounded(seen, judgedMs), enteredMs, reachedMs: reached }, seen);
  }
}
