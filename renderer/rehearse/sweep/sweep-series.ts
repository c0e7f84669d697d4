// What a sweep tells of each value: how many entered, completed and still wait, and how many each send step reached.

import type { SweepRow } from "../../../shared/api/what-if-contract.ts";
import type { Journey } from "../../../shared/journey/journey.ts";

export interface SweepSeries {
  readonly key: string;
  readonly name: string;
  /** Told apart by colour, by dashes and by the shape of its marks. */
  readonly look: "entered" | "completed" | "waiting" | "sent";
  /** Among those of its look, from 0. */
  readonly number: number;
  readonly valueOf: (row: SweepRow) => number;
}

/** Deliveries are instances that reached the step: each destination gets one for each. */
export function sweepSeries(journey: Journey): readonly SweepSeries[] {
  const sends = journey.steps.filter(({ type }) => type === "sendToDestinations");
  return [
    series("entered", "Entered", ({ counts }) => counts.total.entered),
    series("completed", "Completed", ({ counts }) => counts.total.completed),
    series("waiting", "In progress", ({ counts }) => counts.total.inProgress),
    ...sends.map(({ id, name }, number) => ({
      ...series("sent", name || "Send without a name", ({ counts }) => counts.steps[id]?.reached ?? 0),
      key: `sent ${id}`,
      number,
    })),
  ];
}

const series = (
  look: SweepSeries["look"],
  name: string,
  valueOf: (row: SweepRow) => number,
): SweepSeries => ({ key: look, name, look, number: 0, valueOf });
