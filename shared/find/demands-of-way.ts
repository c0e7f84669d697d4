// What one way through a journey, from its entry to a connection, asks of whoever goes it: which conditions hold, and
// which do not, at which of the way's instants, and how long it takes at least (SEMANTICS.md sections 5 and 6).

import { assertNever } from "../base/assert.ts";
import { durationMs } from "../base/duration.ts";
import type { StepId } from "../base/ids.ts";
import type { Plan } from "../engine/plan.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Condition } from "../conditions/condition.ts";
import type { ConditionBranch, Journey, Step } from "../journey/journey.ts";
import type { Demand } from "./demands.ts";
import type { AskedOnWay } from "./timed-literal.ts";
import { waysToConnection, type Target } from "./ways-to-connection.ts";

export type DemandOnWay = Demand & { readonly asked: AskedOnWay };

export interface DemandsOfWay {
  readonly demands: readonly DemandOnWay[];
  /** From the entry on. */
  readonly leastMs: number;
  /** A randomised split on the way that sends nobody along; null where there is none. */
  readonly noShare: StepId | null;
}

const mostWays = 200;

/** Undefined where there are too many to look at. A step is reached by one connection, so that each is gone step by step. */
export function waysThrough(journey: Journey, target: Target): readonly (readonly Target[])[] | undefined {
  const { useful } = waysToConnection(journey, target);
  const steps = new Map(journey.steps.map((step) => [step.id, step]));
  const found: (readonly Target[])[] = [];
  const walk = (id: StepId, sofar: readonly Target[]): void => {
    const step = steps.get(id);
    if (step === undefined || found.length > mostWays) return;
    for (const { via, next } of connectionsOf(step)) {
      if (!useful(id).includes(via)) continue;
      const way = [...sofar, { step: id, via }];
      if (id === target.step && via === target.via) found.push(way);
      else if (next !== null) walk(next, way);
    }
  };
  const [entry] = journey.steps;
  if (entry !== undefined) walk(entry.id, []);
  return found.length > mostWays ? undefined : found;
}

export function demandsOfWay(plan: Plan, way: readonly Target[]): DemandsOfWay {
  const steps = new Map(plan.journey.steps.map((step) => [step.id, step]));
  const going = new Going(plan);
  way.forEach(({ step: id, via }, place) => {
    const step = steps.get(id);
    if (step !== undefined) going.pass(step, via, place);
  });
  return going;
}

interface Asking {
  /** null: the journey's exit. */
  readonly step: Step | null;
  readonly place: number;
  /** When it is reached, or perhaps later. */
  readonly when: "now" | "later";
}

class Going implements DemandsOfWay {
  readonly demands: DemandOnWay[] = [];
  leastMs = 0;
  noShare: StepId | null = null;
  readonly #plan: Plan;
  /** The number of the instant at which the step is reached. */
  #instant = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  pass(step: Step, via: string, place: number): void {
    switch (step.type) {
      case "entry":
        this.#ask({ step, place, when: "now" }, [{ condition: step.condition, want: true }]);
        break;
      case "sendToDestinations":
        break;
      case "waitForDuration":
        this.#wait(durationMs(step.duration));
        break;
      case "waitForCondition":
        this.#passWait(step, via, place);
        break;
      case "trueFalseSplit":
        this.#ask({ step, place, when: "now" }, [{ condition: step.condition, want: via === "true" }]);
        break;
      case "multiBranchSplit":
        this.#passBranches(step, via, place);
        break;
      case "holdUntil":
        this.#passHold(step, via, place);
        break;
      case "randomizedSplit":
        if (step.branches.find(({ id }) => id === via)?.percent === 0) this.noShare = step.id;
        break;
      default:
        assertNever(step);
    }
    this.#stay(place);
  }

  #passWait(step: Extract<Step, { type: "waitForCondition" }>, via: string, place: number): void {
    const isTimeout = via === "timeout";
    const demand = { condition: step.condition, want: !isTimeout };
    if (isTimeout) this.#ask({ step, place, when: "now" }, [demand]);
    this.#wait(isTimeout ? durationMs(step.timeout?.after) : 0);
    this.#ask({ step, place, when: "later" }, [demand]);
  }

  #passBranches(step: Extract<Step, { type: "multiBranchSplit" }>, via: string, place: number): void {
    if (step.mode === "firstMatch")
      return this.#ask({ step, place, when: "now" }, firstOf(step.branches, via));
    this.#wait(0);
    const branch = step.branches.filter(({ id }) => id === via);
    this.#ask(
      { step, place, when: "later" },
      branch.map(({ condition }) => ({ condition, want: true })),
    );
  }

  #passHold(step: Extract<Step, { type: "holdUntil" }>, via: string, place: number): void {
    const isTimeout = via === "timeout";
    if (isTimeout) this.#ask({ step, place, when: "now" }, firstOf(step.branches, via));
    this.#wait(isTimeout ? durationMs(step.timeout?.after) : 0);
    this.#ask({ step, place, when: "later" }, firstOf(step.branches, via));
  }

  #wait(ms: number): void {
    this.#instant += 1;
    this.leastMs += ms;
  }

  /** Who goes on has not been sent away at that instant. */
  #stay(place: number): void {
    const when = this.#plan.journey.settings?.exit?.when;
    if (when === undefined) return;
    this.#ask({ step: null, place, when: "now" }, [{ condition: when, want: false }]);
  }

  #ask({ step, place, when }: Asking, demands: readonly Demand[]): void {
    const asked: AskedOnWay = {
      step: step?.id ?? null,
      place,
      instant: this.#instant,
      isAtEntry: this.#instant === 0,
      isAtReached: step !== null && when === "now",
      isBounded: !(step?.type === "entry" && step.useHistoricalData === true),
    };
    this.demands.push(...demands.map((demand) => ({ ...demand, asked })));
  }
}

/** The branch holds and none before it does; of what is no branch, none holds. */
function firstOf(branches: readonly ConditionBranch[], via: string): readonly Demand[] {
  const index = branches.findIndex(({ id }) => id === via);
  const branch = branches[index];
  const want = (condition: Condition, isWanted: boolean): Demand => ({ condition, want: isWanted });
  if (branch === undefined) return branches.map(({ condition }) => want(condition, false));
  const before = branches.slice(0, index).map(({ condition }) => want(condition, false));
  return [want(branch.condition, true), ...before];
}
