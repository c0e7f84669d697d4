import { expect, it } from "vitest";
import type { Count, EventClause } from "./condition.ts";
import { countMatches, sinceMs } from "./event-window.ts";

it.each<readonly [EventClause["since"], number]>([
  [undefined, 10],
  ["entry", 20],
  ["step", 30],
])("since %s begins at %d", (since, expected) => {
  const scope = { boundMs: 10, entryMs: 20, stepMs: 30 };
  expect(sinceMs({ name: "A", ...(since !== undefined && { since }) }, scope)).toBe(expected);
});

it("begins at the publication bound where the entry lies before it", () => {
  expect(sinceMs({ name: "A", since: "entry" }, { boundMs: 10, entryMs: 5, stepMs: 5 })).toBe(10);
});

it.each<readonly [Count | undefined, readonly boolean[]]>([
  [undefined, [false, true, true, true]],
  [{ atLeast: 2 }, [false, false, true, true]],
  [{ atMost: 1 }, [true, true, false, false]],
  [{ exactly: 2 }, [false, false, true, false]],
])("the count %j is met by 0, 1, 2, 3 events: %j", (count, expected) => {
  expect([0, 1, 2, 3].map((events) => countMatches(count, events))).toEqual(expected);
});
