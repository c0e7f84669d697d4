// One person's life with a journey in one rehearsal, looked at from an instant: their transitions up to it, and how
// they stand. Read off the records of the rehearsal; nothing is played again.

import type { StepId } from "../base/ids.ts";
import { qualifies } from "../engine/entry-rule.ts";
import type { LivePlan } from "../engine/live-plan.ts";
import { candidateOf } from "../engine/machine/decide.ts";
import { startState, type InstanceState, type MachineState } from "../engine/machine/machine-state.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import { nextTransition } from "../engine/replay.ts";
import type { Message } from "../people/message.ts";
import { KnownHistory } from "./known-history.ts";
import type { Happening } from "./why-answer.ts";

export interface LifeInput {
  readonly live: LivePlan;
  readonly user: string;
  /** All of the person's messages, in (timestamp, position) order, also after the rehearsal's end. */
  readonly messages: readonly Message[];
  /** All of the person's transitions in the rehearsal, in order. */
  readonly transitions: readonly TransitionRecord[];
}

export class Life {
  readonly live: LivePlan;
  readonly user: string;
  readonly atMs: number;
  /** Up to the instant. */
  readonly known: KnownHistory;
  readonly past: readonly TransitionRecord[];
  readonly all: readonly TransitionRecord[];
  readonly messages: readonly Message[];
  readonly #known = new Map<number, KnownHistory>();

  constructor({ live, user, messages, transitions }: LifeInput, atMs: number) {
    this.live = live;
    this.user = user;
    this.atMs = Math.min(atMs, live.settings.untilMs);
    this.messages = messages;
    this.all = transitions;
    this.past = transitions.filter((record) => record.atMs <= atMs);
    this.known = this.knownAt(this.atMs);
  }

  /** What was known at an earlier instant. */
  knownAt(atMs: number): KnownHistory {
    let known = this.#known.get(atMs);
    if (known === undefined) {
      known = new KnownHistory(this.messages, this.live.plan.definitions, atMs);
      this.#known.set(atMs, known);
    }
    return known;
  }

  /** How often they have entered. */
  get entries(): number {
    return this.past.at(-1)?.entry ?? 0;
  }

  /** What happened in an instance so far. */
  instance(entry: number): readonly TransitionRecord[] {
    return this.past.filter((record) => record.entry === entry);
  }

  entryMs(entry: number): number {
    return this.instance(entry)[0]?.atMs ?? -Infinity;
  }

  endOf(entry: number): TransitionRecord | undefined {
    return this.instance(entry).find(({ kind }) => kind.what === "ended");
  }

  reachedMs(entry: number, step: StepId): number | null {
    return reachedIn(this.instance(entry), step);
  }

  passes(entry: number, step: StepId): readonly Pass[] {
    return this.instance(entry).flatMap(({ kind, atMs }) =>
      kind.what === "passed" && kind.step === step ? [{ via: kind.via, atMs }] : [],
    );
  }

  /** If no message arrives. */
  next(): Happening | null {
    const { live, known } = this;
    const state = stateOf(this);
    const found = nextTransition(live, { state, transitions: [], facts: known.facts });
    return found === null ? null : { atMs: found.atMs, kind: found.kind };
  }

  /** In this rehearsal. */
  inRehearsal(): Happening | null {
    const found = this.all[this.past.length];
    return found === undefined ? null : { atMs: found.atMs, kind: found.kind };
  }
}

export interface Pass {
  readonly via: string;
  readonly atMs: number;
}

const reachedIn = (instance: readonly TransitionRecord[], step: StepId): number | null =>
  instance.find(({ kind }) => kind.what === "reached" && kind.step === step)?.atMs ?? null;

/** As the machine would stand that lived through the same. */
function stateOf(life: Life): MachineState {
  const { live, user, atMs, known, entries } = life;
  const { existsFromMs } = known;
  const endedMs = life.endOf(entries)?.atMs ?? null;
  const isSettled = atMs >= live.settings.publishedAtMs && existsFromMs !== null;
  const state: MachineState = {
    ...startState(user),
    existsFromMs,
    settledMs: isSettled ? atMs : null,
    history: known.messages,
    entries,
    endedMs: endedMs ?? life.endOf(entries - 1)?.atMs ?? null,
    instance: entries > 0 && endedMs === null ? instanceOf(life, entries) : null,
  };
  const candidate = candidateOf(live, state, known.facts);
  return { ...state, qualified: state.instance === null && isSettled && qualifies(candidate, atMs) };
}

function instanceOf(life: Life, entry: number): InstanceState {
  const reached: Record<string, number> = {};
  const fired: Record<string, string[]> = {};
  const sent: InstanceState["sent"][number][] = [];
  const records = life.instance(entry);
  for (const { kind, atMs } of records) {
    if (kind.what === "reached") reached[kind.step] = atMs;
    if (kind.what === "passed") (fired[kind.step] ??= []).push(kind.via);
    if (kind.what === "sent") sent.push({ step: kind.step, destination: kind.destination });
  }
  const completed = records.some(({ kind }) => kind.what === "completed");
  return { entryMs: life.entryMs(entry), completed, reached, fired, sent };
}
