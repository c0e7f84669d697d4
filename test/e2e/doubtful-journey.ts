// A journey that can be rehearsed, and about which there is every doubt.

import type { JsonObject } from "../../shared/base/json.ts";

const pro = { trait: { key: "plan", op: "equals", value: "pro" } };
const branch = (id: string, name: string, condition: JsonObject): JsonObject => ({
  id,
  name,
  condition,
  next: null,
});
const bigCart = {
  event: {
    name: "Product Added",
    within: "7d",
    where: [{ property: "price", op: "greaterThan", value: 60 }],
  },
};

export const doubtfulJourney: JsonObject = {
  format: "rehearse.journey/1",
  id: "doubtful",
  name: "Doubtful",
  settings: { exit: { after: "3d" } },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Entry",
      useHistoricalData: true,
      // Longer than people stay.
      condition: { event: { name: "Product Added", within: "30d" } },
      next: "wait",
    },
    { id: "wait", type: "waitForDuration", name: "A day", duration: "1d", next: "unbounded" },
    {
      id: "unbounded",
      type: "trueFalseSplit",
      name: "Ordered ever?",
      // After a wait, and without a window.
      condition: { event: { name: "Order Completed" } },
      true: { name: "Yes", next: "always" },
      false: { name: "No", next: "overlap" },
    },
    {
      id: "always",
      type: "trueFalseSplit",
      name: "Everybody?",
      condition: { all: [] },
      true: { name: "Yes", next: "names" },
      false: { name: "No", next: null },
    },
    {
      id: "names",
      type: "multiBranchSplit",
      name: "Names",
      mode: "firstMatch",
      branches: [
        branch("event", "Event", { event: { name: "Order Complete" } }),
        branch("property", "Property", {
          event: {
            name: "Product Added",
            within: "7d",
            where: [{ property: "prise", op: "greaterThan", value: 60 }],
          },
        }),
        branch("trait", "Trait", { trait: { key: "plann", op: "equals", value: "pro" } }),
        branch("value", "Value", { trait: { key: "plan", op: "equals", value: "enterprize" } }),
        branch("contradiction", "Contradiction", { all: [pro, { not: pro }] }),
        branch("never", "Never taken", {
          all: [
            { event: { name: "Product Added", within: "1m" } },
            { event: { name: "Order Completed", within: "1m", count: { atLeast: 5 } } },
          ],
        }),
      ],
      otherwise: { name: "Rest", next: "nowhere" },
    },
    {
      id: "nowhere",
      type: "sendToDestinations",
      name: "Nowhere",
      key: "j_o_doubtful__nowhere_000000",
      destinations: [],
      next: null,
    },
    {
      id: "overlap",
      type: "multiBranchSplit",
      name: "Overlap",
      mode: "allMatching",
      branches: [
        branch("vips", "VIPs", { audience: { id: "vips", is: "member" } }),
        branch("big", "Big cart", bigCart),
      ],
    },
  ],
};
