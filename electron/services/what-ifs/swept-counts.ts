// A sweep: the counts of a kept rehearsal with one value of its journey after the other. Everything is checked before the
// first is counted.

import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { sweepFields, withSweepValue } from "../../../shared/what-if/sweep-fields.ts";
import { SavedRehearsal } from "../../simulation/saved-rehearsal.ts";
import type { CurrentSpace } from "../current-space.ts";
import type { RehearsalDesk } from "../rehearsals/rehearsal-desk.ts";
import { storedRehearsal } from "../rehearsals/stored-rehearsal.ts";
import { changedJourney } from "./changed-journey.ts";
import { badWhatIf } from "./what-if-refusal.ts";

export interface Sweep {
  readonly rehearsal: number;
  /** null: that of the rehearsal. */
  readonly journey: JsonObject | null;
  readonly pointer: string;
  readonly values: readonly SweepRow["value"][];
}

export interface SweptJourney {
  readonly value: SweepRow["value"];
  readonly journey: Journey;
}

/** In the order of the values. Throws Refused. */
export function sweptJourneys(
  current: CurrentSpace,
  { rehearsal, journey, pointer, values }: Sweep,
): readonly SweptJourney[] {
  const base = current.read((space) => {
    storedRehearsal(space, rehearsal);
    const { facts, definitions, journey: own } = new SavedRehearsal(space.rehearsals, rehearsal);
    return { facts, definitions, own };
  });
  // JSON of a journey that was checked.
  const document = journey ?? (JSON.parse(JSON.stringify(base.own)) as JsonObject);
  if (!sweepFields(changedJourney(document, base)).some((field) => field.pointer === pointer)) {
    throw badWhatIf("There is no such value in this journey.", "Choose another value to try.");
  }
  return values.map((value) => ({
    value,
    journey: changedJourney(withSweepValue(document, pointer, value), base),
  }));
}

interface Counting {
  readonly desk: RehearsalDesk;
  readonly rehearsal: number;
  readonly signal: AbortSignal | undefined;
}

/** Whoever lets go of it ends what is under way. Throws Refused. */
export async function* sweptCounts(
  journeys: readonly SweptJourney[],
  { desk, rehearsal, signal }: Counting,
): AsyncGenerator<SweepRow, void, void> {
  const ending = new AbortController();
  const stopping = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
  try {
    for (const { value, journey } of journeys) {
      if (stopping.aborted) return;
      yield { value, counts: await desk.count({ rehearsal, journey }, stopping) };
    }
  } finally {
    ending.abort();
  }
}
