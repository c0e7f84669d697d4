import { describe, expect, test } from "vitest";
import type { TransitionKind } from "../../../shared/engine/transition.ts";
import { mapTestJourney } from "./map-test-journey.ts";
import { endsOf, type PersonTransition, placeAt } from "./person-way.ts";

const at = (atMs: number, kind: TransitionKind, entry = 1): PersonTransition => ({ entry, atMs, kind });

const transitions = [
  at(10, { what: "reached", step: "entry" }),
  at(10, { what: "passed", step: "entry", via: "next" }),
  at(10, { what: "reached", step: "split" }),
  at(10, { what: "passed", step: "split", via: "false" }),
  at(10, { what: "reached", step: "wait" }),
  at(90, { what: "passed", step: "wait", via: "next" }),
  at(90, { what: "completed" }),
  at(200, { what: "reached", step: "entry" }, 2),
];

const placed = (atMs: number) => placeAt({ initials: "ML", transitions, ends: endsOf(mapTestJourney) }, atMs);

describe("the way of a picked person", () => {
  test("is lit as far as they came, and the rest of it is ahead", () => {
    const { steps, ways, at: here } = placed(50);
    expect(Object.fromEntries(steps)).toEqual({ entry: "been", split: "been", wait: "been" });
    expect(Object.fromEntries(ways)).toEqual({
      "entry next": "been",
      "split false": "been",
      "wait next": "ahead",
    });
    expect(here).toBe("wait");
  });

  test("is all ahead before they enter", () => {
    const { steps, at: here, leftBy } = placed(5);
    expect(new Set(steps.values())).toEqual(new Set(["ahead"]));
    expect([here, leftBy]).toEqual([null, null]);
  });

  test("ends where they completed", () => {
    const { at: here, leftBy } = placed(100);
    expect(here).toBeNull();
    expect(leftBy).toBe("wait next");
  });

  test("is that of the latest entry", () => {
    const { steps, at: here } = placed(250);
    expect(Object.fromEntries(steps)).toEqual({ entry: "been" });
    expect(here).toBe("entry");
  });

  test("an entry that was ended leaves nobody anywhere", () => {
    const ended = [
      ...transitions.slice(0, 5),
      at(60, { what: "ended", reason: "condition", outcome: "exited" }),
    ];
    const place = placeAt({ initials: "ML", transitions: ended, ends: endsOf(mapTestJourney) }, 70);
    expect([place.at, place.leftBy]).toEqual([null, null]);
  });
});
