import { expect, test } from "vitest";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { layoutJourney } from "./layout-journey.ts";
import { type Direction, neighbourOf } from "./neighbour.ts";

const condition = { all: [] };

const wait = (id: string, next: string | null): Step => ({
  id,
  type: "waitForDuration",
  name: id,
  duration: "1d",
  next,
});

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "walk",
  name: "Walk",
  steps: [
    { id: "entry", type: "entry", name: "entry", condition, next: "split" },
    {
      id: "split",
      type: "multiBranchSplit",
      name: "split",
      mode: "firstMatch",
      branches: [
        { id: "left", name: "left", condition, next: "left" },
        { id: "middle", name: "middle", condition, next: "middle" },
      ],
      otherwise: { next: "right" },
    },
    wait("left", null),
    wait("middle", "join"),
    wait("right", "join"),
    wait("join", null),
  ],
};

const layout = layoutJourney(journey);
const from = (step: string, direction: Direction): string | null =>
  neighbourOf(step, direction, { journey, layout });

test("down goes onward, straight where a step has several ways", () => {
  expect(from("entry", "down")).toBe("split");
  expect(from("split", "down")).toBe("middle");
  expect(from("left", "down")).toBeNull();
});

test("up goes back, straight where several lead here", () => {
  expect(from("join", "up")).toBe("middle");
  expect(from("right", "up")).toBe("split");
  expect(from("entry", "up")).toBeNull();
});

test("left and right go to what stands beside", () => {
  expect(from("middle", "left")).toBe("left");
  expect(from("middle", "right")).toBe("right");
  expect(from("left", "right")).toBe("middle");
  expect(from("right", "right")).toBeNull();
});

test("a step that is not drawn has no neighbours", () => {
  expect(from("nowhere", "down")).toBeNull();
});
