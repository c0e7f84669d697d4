// A small journey with a split and a join, for the tests of what the builder does: entry → split, whose first way
// leads through a mail to a call, and whose second to that call.

import { blankJourney } from "../../shared/journey/blank-journey.ts";
import type { Journey } from "../../shared/journey/journey.ts";

const blank = blankJourney("Journey", { journey: "j", entry: "entry" });

export const splitJourney: Journey = {
  ...blank,
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Entry",
      useHistoricalData: true,
      next: "split",
      condition: { all: [] },
    },
    {
      id: "split",
      type: "multiBranchSplit",
      name: "Split",
      mode: "firstMatch",
      branches: [
        { id: "big", name: "Big", next: "mail", condition: { all: [] } },
        { id: "small", name: "Small", next: null, condition: { all: [] } },
      ],
      otherwise: { next: "call" },
    },
    { id: "mail", type: "sendToDestinations", name: "Mail", key: "mail", destinations: [], next: "call" },
    { id: "call", type: "sendToDestinations", name: "Call", key: "call", destinations: [], next: null },
  ],
};
