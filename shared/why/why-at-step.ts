// Why an instance waits at a step, went on from it, or is not there: in the last case the first decision that led
// elsewhere is looked for, from the entry on.

import { assert } from "../base/assert.ts";
import type { StepId } from "../base/ids.ts";
import { durationMs } from "../base/duration.ts";
import { behaviourOf } from "../engine/steps/behaviours.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Step } from "../journey/journey.ts";
import type { Life } from "./life.ts";
import { bucketAt, tellingWay, waysOf } from "./ways-of.ts";
import type { Found, WayAnswer } from "./why-answer.ts";

/** What decided, without what is the same in every answer. */
export interface Finding {
  readonly found: Found;
  readonly ways: readonly WayAnswer[];
  readonly telling: number | null;
}

/** Of a step that the instance has reached. `via`: the pass that is asked about; the last one where it is absent. */
export function whyAtReached(life: Life, at: AskedStep, via?: string): Finding {
  const { entry, step, towards } = at;
  const ways = waysOf(life, entry, step);
  const passes = life.passes(entry, step.id);
  const pass = via === undefined ? passes.at(-1) : passes.find((one) => one.via === via);
  const reachedMs = life.reachedMs(entry, step.id) ?? life.atMs;
  const isOpen = !behaviourOf(step).isDone(
    step,
    passes.map((one) => one.via),
  );
  if (pass === undefined || (towards !== null && isOpen)) return whyWaiting(life, at, { reachedMs, ways });
  const { atMs } = pass;
  const bucket = bucketAt(life, step);
  const found = {
    is: "passed",
    step: step.id,
    entry,
    reachedMs,
    atMs,
    via: pass.via,
    towards,
    bucket,
  } as const;
  const asked = ways.findIndex((way) => way.via === via && way.condition !== null);
  const isOneOfSeveral = passes.length > 1 && asked >= 0;
  return { found, ways, telling: isOneOfSeveral ? asked : tellingWay(ways, towards) };
}

export interface AskedStep {
  readonly entry: number;
  readonly step: Step;
  /** The ways of the step that lead to another one, which is asked about; null where it is this one. */
  readonly towards: readonly string[] | null;
}

function whyWaiting(
  life: Life,
  { entry, step, towards }: AskedStep,
  { reachedMs, ways }: { readonly reachedMs: number; readonly ways: readonly WayAnswer[] },
): Finding {
  const end = life.endOf(entry);
  const telling = tellingWay(ways, towards);
  if (end?.kind.what === "ended") {
    const { reason, outcome } = end.kind;
    const ended = {
      is: "ended",
      entry,
      entryMs: life.entryMs(entry),
      atMs: end.atMs,
      reason,
      outcome,
    } as const;
    return { found: { ...ended, waitingAt: step.id }, ways, telling };
  }
  const { archivedAtMs } = life.live.settings;
  const isArchived = archivedAtMs !== undefined && life.atMs >= archivedAtMs;
  const limitMs = reachedMs + limitOf(step);
  return {
    found: {
      is: "waiting",
      step: step.id,
      entry,
      reachedMs,
      limitMs: limitMs === Infinity ? null : limitMs,
      towards,
      archivedAtMs: isArchived ? archivedAtMs : null,
    },
    ways,
    telling,
  };
}

function limitOf(step: Step): number {
  if (step.type === "waitForDuration") return durationMs(step.duration);
  return "timeout" in step ? durationMs(step.timeout?.after) : Infinity;
}

/** Of a step that the instance has not reached. */
export function whyNotReached(life: Life, entry: number, step: StepId): Finding {
  const blocking = blockingSteps(life, entry, step);
  // Where a way may still be taken, that is what has to be known; else the first decision against it.
  const open = blocking.find(({ step: one }) => {
    const fired = life.passes(entry, one.id).map(({ via }) => via);
    return !behaviourOf(one).isDone(one, fired);
  });
  // In a what-if a way that was taken long ago may lead here only since the change.
  const deciding = open ?? blocking[0] ?? leadingSteps(life, entry, step).at(-1);
  assert(deciding !== undefined, `some way leads from the entry to ${step}`);
  return whyAtReached(life, { entry, ...deciding });
}

type Leading = readonly { readonly step: Step; readonly towards: readonly string[] }[];

/** Of the steps that lead there, those of which no way towards it was taken. */
const blockingSteps = (life: Life, entry: number, target: StepId): Leading =>
  leadingSteps(life, entry, target).filter(({ step, towards }) => {
    const fired = life.passes(entry, step.id).map(({ via }) => via);
    return !towards.some((via) => fired.includes(via));
  });

/** Reached steps, in rank order, that have ways towards the step. */
function leadingSteps(life: Life, entry: number, target: StepId): Leading {
  const leading = stepsLeadingTo(life, target);
  return life.live.plan.ranked.flatMap((step) => {
    if (life.reachedMs(entry, step.id) === null) return [];
    const towards = connectionsOf(step).flatMap(({ via, next }) =>
      next !== null && leading.has(next) ? [via] : [],
    );
    return towards.length === 0 ? [] : [{ step, towards }];
  });
}

/** The step itself, and every step from which a way leads to it. */
function stepsLeadingTo(life: Life, target: StepId): ReadonlySet<StepId> {
  const leading = new Set<StepId>([target]);
  for (const step of life.live.plan.ranked.toReversed())
    if (connectionsOf(step).some(({ next }) => next !== null && leading.has(next))) leading.add(step.id);
  return leading;
}
