// The engine's drives behind the oracle's question: batch (all users in one chunk, and each in its own),
// machine (woken whenever it asks to be, its state stored as JSON in between) and replay.

import { formatInstant, type Instant } from "../../shared/base/instant.ts";
import type { UserId } from "../../shared/base/ids.ts";
import { Batch } from "../../shared/engine/batch/batch.ts";
import { countsAt } from "../../shared/engine/counters.ts";
import { startState, type MachineState } from "../../shared/engine/machine/machine-state.ts";
import { Machine } from "../../shared/engine/machine/machine.ts";
import { compilePlan, type Plan } from "../../shared/engine/plan.ts";
import { replay } from "../../shared/engine/replay.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";
import type { TransitionKind } from "../../shared/engine/transition.ts";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { unwrapBatches } from "../oracle/message.ts";
import type { OracleInput } from "../oracle/oracle-input.ts";
import type { TransitionRecord } from "../oracle/transition-record.ts";
import type { Evaluation } from "./evaluation.ts";

export type Histories = ReadonlyMap<UserId, readonly Message[]>;

export interface Prepared {
  readonly plan: Plan;
  readonly settings: RunSettings;
  readonly histories: Histories;
}

/** The engine's own reading of the same inputs. */
export function prepare(input: OracleInput): Prepared {
  const messages = unwrapBatches(input.messages).flatMap((raw) => {
    const parsed = parseMessage(raw);
    return parsed.ok ? [parsed.value] : [];
  });
  const { publishedAtMs, untilMs, pauses, archivedAtMs } = input;
  const settings = {
    publishedAtMs,
    untilMs,
    pauses,
    ...(archivedAtMs === undefined ? {} : { archivedAtMs }),
  };
  return {
    plan: compilePlan(input.journey, input.definitions),
    settings: settings as RunSettings,
    histories: resolveHistories(messages),
  };
}

/** One batch over the users, cut into chunks by `chunksOf`. */
export function runBatch(
  input: OracleInput,
  instants: readonly number[],
  chunksOf: (histories: Histories) => readonly Histories[],
): Evaluation {
  const { plan, settings, histories } = prepare(input);
  const countInstants = instants as readonly Instant[];
  const batch = new Batch({ plan, settings, log: true, countInstants });
  const transitions: TransitionRecord[] = [];
  for (const part of chunksOf(histories)) {
    const chunk = chunkFromHistories(part);
    batch.run(chunk);
    for (let listed = 0; listed < batch.log.userCount; listed++) {
      const user = chunk.userId(batch.log.users[listed] ?? -1);
      let entry = 0;
      const end = batch.log.starts[listed + 1] ?? 0;
      for (let record = batch.log.starts[listed] ?? 0; record < end; record++) {
        const kind = batch.log.kinds[record] ?? -1;
        if (kind === 0) entry++;
        transitions.push(
          recordOf({ user, entry, atMs: batch.log.atMs[record] ?? NaN }, plan.kinds.kind(kind)),
        );
      }
    }
  }
  return { transitions, counts: countsAt(plan, batch.counters, instants.length) };
}

export const inOneChunk = (histories: Histories): readonly Histories[] => [histories];

export const inChunksOfOne = (histories: Histories): readonly Histories[] =>
  [...histories].map((pair) => new Map([pair]));

/** When the machine is woken: whenever it asked to be, never but at the end, or also when it did not ask. */
export type Waking = "asked" | "never" | "often";

/** Every user's messages one by one into the machine, its state stored as JSON after each. */
export function runMachine(input: OracleInput, waking: Waking): readonly TransitionRecord[] {
  const { plan, settings, histories } = prepare(input);
  const machine = new Machine(plan, settings);
  return [...histories].flatMap(([user, messages]) => {
    const records: TransitionRecord[] = [];
    let state: MachineState = startState(user);
    let wakeMs = Infinity;
    const take = (outcome: ReturnType<Machine["wake"]>): void => {
      state = JSON.parse(JSON.stringify(outcome.state)) as MachineState;
      wakeMs = outcome.wakeMs;
      records.push(...outcome.transitions.map((one) => recordOf(one, one.kind)));
    };
    const wakeBefore = (atMs: number): void => {
      while (waking !== "never" && wakeMs < atMs) take(machine.wake(state, wakeMs));
      if (waking === "often") for (const early of [61_000, 2, 1]) take(machine.wake(state, atMs - early));
    };
    for (const message of messages.filter(({ atMs }) => atMs <= settings.untilMs)) {
      wakeBefore(message.atMs);
      take(machine.receive(state, message));
    }
    wakeBefore(settings.untilMs + 1);
    take(machine.wake(state, settings.untilMs));
    return records;
  });
}

export function runReplay(input: OracleInput): readonly TransitionRecord[] {
  const { plan, settings, histories } = prepare(input);
  return [...histories].flatMap(([user, messages]) =>
    replay({ plan, settings }, { user, messages, untilMs: settings.untilMs }).transitions.map((one) =>
      recordOf(one, one.kind),
    ),
  );
}

interface Head {
  readonly user: string;
  readonly entry: number;
  readonly atMs: number;
}

export function recordOf({ user, entry, atMs }: Head, kind: TransitionKind): TransitionRecord {
  const head = { user, entry, at: formatInstant(atMs) };
  if (!("step" in kind)) return { ...head, ...kind };
  const { step, what, ...rest } = kind;
  return { ...head, step, what, ...rest } as TransitionRecord;
}
