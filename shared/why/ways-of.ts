// The ways out of one step for one instance, each with its verdict: judged when it was decided, and at the instant
// where it may still be taken.

import type { StepId } from "../base/ids.ts";
import { bucketOf } from "../engine/bucket.ts";
import { conditionsByConnection } from "../engine/conditions-of.ts";
import { instanceScope } from "../engine/instance-scope.ts";
import { passesRepeatedly } from "../engine/passes-repeatedly.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { RandomizedSplitStep, Step } from "../journey/journey.ts";
import { answerCondition, type ConditionAnswer } from "./condition-answer.ts";
import type { Life, Pass } from "./life.ts";
import type { WayAnswer, WayVerdict } from "./why-answer.ts";

export function stepOf(life: Life, id: StepId): Step | undefined {
  return life.live.plan.journey.steps.find((step) => step.id === id);
}

/** Of a step that the instance has reached. */
export function waysOf(life: Life, entry: number, step: Step): readonly WayAnswer[] {
  const passes = life.passes(entry, step.id);
  const reachedMs = life.reachedMs(entry, step.id) ?? life.atMs;
  const conditions = new Map(conditionsByConnection(step).map(({ via, condition }) => [via, condition]));
  const shares = step.type === "randomizedSplit" ? sharesOf(step) : undefined;
  // What the instance can no longer do is judged as its end found it.
  const nowMs = life.endOf(entry)?.atMs ?? life.atMs;
  return connectionsOf(step).map(({ via }) => {
    const judgedMs = judgedAt(step, { via, passes, nowMs });
    const condition = step.type === "entry" ? undefined : conditions.get(via);
    const answer =
      condition === undefined
        ? null
        : answerCondition(condition, {
            known: life.knownAt(judgedMs),
            later: life.known,
            atMs: judgedMs,
            scope: instanceScope(life.live.settings.publishedAtMs, {
              entryMs: life.entryMs(entry),
              stepMs: reachedMs,
            }),
          });
    const verdict = verdictOf(step, { via, passes, answer });
    return { via, verdict, judgedMs, condition: answer, share: shares?.get(via) ?? null };
  });
}

/** A way is judged when it was taken; where only one may be taken, all are judged then. */
function judgedAt(
  step: Step,
  { via, passes, nowMs }: { readonly via: string; readonly passes: readonly Pass[]; readonly nowMs: number },
): number {
  const own = passes.find((pass) => pass.via === via)?.atMs;
  return own ?? (passesRepeatedly(step) ? undefined : passes[0]?.atMs) ?? nowMs;
}

interface Judged {
  readonly via: string;
  readonly passes: readonly Pass[];
  readonly answer: ConditionAnswer | null;
}

function verdictOf(step: Step, { via, passes, answer }: Judged): WayVerdict {
  if (passes.some((pass) => pass.via === via)) return "taken";
  if (answer !== null) return answer.holds ? "holds" : "doesNotHold";
  return passes.length > 0 && !passesRepeatedly(step) ? "notTaken" : "open";
}

export function sharesOf({ branches }: RandomizedSplitStep): Map<string, { from: number; to: number }> {
  let sum = 0;
  return new Map(branches.map(({ id, percent }) => [id, { from: sum, to: (sum += percent) }]));
}

/** The person's number at a split at random; null at any other step. */
export const bucketAt = (life: Life, step: Step): number | null =>
  step.type === "randomizedSplit" ? bucketOf(life.live.plan.journey.id, step.id, life.user) : null;

/**
 * The way that tells most: of those that were not taken the one that a message came near to, else the one that was
 * taken by what holds, else the first that does not hold.
 */
export function tellingWay(ways: readonly WayAnswer[], towards: readonly string[] | null): number | null {
  const asked = ways.findIndex(({ via }) => towards?.includes(via) === true);
  if (asked >= 0) return asked;
  const missed = ways.findIndex(
    ({ verdict, condition }) => verdict === "doesNotHold" && condition !== null && cameNear(condition),
  );
  const taken = ways.findIndex(({ verdict, condition }) => verdict === "taken" && condition !== null);
  const first = ways.findIndex(({ condition }) => condition !== null);
  return [taken, missed, first].find((index) => index >= 0) ?? null;
}

function cameNear({ evidence }: ConditionAnswer): boolean {
  switch (evidence.is) {
    case "group":
      return evidence.parts.some(cameNear);
    case "event":
      return evidence.count + evidence.uncountedCount > 0;
    default:
      return false;
  }
}
