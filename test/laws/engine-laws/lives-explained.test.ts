// Laws of explanations against what happened: where somebody is said to stand, what is said to have decided, and what
// is said to come next are what the records say.

import fc from "fast-check";
import { expect } from "vitest";
import type { Instant } from "../../../shared/base/instant.ts";
import { closedFromMs } from "../../../shared/engine/accepting.ts";
import { explain, type StepExplanation } from "../../../shared/engine/explain.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import { replay } from "../../../shared/engine/replay.ts";
import type { Message } from "../../../shared/people/message.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { prepare, type Prepared } from "../engine-adapter.ts";
import { law } from "./law.ts";

interface Asked extends Prepared {
  readonly user: string;
  readonly messages: readonly Message[];
  readonly atMs: number;
  /** All of the user's life, up to the end. */
  readonly life: readonly TransitionRecord[];
}

const cases = fc.record({
  one: oracleCase,
  user: fc.nat(),
  pick: fc.nat(),
  besideMs: fc.constantFrom(-1, 0, 0, 0, 1, 30_000),
});

/** Somebody at an instant at which something happens to them, or beside it; at publication if nothing ever does. */
function askedOf({
  one: { input },
  user,
  pick,
  besideMs,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const prepared = prepare(input);
  const { publishedAtMs, untilMs } = prepared.settings;
  const lives = [...prepared.histories].map(([id, messages]) => ({
    user: id as string,
    messages,
    life: replay(prepared, { user: id, messages, untilMs }).transitions,
  }));
  const eventful = lives.filter(({ life }) => life.length > 0);
  const chosen = eventful[user % Math.max(eventful.length, 1)] ?? lives[user % Math.max(lives.length, 1)];
  if (chosen === undefined) return undefined;
  const record = chosen.life[pick % Math.max(chosen.life.length, 1)];
  const wished = (record?.atMs ?? publishedAtMs) + besideMs;
  const atMs = Math.max(publishedAtMs, Math.min(untilMs, wished));
  return { ...prepared, ...chosen, atMs } satisfies Asked;
}

law("where somebody is said to stand is where their records leave them", {
  cases,
  telling: 0.3,
  check: (one) => {
    const asked = askedOf(one);
    if (asked === undefined) return false;
    const { standing } = explain(asked, asked);
    const past = asked.life.filter(({ atMs }) => atMs <= asked.atMs);
    const entry = past.at(-1)?.entry ?? 0;
    const own = past.filter((record) => record.entry === entry);
    const endedMs = own.find(({ kind }) => kind.what === "ended")?.atMs ?? null;
    if (!asked.messages.some(({ atMs }) => atMs <= asked.atMs)) expect(standing).toEqual({ is: "unknown" });
    else if (own.length === 0 || endedMs !== null)
      expect(standing).toMatchObject({ is: "outside", entries: entry, endedMs });
    else {
      const completed = own.some(({ kind }) => kind.what === "completed");
      expect(standing).toEqual({ is: "inside", entry, entryMs: own[0]?.atMs, completed });
    }
    return past.length > 0;
  },
});

law("what is said to come next is what a replay without later messages does next", {
  cases,
  telling: 0.1,
  check: (one) => {
    const asked = askedOf(one);
    if (asked === undefined) return false;
    const { next } = explain(asked, asked);
    const { user, plan } = asked;
    const settings = { ...asked.settings, untilMs: Infinity as Instant };
    const messages = asked.messages.filter(({ atMs }) => atMs <= asked.atMs);
    // Longer than any wait, window and date of the two worlds, where nothing is said to come.
    const untilMs = next?.atMs ?? asked.atMs + 100 * 86_400_000;
    const later = replay({ plan, settings }, { user, messages, untilMs }).transitions;
    expect(later.find(({ atMs }) => atMs > asked.atMs) ?? null).toEqual(next);
    return next !== null;
  },
});

law("a connection that fired held at that instant, and one that might still fire does not hold", {
  cases,
  telling: 0.3,
  check: (one) => {
    const asked = askedOf(one);
    if (asked === undefined || asked.atMs >= closedFromMs(asked.settings)) return false;
    const isInside = explain(asked, asked).standing.is === "inside";
    let told = 0;
    for (const { id, type } of asked.plan.journey.steps) {
      const { steps } = explain(asked, { ...asked, stepId: id });
      for (const step of type === "entry" ? [] : steps) {
        const isWaiting = isInside && step.reachedMs !== null;
        told += decidedRightly(step, isWaiting);
      }
    }
    return told > 0;
  },
});

/** Checks each clause of one step; how many of them there were. */
function decidedRightly({ step, clauses, passes, reachedMs }: StepExplanation, isWaiting: boolean): number {
  const fired = passes.map(({ via }) => via);
  const isOver = step.type === "multiBranchSplit" && step.mode !== "firstMatch" ? false : fired.length > 0;
  const first = clauses.findIndex(({ via }) => fired.includes(via));
  for (const [index, { via, atMs, explanation }] of clauses.entries()) {
    expect(atMs).toBeGreaterThanOrEqual(reachedMs ?? Infinity);
    if (fired.includes(via)) expect(explanation.holds).toBe(true);
    // Of several that hold together the first in order fires; the others are judged at that instant too.
    else if (isOver && (first === -1 || index < first)) expect(explanation.holds).toBe(false);
    else if (!isOver && isWaiting) expect(explanation.holds).toBe(false);
  }
  return clauses.length;
}
