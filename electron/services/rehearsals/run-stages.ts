// How the parts of a running rehearsal add up to one: about as they share its time, which differs with its size.

import { assertNever } from "../../../shared/base/assert.ts";
import type { PeopleKind } from "./rehearsal-rates.ts";
import type { RehearsalStage } from "./rehearsal-job.ts";

export type RunStage = RehearsalStage | "keeping";

/** The rest is for keeping what came out. */
const shares: Readonly<Record<PeopleKind, Readonly<Record<RehearsalStage, number>>>> = {
  stored: { people: 0.4, packing: 0.5 },
  madeUp: { people: 0.9, packing: 0.08 },
};

/** Of all the work, 0 … 1, where `part` of this stage is done and all before it. */
export function partDone(kind: PeopleKind, stage: RunStage, part: number): number {
  const { people, packing } = shares[kind];
  switch (stage) {
    case "people":
      return part * people;
    case "packing":
      return people + part * packing;
    case "keeping":
      return people + packing + part * (1 - people - packing);
    default:
      return assertNever(stage);
  }
}
