import { describe, expect, test } from "vitest";
import type { Journey } from "../../shared/journey/journey.ts";
import { calloutPlace } from "./callout-place.ts";
import { firstView, wholeView } from "./first-view.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { layoutJourney } from "./layout-journey.ts";
import { linePath } from "./line-path.ts";
import { mapArea, mapHeight, mapWidth } from "./map-area.ts";
import { panToShow } from "./pan-to-show.ts";
import { stepsWithin } from "./steps-within.ts";

const withBounds = (x: number, width: number, height = 600): JourneyLayout => ({
  steps: new Map([
    ["a", { x: -112, y: 0 }],
    ["b", { x: 160, y: 80 }],
  ]),
  connections: [],
  mainWays: new Map(),
  bounds: { x, y: 0, width, height },
});

describe("the first view", () => {
  const size = { width: 1000, height: 800 };

  test("has the spine in the middle, at 100 %", () => {
    expect(firstView(withBounds(-384, 768), size)).toEqual({ x: 500, y: 64, zoom: 1 });
  });

  test("moves the spine aside where one side needs more room", () => {
    expect(firstView(withBounds(-112, 800), size).x).toBe(1000 - 32 - 688);
  });

  test("shrinks wide journeys to the width, and stays readable", () => {
    expect(firstView(withBounds(-600, 1200), size).zoom).toBeCloseTo(936 / 1200);
    expect(firstView(withBounds(-3000, 6000), size).zoom).toBe(0.5);
  });

  test("has the entry as high as the cards beside it, where it is clear of them", () => {
    expect(firstView(withBounds(-384, 768), size, "besideCards").y).toBe(16);
    expect(firstView(withBounds(-384, 768), { ...size, width: 800 }, "besideCards").y).toBe(64);
  });

  test("of everything shrinks high journeys too", () => {
    expect(wholeView(withBounds(-384, 768, 1472), size).zoom).toBe(0.5);
  });
});

test("a step that can be seen moves nothing; a hidden one as little as it can", () => {
  const free = { width: 1000, height: 800 };
  const box = { y: 100, width: 224, height: 48 };
  expect(panToShow({ ...box, x: 10 }, free)).toEqual({ x: 0, y: 0 });
  expect(panToShow({ ...box, x: 900 }, free)).toEqual({ x: -148, y: 0 });
  expect(panToShow({ ...box, x: -50, y: 790 }, free)).toEqual({ x: 74, y: -62 });
});

test("a frame selects every step that it touches, however it was drawn", () => {
  const layout = withBounds(0, 0);
  expect(stepsWithin(layout, { x: 0, y: 10 }, { x: 200, y: 100 })).toEqual(["a", "b"]);
  expect(stepsWithin(layout, { x: 200, y: 100 }, { x: 0, y: 60 })).toEqual(["b"]);
  expect(stepsWithin(layout, { x: 113, y: 0 }, { x: 150, y: 60 })).toEqual([]);
});

test("lines turn with rounded corners, and tighter where there is no room", () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 0, y: 14 },
    { x: 272, y: 14 },
    { x: 272, y: 56 },
  ];
  expect(linePath(corner)).toBe("M 0 0 L 0 2 Q 0 14 12 14 L 260 14 Q 272 14 272 26 L 272 56");
  expect(linePath([corner[0]!, corner[1]!, { x: 10, y: 14 }, { x: 10, y: 40 }])).toBe(
    "M 0 0 L 0 9 Q 0 14 5 14 L 5 14 Q 10 14 10 19 L 10 40",
  );
});

test("the map shows the journey and the view in its own proportions", () => {
  const area = mapArea({ x: 0, y: 0, width: 100, height: 900 }, { x: -50, y: 100, width: 400, height: 300 });
  expect(area.width / area.height).toBeCloseTo(mapWidth / mapHeight);
  expect(area.y).toBeLessThanOrEqual(0);
  expect(area.x).toBeLessThanOrEqual(-50);
  expect(area.x + area.width).toBeGreaterThanOrEqual(350);
});

describe("the card of a problem", () => {
  const condition = { all: [] };
  const journey: Journey = {
    format: "rehearse.journey/1",
    id: "j",
    name: "J",
    steps: [
      { id: "entry", type: "entry", name: "e", condition, next: "split" },
      {
        id: "split",
        type: "trueFalseSplit",
        name: "s",
        condition,
        true: { next: "a" },
        false: { next: null },
      },
      { id: "a", type: "waitForDuration", name: "a", duration: "1d", next: null },
    ],
  };
  const layout = layoutJourney(journey);

  const view = { left: 0, width: 1000, height: 800 };
  const placeOf = (step: string, transform: readonly [number, number, number]) =>
    calloutPlace(step, layout, { ...view, transform });

  test("is on the left, where there is room", () => {
    expect(placeOf("entry", [500, 64, 1])).toBe("left down");
  });

  test("is on the right where the view or a panel ends on the left", () => {
    expect(placeOf("entry", [200, 64, 1])).toBe("right down");
    const beside = { ...view, left: 272, transform: [500, 64, 1] as const };
    expect(calloutPlace("entry", layout, beside)).toBe("right down");
  });

  test("goes upwards from a split whose ways spread below it", () => {
    expect(placeOf("split", [500, 300, 1])).toMatch(/up$/);
  });

  test("is left out where it would hide something", () => {
    const between = { steps: new Map([...layout.steps, ["l", { x: -392, y: 0 }], ["r", { x: 160, y: 0 }]]) };
    const crowded = { ...layout, ...between };
    const at = { ...view, transform: [500, 300, 1] as const };
    expect(calloutPlace("entry", crowded, at)).toBeNull();
    expect(calloutPlace("entry", layout, at)).not.toBeNull();
  });
});
