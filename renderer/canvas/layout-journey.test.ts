import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Edit, Position } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { followersOf, reachableFrom } from "../../shared/journey/reachable.ts";
import { journeyShape } from "../../test/arbitraries/journey-shape.ts";
import { halfPitch, pillHeight, plusSize, stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { layoutJourney } from "./layout-journey.ts";

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxAround = (what: string, { x, y }: Position, width: number, height: number): Box => ({
  what,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const stepBoxes = ({ steps }: JourneyLayout): readonly Box[] =>
  [...steps].map(([id, { x, y }]) =>
    boxAround(id, { x: x + stepWidth / 2, y: y + stepHeight / 2 }, stepWidth, stepHeight),
  );

const boxesOf = (layout: JourneyLayout): readonly Box[] => [
  ...stepBoxes(layout),
  ...layout.connections.flatMap(({ key, pill, plus }) => [
    ...(pill === null ? [] : [boxAround(`pill of ${key}`, pill, pill.mostWidth, pillHeight)]),
    ...(plus === null ? [] : [boxAround(`+ of ${key}`, plus, plusSize, plusSize)]),
  ]),
];

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function overlaps(boxes: readonly Box[], others = boxes): readonly string[] {
  return boxes.flatMap((box, index) =>
    others
      .filter((other, at) => (others === boxes ? at > index : true) && overlap(box, other))
      .map((other) => `${box.what} and ${other.what}`),
  );
}

/** Lines as thin boxes, without the pixel by which they touch the steps at their ends. */
const lineBoxes = ({ connections }: JourneyLayout): readonly Box[] =>
  connections.flatMap(({ key, points }) =>
    points.slice(1).map((to, index) => {
      const from = points[index] ?? to;
      return {
        what: `line ${key}`,
        left: Math.min(from.x, to.x) - 0.5,
        right: Math.max(from.x, to.x) + 0.5,
        top: Math.min(from.y, to.y) + 0.5,
        bottom: Math.max(from.y, to.y) - 0.5 || 0,
      };
    }),
  );

const edited = (journey: Journey, edit: Edit): Journey => {
  const result = applyEdit(journey, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.journey;
};

const read = (name: string): Journey =>
  JSON.parse(
    readFileSync(new URL(`../../resources/samples/${name}.journey.json`, import.meta.url), "utf8"),
  ) as Journey;

const seed = Number(process.env["LAW_SEED"] ?? "20260101");
const manySteps = journeyShape(100);

describe("of any journey", () => {
  test("steps, branch names and + never overlap", () => {
    fc.assert(
      fc.property(manySteps, (journey) => {
        expect(overlaps(boxesOf(layoutJourney(journey)))).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("no line goes through a step", () => {
    fc.assert(
      fc.property(manySteps, (journey) => {
        const layout = layoutJourney(journey);
        expect(overlaps(lineBoxes(layout), stepBoxes(layout))).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("every step has its place, in a column, below all of its sources", () => {
    fc.assert(
      fc.property(manySteps, (journey) => {
        const { steps } = layoutJourney(journey);
        for (const step of journey.steps) {
          const at = steps.get(step.id);
          expect(Math.abs(((at?.x ?? NaN) + stepWidth / 2) % halfPitch)).toBe(0);
          for (const { next } of connectionsOf(step))
            if (next !== null)
              expect(steps.get(next)?.y).toBeGreaterThanOrEqual((at?.y ?? 0) + stepHeight + 32);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test("the same journey is laid out the same", () => {
    fc.assert(
      fc.property(journeyShape(40), (journey) => {
        expect(layoutJourney(structuredClone(journey))).toEqual(layoutJourney(journey));
      }),
      { seed, numRuns: 100 },
    );
  });
});

const wait = { id: "new", type: "waitForDuration", name: "New", duration: "1d", next: null } as const;

const waysOf = ({ steps }: Journey) =>
  steps.flatMap((step) => connectionsOf(step).map(({ via, next }) => ({ step: step.id, via, next })));

/** A journey, one of its ways, and what adding a step there makes of it. */
const added = fc.tuple(journeyShape(60), fc.nat()).map(([before, number]) => {
  const ways = waysOf(before);
  const { step, via, next } = ways[number % ways.length] ?? { step: "entry", via: "next", next: null };
  return {
    before,
    at: { step, via },
    next,
    after: edited(before, { kind: "addStep", at: { step, via }, step: wait }),
  };
});

describe("while editing", () => {
  test("a step put on the only connection to another moves nothing sideways and nothing that leads to it", () => {
    fc.assert(
      fc.property(added, ({ before, next, after }) => {
        fc.pre(next !== null && waysOf(before).filter((way) => way.next === next).length === 1);
        const old = layoutJourney(before);
        const now = layoutJourney(after, old);
        const followers = followersOf(after.steps);
        for (const [id, { x, y }] of old.steps) {
          expect(now.steps.get(id)?.x, id).toBe(x);
          if (reachableFrom(id, followers).has("new")) expect(now.steps.get(id)?.y, id).toBe(y);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("taking the step out again closes up: everything is where it was", () => {
    fc.assert(
      fc.property(added, ({ before, after }) => {
        const old = layoutJourney(before);
        const now = layoutJourney(after, old);
        const again = edited(after, { kind: "deleteStep", step: "new", below: "close" });
        expect(layoutJourney(again, now)).toEqual(old);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("the straight way stays straight while another one grows a little longer", () => {
    const before = read("acquisition");
    const old = layoutJourney(before);
    const split = before.steps.find((step) => step.type === "multiBranchSplit")?.id ?? "";
    const side = old.connections.find(
      ({ way, points }) => way.step === split && points[0]?.x !== points.at(-1)?.x,
    );
    const after = edited(before, { kind: "addStep", at: side?.way ?? { step: "", via: "" }, step: wait });
    const now = layoutJourney(after, old);
    for (const [id, { x }] of old.steps) expect(now.steps.get(id)?.x, id).toBe(x);
  });
});

describe("of the samples", () => {
  const names = [
    "acquisition",
    "cart-abandonment",
    "onboarding",
    "re-engagement",
    "repeat-purchase",
    "win-back",
  ];

  test.each(names)("%s has its entry in the middle and no overlap", (name) => {
    const layout = layoutJourney(read(name));
    expect(layout.steps.get("entry")).toEqual({ x: -stepWidth / 2, y: 0 });
    expect(overlaps(boxesOf(layout))).toEqual([]);
  });

  test("steps stand 32 under a step, 56 under a split, 40 before a join", () => {
    const { steps } = layoutJourney(read("cart-abandonment"));
    const gap = (above: string, below: string): number =>
      (steps.get(below)?.y ?? NaN) - (steps.get(above)?.y ?? NaN) - stepHeight;
    expect(gap("entry", "cool-off")).toBe(32);
    expect(gap("still-open", "is-pro")).toBe(56);
    expect(gap("is-pro", "paths")).toBe(56);
  });
});

describe("of drafts that are broken", () => {
  const entry = { id: "entry", type: "entry", name: "", condition: { all: [] }, next: "a" } as const;
  const draft = (...steps: Journey["steps"]): Journey => ({
    format: "rehearse.journey/1",
    id: "broken",
    name: "",
    steps,
  });

  test("a ring is cut where it closes", () => {
    const layout = layoutJourney(
      draft(entry, { ...wait, id: "a", next: "b" }, { ...wait, id: "b", next: "a" }),
    );
    expect([...layout.steps.keys()]).toEqual(["entry", "a", "b"]);
    expect(layout.connections.at(-1)?.next).toBeNull();
  });

  test("a connection to a step that is not there is an open end", () => {
    expect(layoutJourney(draft(entry)).connections.map(({ next }) => next)).toEqual([null]);
  });

  test("without an entry there is nothing to draw", () => {
    expect(layoutJourney(draft({ ...wait, id: "a" })).steps.size).toBe(0);
  });
});
