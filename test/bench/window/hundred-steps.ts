// The journey that the window is measured with: a hundred steps of every type but the rarest, with splits that join
// again, over events and destinations of the sample space. Fourteen rounds of the same seven steps, and an end.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Journey, Step } from "../../../shared/journey/journey.ts";

const rounds = 14;
const events = ["Product Added", "Product Viewed", "Order Completed", "Checkout Started"] as const;

const did = (round: number, offset = 0): Condition => ({
  event: { name: events[(round + offset) % events.length] ?? events[0], since: "step" },
});

const within = (round: number, days: number): Condition => ({
  event: { name: events[round % events.length] ?? events[0], within: `${days}d` },
});

function stepsOf(round: number): readonly Step[] {
  const id = (name: string, of = round): string => `${name}-${of}`;
  const next = round === rounds ? "last" : id("pause", round + 1);
  return [
    {
      id: id("pause"),
      type: "waitForDuration",
      name: `Pause ${round}`,
      duration: "12h",
      next: id("special"),
    },
    {
      id: id("special"),
      type: "trueFalseSplit",
      name: `Special ${round}?`,
      condition: { trait: { key: "plan", op: "equals", value: "pro" } },
      true: { next: id("mail") },
      false: { next: id("paths") },
    },
    {
      id: id("paths"),
      type: "multiBranchSplit",
      mode: "firstMatch",
      name: `Paths ${round}`,
      branches: [
        { id: "often", name: "Often", condition: within(round, 7), next: id("mail") },
        { id: "rarely", name: "Rarely", condition: within(round, 30), next: id("answer") },
      ],
      otherwise: { name: "Everyone else", next: id("race") },
    },
    {
      id: id("mail"),
      type: "sendToDestinations",
      name: `Mail ${round}`,
      key: `hundred_steps__mail_${round}`,
      destinations: [{ id: "braze", call: "track" }],
      next: id("answer"),
    },
    {
      id: id("answer"),
      type: "waitForCondition",
      name: `Answer ${round}`,
      condition: did(round),
      timeout: { after: "2d", next: id("race") },
      next: id("race"),
    },
    {
      id: id("race"),
      type: "holdUntil",
      name: `Race ${round}`,
      branches: [
        { id: "first", name: "First", condition: did(round, 1), next: id("dice") },
        { id: "second", name: "Second", condition: did(round, 2), next: id("dice") },
      ],
      timeout: { after: "1d", next: id("dice") },
    },
    {
      id: id("dice"),
      type: "randomizedSplit",
      name: `Dice ${round}`,
      branches: [
        { id: "most", name: "Most", percent: 90, next },
        { id: "few", name: "Few", percent: 10, next: null },
      ],
    },
  ];
}

export const hundredSteps: Journey = {
  format: "rehearse.journey/1",
  id: "hundred-steps",
  name: "Hundred steps",
  settings: { exit: { after: "60d" }, reentry: { after: "7d" } },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Shopping",
      useHistoricalData: true,
      condition: within(0, 7),
      next: "pause-1",
    },
    ...Array.from({ length: rounds }, (_, index) => stepsOf(index + 1)).flat(),
    {
      id: "last",
      type: "sendToDestinations",
      name: "Farewell",
      key: "hundred_steps__farewell",
      destinations: [{ id: "ads-list" }],
      next: null,
    },
  ],
};
