// Ways to change somebody's messages so that, at a step which they reached, they go on by another connection than they
// did; one rule for each type of step (SEMANTICS.md section 6).

import { assertNever } from "../base/assert.ts";
import { durationMs } from "../base/duration.ts";
import type { Condition } from "../conditions/condition.ts";
import { instanceScope } from "../engine/instance-scope.ts";
import { deadline } from "../engine/steps/deadline.ts";
import type { ConditionBranch, Step } from "../journey/journey.ts";
import type { Demand } from "./demands.ts";
import type { EditedPerson } from "./edited-person.ts";
import type { LivedInstance } from "./lived-instances.ts";
import { makeHold } from "./make-hold.ts";
import type { SearchWorld } from "./search-world.ts";

/** An instance at a step that it reached. */
export interface StandingAt {
  readonly step: Step;
  readonly instance: LivedInstance;
  readonly reachedMs: number;
  /** The last instant at which the step may still pass as wished: before another connection fired, or all was over. */
  readonly lastMs: number;
  /** What fired instead, if something did. */
  readonly instead: { readonly via: string; readonly atMs: number } | null;
}

export interface AnotherWay {
  readonly standing: StandingAt;
  /** The connection to take. */
  readonly via: string;
}

const hourMs = 3_600_000;

export function changesAtStep(
  world: SearchWorld,
  person: EditedPerson,
  { standing, via }: AnotherWay,
): readonly EditedPerson[] {
  const { step, reachedMs, lastMs, instead } = standing;
  const at = (atMs: number, demands: readonly Demand[]): readonly EditedPerson[] =>
    makeAll(world, person, { standing, atMs, demands });
  const soon = (demands: readonly Demand[], latestMs: number): readonly EditedPerson[] =>
    likelyInstants(person, reachedMs, Math.min(lastMs, latestMs)).flatMap((atMs) => at(atMs, demands));
  switch (step.type) {
    case "entry":
    case "waitForDuration":
    case "sendToDestinations":
    case "randomizedSplit":
      return [];
    case "waitForCondition":
      if (via === "next") return soon([{ condition: step.condition, want: true }], deadline(step, reachedMs));
      return instead === null ? [] : at(instead.atMs, [{ condition: step.condition, want: false }]);
    case "trueFalseSplit":
      return at(reachedMs, [{ condition: step.condition, want: via === "true" }]);
    case "multiBranchSplit": {
      if (step.mode === "firstMatch") return at(reachedMs, firstOf(step.branches, via));
      const branch = step.branches.find(({ id }) => id === via);
      return branch === undefined ? [] : soon([{ condition: branch.condition, want: true }], Infinity);
    }
    case "holdUntil":
      if (via !== "timeout") return soon(firstOf(step.branches, via), deadline(step, reachedMs));
      return instead === null ? [] : at(instead.atMs, noneOf(step.branches));
    default:
      return assertNever(step);
  }
}

/** When the step passes by itself, whatever anybody does; Infinity where it never does. */
export function passesAtMs(step: Step, via: string, reachedMs: number): number {
  if (step.type === "waitForDuration") return reachedMs + durationMs(step.duration);
  const canRunOut = step.type === "waitForCondition" || step.type === "holdUntil";
  return canRunOut && via === "timeout" ? deadline(step, reachedMs) : reachedMs;
}

/** The branch holds and none before it does; of what is no branch, none holds. */
function firstOf(branches: readonly ConditionBranch[], via: string): readonly Demand[] {
  const index = branches.findIndex(({ id }) => id === via);
  const branch = branches[index];
  if (branch === undefined) return noneOf(branches);
  return [{ condition: branch.condition, want: true }, ...noneOf(branches.slice(0, index))];
}

const noneOf = (branches: readonly ConditionBranch[]): readonly Demand[] =>
  branches.map(({ condition }) => ({ condition, want: false }));

/** A little later than the step was reached, at once, when they did something, and at the last. */
function likelyInstants(person: EditedPerson, fromMs: number, toMs: number): readonly number[] {
  if (toMs === Infinity || toMs < fromMs) return [];
  const own = person.messages.map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs && atMs <= toMs);
  const instants = [
    fromMs + hourMs,
    fromMs,
    fromMs + 1,
    ...own.slice(0, 2),
    Math.floor((fromMs + toMs) / 2),
    toMs,
  ];
  return [...new Set(instants)].filter((atMs) => atMs >= fromMs && atMs <= toMs);
}

interface MadeAt {
  readonly standing: StandingAt;
  readonly atMs: number;
  readonly demands: readonly Demand[];
}

/** All of it at one instant, as one condition would ask it. */
function makeAll(
  { live: { plan, settings } }: SearchWorld,
  person: EditedPerson,
  { standing, atMs, demands }: MadeAt,
): readonly EditedPerson[] {
  const { instance, reachedMs } = standing;
  const scope = instanceScope(settings.publishedAtMs, { entryMs: instance.entryMs, stepMs: reachedMs });
  const all: Condition = {
    all: demands.map(({ condition, want }) => (want ? condition : { not: condition })),
  };
  return makeHold(person, { condition: all, want: true }, { definitions: plan.definitions, atMs, scope });
}
