import { expect, it } from "vitest";
import type { EventPattern } from "../../conditions/condition.ts";
import { chunkFromHistories } from "../../people/chunk-from-messages.ts";
import { resolveHistories } from "../../people/histories.ts";
import { parseMessage } from "../../people/parse-message.ts";
import { bindChunk, sameKind } from "./chunk-binding.ts";

const dear: EventPattern = { name: "Order", where: [{ property: "total", op: "greaterThan", value: 10 }] };
const order: EventPattern = { name: "Order" };
const home: EventPattern = { type: "page", name: "Home" };

const messages = [
  { type: "track", event: "Order", properties: { total: 20 } },
  { type: "page", name: "Home" },
  { type: "track", event: "Other" },
  { type: "track", event: "Order", properties: { total: 5 } },
].flatMap((call, second) => {
  const parsed = parseMessage({ ...call, userId: "u", timestamp: `2026-01-01T00:00:0${second}Z` });
  return parsed.ok ? [parsed.value] : [];
});

const bind = (all: readonly EventPattern[], forEntry: number) =>
  bindChunk(chunkFromHistories(resolveHistories(messages)), { all, forEntry });

it("patterns of one type and name are of one kind, whatever their filters", () => {
  expect(sameKind([dear, home, order, { ...order, type: "track" }, { ...home, type: "screen" }])).toEqual([
    [0, 2, 3],
    [1],
    [4],
  ]);
});

it("each kind of the chunk has its group, or none", () => {
  const { groups, isOfKind } = bind([dear, order, home], 0);
  expect([...groups]).toEqual([1, 2, 0]);
  expect(isOfKind.map((codes) => [...codes])).toEqual([
    [1, 0, 0],
    [0, 1, 0],
  ]);
});

it("the entry looks at the kinds of its own patterns", () => {
  expect([...bind([home, order], 0).isOfEntry]).toEqual([0, 0, 0]);
  expect([...bind([home, order], 1).isOfEntry]).toEqual([0, 1, 0]);
  expect([...bind([home, dear, order], 2).isOfEntry]).toEqual([1, 1, 0]);
});

it("only patterns with filters have a mask", () => {
  const masks = bind([order, { ...order, where: [] }, dear], 0).masks.map((mask) => [...mask]);
  expect(masks.slice(0, 2)).toEqual([[], []]);
  expect([masks[2]?.[0], masks[2]?.[3]]).toEqual([1, 0]);
});
