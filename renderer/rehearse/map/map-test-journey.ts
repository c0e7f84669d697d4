// A small journey and counts of it, for the tests of the map: a split whose ways join again.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Journey } from "../../../shared/journey/journey.ts";

export const mapTestJourney: Journey = {
  format: "rehearse.journey/1",
  id: "map",
  name: "Map",
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Enter",
      condition: { trait: { key: "plan", op: "equals", value: "pro" } },
      next: "split",
    },
    {
      id: "split",
      type: "trueFalseSplit",
      name: "Split",
      condition: { trait: { key: "plan", op: "equals", value: "pro" } },
      true: { name: "Pro", next: "mail" },
      false: { name: "Others", next: "wait" },
    },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "map__mail",
      destinations: [{ id: "braze" }],
      next: "wait",
    },
    { id: "wait", type: "waitForDuration", name: "Wait", duration: "1d", next: null },
  ],
};

/** So many of those who entered are pro, and so many have waited long enough. */
export function mapTestCounts(entered: number, pro: number, completed: number): InstantCounts {
  const total = { entered, completed, exited: 0, inProgress: entered - completed };
  const all = (reached: number, passed: number, fired: { readonly [via: string]: number }) => ({
    reached,
    passed,
    waiting: reached - passed,
    fired,
  });
  return {
    total,
    unique: total,
    steps: {
      entry: all(entered, entered, { next: entered }),
      split: all(entered, entered, { true: pro, false: entered - pro }),
      mail: all(pro, pro, { next: pro }),
      wait: all(entered, completed, { next: completed }),
    },
  };
}
