// One instance of a rehearsal, read off its records: whose it is, which connections it took, and where it waits.

import type { StepId } from "../base/ids.ts";
import type { RehearsalOutline } from "../rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../rehearsal/rehearsal-records.ts";

export interface InstanceWay {
  readonly user: number;
  /** From 1. */
  readonly entry: number;
  readonly connections: readonly { readonly step: StepId; readonly via: string; readonly atMs: number }[];
  /** Reached, and never passed, in the order in which they were reached. */
  readonly waitsAt: readonly StepId[];
}

/** `record`: the first of the instance. */
export function instanceWay(
  outline: RehearsalOutline,
  records: RehearsalRecords,
  record: number,
): InstanceWay {
  const user = userOf(records, record);
  const connections: { step: StepId; via: string; atMs: number }[] = [];
  const waiting = new Set<StepId>();
  const end = records.starts[user + 1] ?? 0;
  for (let at = record; at < end && (at === record || records.kinds[at] !== 0); at += 1) {
    const kind = outline.kinds[records.kinds[at] ?? 0];
    if (kind?.what === "reached") waiting.add(kind.step);
    if (kind?.what !== "passed") continue;
    waiting.delete(kind.step);
    connections.push({ step: kind.step, via: kind.via, atMs: records.atMs[at] ?? 0 });
  }
  return { user, entry: entryOf(records, user, record), connections, waitsAt: [...waiting] };
}

function userOf({ starts, userCount }: RehearsalRecords, record: number): number {
  let low = 0;
  for (let high = userCount; low < high;) {
    const middle = (low + high) >>> 1;
    if ((starts[middle + 1] ?? 0) <= record) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf({ starts, kinds }: RehearsalRecords, user: number, record: number): number {
  let entry = 0;
  for (let at = starts[user] ?? 0; at <= record; at += 1) if (kinds[at] === 0) entry += 1;
  return entry;
}
