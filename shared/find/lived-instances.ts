// What a replay says of each of somebody's instances, looked up by step: when it was reached, which connections fired
// and when, and how it ended.

import type { StepId } from "../base/ids.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import type { Target } from "./ways-to-connection.ts";

export interface LivedInstance {
  readonly entryMs: number;
  readonly reachedMs: ReadonlyMap<StepId, number>;
  readonly passes: readonly { readonly step: StepId; readonly via: string; readonly atMs: number }[];
  /** null where it has not ended. */
  readonly ended: { readonly atMs: number; readonly reason: "time" | "condition" } | null;
}

export function livedInstances(transitions: readonly TransitionRecord[]): readonly LivedInstance[] {
  const byEntry = Map.groupBy(transitions, ({ entry }) => entry);
  return [...byEntry.values()].map(livedInstance);
}

function livedInstance(transitions: readonly TransitionRecord[]): LivedInstance {
  const reachedMs = new Map<StepId, number>();
  const passes: LivedInstance["passes"][number][] = [];
  let ended: LivedInstance["ended"] = null;
  for (const { kind, atMs } of transitions) {
    if (kind.what === "reached") reachedMs.set(kind.step, atMs);
    else if (kind.what === "passed") passes.push({ step: kind.step, via: kind.via, atMs });
    else if (kind.what === "ended") ended = { atMs, reason: kind.reason };
  }
  return { entryMs: transitions[0]?.atMs ?? 0, reachedMs, passes, ended };
}

/** When somebody first took the connection; undefined where they never did. */
export function takenAtMs(
  transitions: readonly TransitionRecord[],
  { step, via }: Target,
): number | undefined {
  return transitions.find(({ kind }) => kind.what === "passed" && kind.step === step && kind.via === via)
    ?.atMs;
}
