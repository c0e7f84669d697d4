// The state in which a past has left somebody, read off the transitions themselves: whoever is played on need not be
// played from the beginning. What it cannot tell, whether somebody in no instance qualified last, has to be asked.

import type { TransitionKind } from "../transition.ts";
import { startState, type InstanceState, type MachineState } from "./machine-state.ts";

export interface PastTransition {
  readonly atMs: number;
  readonly kind: TransitionKind;
}

interface Known extends Pick<MachineState, "history" | "existsFromMs" | "settledMs"> {
  readonly user: string;
  /** Kind of a first step: what opens an instance. */
  readonly entryStep: string;
}

/** `past` in order, whole. `qualified` is false; it counts for those alone who are in no instance. */
export function stateAfter(
  { user, entryStep, ...known }: Known,
  past: readonly PastTransition[],
): MachineState {
  const opens = ({ kind }: PastTransition): boolean => kind.what === "reached" && kind.step === entryStep;
  const latest = past.slice(Math.max(0, past.findLastIndex(opens)));
  const last = latest.at(-1);
  const hasEnded = last?.kind.what === "ended";
  return {
    ...startState(user),
    ...known,
    entries: past.reduce((entries, one) => entries + Number(opens(one)), 0),
    endedMs: hasEnded ? last.atMs : null,
    instance: hasEnded || last === undefined ? null : instanceOf(latest),
  };
}

function instanceOf(latest: readonly PastTransition[]): InstanceState {
  const reached: Record<string, number> = {};
  const fired: Record<string, string[]> = {};
  const sent: InstanceState["sent"][number][] = [];
  let completed = false;
  for (const { atMs, kind } of latest) {
    if (kind.what === "reached") reached[kind.step] = atMs;
    else if (kind.what === "passed") (fired[kind.step] ??= []).push(kind.via);
    else if (kind.what === "sent") sent.push({ step: kind.step, destination: kind.destination });
    else if (kind.what === "completed") completed = true;
  }
  return { entryMs: latest[0]?.atMs ?? 0, completed, reached, fired, sent };
}
