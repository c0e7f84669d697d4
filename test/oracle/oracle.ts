// A second, naive evaluator of SEMANTICS.md, written from the text alone to judge the engine by. It asks every
// condition anew at every instant and owns its dates, operators, identity and buckets; only types and the
// list of a step's connections are shared with the code under test. Slow on purpose.

import type { InstanceCounts, InstantCounts, StepCounts } from "../../shared/engine/instant-counts.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { completedMs, type Happening, type Instance } from "./instance.ts";
import type { OracleInput } from "./oracle-input.ts";
import { inOrder } from "./progress.ts";
import type { TransitionRecord } from "./transition-record.ts";
import { userHistories } from "./user-history.ts";
import { UserRun } from "./user-run.ts";

/** Every transition, in the order of SEMANTICS.md section 10. */
export function oracleTransitions(input: OracleInput): readonly TransitionRecord[] {
  return runs(input).flatMap(transitionsOf);
}

/** The transitions of one user's run, as far as it has been rehearsed. */
export function transitionsOf(run: UserRun): readonly TransitionRecord[] {
  return run.instances.flatMap((instance) =>
    inOrder(run, instance.happenings).map((happening) => recordOf(run.userId, instance, happening)),
  );
}

/** The counts of SEMANTICS.md section 9 at each of the instants, of the chosen users. */
export function oracleCounts(
  input: OracleInput,
  instants: readonly number[],
  isChosen: (userId: string) => boolean = () => true,
): readonly InstantCounts[] {
  const users = runs(input)
    .filter(({ userId }) => isChosen(userId))
    .map((run) => run.instances);
  return instants.map((atMs) => countsAt(input.journey, users, atMs));
}

function runs(input: OracleInput): readonly UserRun[] {
  return userHistories(input.messages).map((user) => {
    const seen = user.messages.filter(({ atMs }) => atMs <= input.untilMs);
    const run = new UserRun({ ...user, messages: seen }, input);
    run.rehearse();
    return run;
  });
}

function recordOf(user: string, instance: Instance, happening: Happening): TransitionRecord {
  const { step = "", destination = "", via = "", reason = "time", atMs, what } = happening;
  const head = { user, entry: instance.entry, at: new Date(atMs).toISOString() };
  switch (what) {
    case "reached":
      return { ...head, step, what };
    case "passed":
      return { ...head, step, what, via };
    case "sent":
    case "unsent":
      return { ...head, step, what, destination };
    case "completed":
      return { ...head, what };
    case "ended":
      return { ...head, what, reason, outcome: completedMs(instance) === undefined ? "exited" : "completed" };
  }
}

type State = "completed" | "exited" | "inProgress";

function countsAt(journey: Journey, users: readonly (readonly Instance[])[], atMs: number): InstantCounts {
  const entered = users.map((instances) => instances.filter(({ enteredMs }) => enteredMs <= atMs));
  const all = entered.flat();
  const latest = entered.flatMap((instances) => instances.at(-1) ?? []);
  const steps = journey.steps.map((step) => [step.id, stepCountsAt(step, all, atMs)] as const);
  return {
    total: instanceCounts(all.map((instance) => stateAt(instance, atMs))),
    unique: instanceCounts(latest.map((instance) => stateAt(instance, atMs))),
    steps: Object.fromEntries(steps),
  };
}

function stateAt(instance: Instance, atMs: number): State {
  if ((completedMs(instance) ?? Infinity) <= atMs) return "completed";
  return (instance.endedMs ?? Infinity) <= atMs ? "exited" : "inProgress";
}

function instanceCounts(states: readonly State[]): InstanceCounts {
  const count = (state: State): number => states.filter((one) => one === state).length;
  return {
    entered: states.length,
    completed: count("completed"),
    exited: count("exited"),
    inProgress: count("inProgress"),
  };
}

function stepCountsAt(step: Step, instances: readonly Instance[], atMs: number): StepCounts {
  const past = instances.map((instance) => ({
    isOver: (instance.endedMs ?? Infinity) <= atMs,
    here: instance.happenings.filter((one) => one.atMs <= atMs && one.step === step.id),
  }));
  const reached = past.filter(({ here }) => here.some(({ what }) => what === "reached"));
  const passed = reached.filter(({ here }) => here.some(({ what }) => what === "passed"));
  const waiting = reached.filter((one) => !passed.includes(one) && !one.isOver);
  const fired = connectionsOf(step).map(({ via }) => {
    const through = passed.filter(({ here }) => here.some((one) => one.what === "passed" && one.via === via));
    return [via, through.length] as const;
  });
  return {
    reached: reached.length,
    passed: passed.length,
    waiting: waiting.length,
    fired: Object.fromEntries(fired),
  };
}
