import { describe, expect, test } from "vitest";
import type { FoundWay } from "../../../shared/api/find-contract.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { connectionsOfJourney } from "./connections-of-journey.ts";
import { outcomeWords, wayWords } from "./way-words.ts";

const ordered = { event: { name: "Order" } };
const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  steps: [
    { id: "entry", type: "entry", name: "Left a cart", condition: ordered, next: "split" },
    {
      id: "split",
      type: "trueFalseSplit",
      name: "Ordered?",
      condition: ordered,
      true: { name: "Yes", next: null },
      false: { next: "wait" },
    },
    { id: "wait", type: "waitForDuration", name: "Rest", duration: "2d", next: null },
  ],
};
const way = (more: Partial<FoundWay>): FoundWay => ({
  connections: [],
  outcome: "completed",
  waitsAt: [],
  instances: 1,
  medianMs: 0,
  examples: [],
  ...more,
});

describe("a way", () => {
  test("is told step by step, with the branch where there is a choice", () => {
    const connections = [
      { step: "entry", via: "next" },
      { step: "split", via: "true" },
    ];
    expect(wayWords(way({ connections }), journey)).toBe("Left a cart › Ordered? Yes");
  });

  test.each([
    [{ outcome: "completed" }, "Completed"],
    [{ outcome: "exited", waitsAt: ["wait"] }, "Left while at Rest"],
    [{ outcome: "exited" }, "Left early"],
    [{ outcome: "underWay", waitsAt: ["wait", "split"] }, "Waits at Rest and Ordered?"],
  ] as const)("ends: %j", (more, words) => expect(outcomeWords(way(more), journey)).toBe(words));
});

test("connections are listed in the journey's order, each with how often it was taken", () => {
  const total = { entered: 0, completed: 0, exited: 0, inProgress: 0 };
  const counts = {
    total,
    unique: total,
    steps: { split: { reached: 4, passed: 4, waiting: 0, fired: { true: 4, false: 0 } } },
  };
  expect(connectionsOfJourney(journey, counts).map(({ name, fired }) => [name, fired])).toEqual([
    ["Left a cart", 0],
    ["Ordered? → Yes", 4],
    ["Ordered? → False", 0],
    ["Rest", 0],
  ]);
});
