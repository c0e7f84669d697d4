import { expect, test } from "vitest";
import type { EventClause } from "../../../shared/conditions/condition.ts";
import { withKey } from "./with-key.ts";

const event: EventClause = { within: "7d", name: "A", count: { atLeast: 1 } };

test("a key that is there keeps its place", () => {
  expect(JSON.stringify(withKey(event, "within", "1d"))).toBe(
    '{"within":"1d","name":"A","count":{"atLeast":1}}',
  );
});

test("a new key goes before those that files list later, and the others stay in their order", () => {
  const named: EventClause = { name: "A", within: "7d" };
  expect(JSON.stringify(withKey(named, "count", { exactly: 0 }))).toBe(
    '{"name":"A","count":{"exactly":0},"within":"7d"}',
  );
  expect(JSON.stringify(withKey(named, "since", "entry"))).toBe('{"name":"A","within":"7d","since":"entry"}');
});

test("a key without a value is gone", () => {
  expect(withKey(event, "count", undefined)).toEqual({ within: "7d", name: "A" });
  expect(withKey(event, "since", undefined)).toEqual(event);
});
