// Why one person is where they are at an instant: which steps they wait at or have passed, and clause by clause
// what decided it; or why they are not in the journey. Everything is read off the replay of their own messages.

import type { StepId } from "../base/ids.ts";
import { explainCondition, type Explanation } from "../conditions/explanation.ts";
import type { Moment } from "../conditions/holds.ts";
import type { Step } from "../journey/journey.ts";
import type { Message } from "../people/message.ts";
import { HistoryFacts } from "../people/history-facts.ts";
import { isAccepting } from "./accepting.ts";
import { conditionsByConnection } from "./conditions-of.ts";
import { entryScope } from "./entry-rule.ts";
import { instanceScope } from "./instance-scope.ts";
import type { LivePlan } from "./live-plan.ts";
import type { MachineState } from "./machine/machine-state.ts";
import type { TransitionRecord } from "./machine/transition-record.ts";
import { passesRepeatedly } from "./passes-repeatedly.ts";
import { nextTransition, replay, type Replay } from "./replay.ts";

export interface PersonExplanation {
  readonly user: string;
  readonly atMs: number;
  readonly standing: Standing;
  /** The steps asked about: the named one, else all where they wait, else the entry. */
  readonly steps: readonly StepExplanation[];
  /** Why they are still in the instance, where the journey has an exit condition. */
  readonly exit: Explanation | null;
  /** What would happen next if no message arrived. */
  readonly next: TransitionRecord | null;
}

export type Standing =
  /** No message yet. */
  | { readonly is: "unknown" }
  /** In no instance. `entries` counts the past ones, the last of which ended at `endedMs`. */
  | {
      readonly is: "outside";
      readonly entries: number;
      readonly endedMs: number | null;
      readonly accepting: boolean;
    }
  | { readonly is: "inside"; readonly entry: number; readonly entryMs: number; readonly completed: boolean };

export interface StepExplanation {
  readonly step: Step;
  /** Null where the step has not been reached (in the current or latest instance). */
  readonly reachedMs: number | null;
  readonly passes: readonly { readonly via: string; readonly atMs: number }[];
  readonly clauses: readonly ClauseAt[];
}

/** One condition of a step, at the instant at which it was decided, or now while it waits. */
export interface ClauseAt {
  /** The connection that it opens. */
  readonly via: string;
  readonly atMs: number;
  readonly explanation: Explanation;
}

export interface Question {
  readonly user: string;
  /** All messages of the user, in (timestamp, position) order. */
  readonly messages: readonly Message[];
  readonly atMs: number;
  readonly stepId?: StepId;
}

export function explain(live: LivePlan, question: Question): PersonExplanation {
  const { user, messages, atMs, stepId } = question;
  const life = replay(live, { user, messages, untilMs: atMs });
  const instance = life.transitions.filter(({ entry }) => entry === life.state.entries);
  const steps = stepsAsked(live, { life, instance, stepId });
  return {
    user,
    atMs,
    standing: standingOf(live, life.state, atMs),
    steps: steps.map((step) => explainStep(live, step, { life, instance, question })),
    exit: explainExit(live, life, atMs),
    next: nextTransition(live, life),
  };
}

function standingOf({ settings }: LivePlan, state: MachineState, atMs: number): Standing {
  if (state.existsFromMs === null) return { is: "unknown" };
  const { instance, entries, endedMs } = state;
  if (instance === null) return { is: "outside", entries, endedMs, accepting: isAccepting(settings, atMs) };
  return { is: "inside", entry: entries, entryMs: instance.entryMs, completed: instance.completed };
}

/** What happened in the current or latest instance. */
type Instance = readonly TransitionRecord[];

interface Lived {
  readonly life: Replay;
  readonly instance: Instance;
}

function stepsAsked(
  { plan }: LivePlan,
  { life, instance, stepId }: Lived & { readonly stepId: StepId | undefined },
): readonly Step[] {
  if (stepId !== undefined) return plan.journey.steps.filter(({ id }) => id === stepId);
  if (life.state.instance === null) return [plan.entry];
  const waiting = plan.journey.steps.filter(
    ({ id }) => reachedMs(instance, id) !== null && passesOf(instance, id).length === 0,
  );
  return waiting.length === 0
    ? plan.journey.steps.filter(({ id }) => reachedMs(instance, id) !== null)
    : waiting;
}

function explainStep(
  live: LivePlan,
  step: Step,
  { life, instance, question }: Lived & { readonly question: Question },
): StepExplanation {
  const reached = reachedMs(instance, step.id);
  const passes = passesOf(instance, step.id);
  const decided = (via: string): number => {
    const own = passes.find((pass) => pass.via === via)?.atMs;
    const only = passesRepeatedly(step) ? undefined : passes[0]?.atMs;
    return own ?? only ?? question.atMs;
  };
  const clauses = conditionsByConnection(step).map(({ via, condition }) => {
    const atMs = decided(via);
    const moment = momentOf(live, { step, reached, life, messages: question.messages, atMs });
    return { via, atMs, explanation: explainCondition(condition, moment) };
  });
  return {
    step,
    reachedMs: reached,
    passes,
    clauses: step.type === "entry" || reached !== null ? clauses : [],
  };
}

interface AskedMoment {
  readonly step: Step;
  readonly reached: number | null;
  readonly life: Replay;
  readonly messages: readonly Message[];
  readonly atMs: number;
}

function momentOf(live: LivePlan, asked: AskedMoment): Moment {
  const { step, atMs } = asked;
  const facts = new HistoryFacts(
    asked.messages.filter((message) => message.atMs <= atMs),
    live.plan.definitions,
  );
  const { publishedAtMs } = live.settings;
  if (step.type === "entry") return { facts, atMs, scope: entryScope({ plan: live.plan, publishedAtMs }) };
  const instants = { entryMs: entryMsOf(asked.life), stepMs: asked.reached ?? atMs };
  return { facts, atMs, scope: instanceScope(publishedAtMs, instants) };
}

function explainExit(live: LivePlan, life: Replay, atMs: number): Explanation | null {
  const when = live.plan.journey.settings?.exit?.when;
  if (when === undefined || life.state.entries === 0) return null;
  const ended = life.transitions.find(
    ({ entry, kind }) => entry === life.state.entries && kind.what === "ended",
  );
  const askedMs = ended?.atMs ?? atMs;
  const entryMs = entryMsOf(life);
  const facts = new HistoryFacts(
    life.state.history.filter((message) => message.atMs <= askedMs),
    live.plan.definitions,
  );
  const scope = instanceScope(live.settings.publishedAtMs, { entryMs, stepMs: entryMs });
  return explainCondition(when, { facts, atMs: askedMs, scope });
}

/** When the latest instance was entered. */
const entryMsOf = ({ state, transitions }: Replay): number =>
  transitions.find(({ entry }) => entry === state.entries)?.atMs ?? -Infinity;

const reachedMs = (instance: Instance, stepId: StepId): number | null =>
  instance.find(({ kind }) => kind.what === "reached" && kind.step === stepId)?.atMs ?? null;

const passesOf = (instance: Instance, stepId: StepId): StepExplanation["passes"] =>
  instance.flatMap(({ kind, atMs }) =>
    kind.what === "passed" && kind.step === stepId ? [{ via: kind.via, atMs }] : [],
  );
