import { expect, it } from "vitest";
import { resolveHistories } from "./histories.ts";
import { parseMessage } from "./parse-message.ts";
import type { Message } from "./message.ts";

/** "u x 3" is a message at second 3 by userId u with anonymousId x; "-" is no id. */
function call(text: string, more: object = {}): Message {
  const [userId, anonymousId, second] = text.split(" ");
  const ids = {
    userId: userId === "-" ? null : userId,
    anonymousId: anonymousId === "-" ? null : anonymousId,
  };
  const parsed = parseMessage({
    type: "identify",
    ...ids,
    timestamp: `2026-01-01T00:00:0${second}Z`,
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.error.found);
  return parsed.value;
}

const users = (...messages: Message[]) =>
  Object.fromEntries([...resolveHistories(messages)].map(([user, history]) => [user, history.length]));

it("gives a linked person their earlier messages, too", () => {
  expect(users(call("- x 1"), call("u x 2"), call("- x 3"), call("- y 3"))).toEqual({ u: 3, "anon:y": 1 });
});

it("lets the earliest link win, and of two at one instant the first in the import", () => {
  expect(users(call("a x 2"), call("b x 1"), call("- x 3"))).toEqual({ a: 1, b: 2 });
  expect(users(call("a x 1"), call("b x 1"), call("- x 3"))).toEqual({ a: 2, b: 1 });
});

it("links an alias' previousId, but only an alias'", () => {
  expect(users(call("- x 1"), call("u - 2", { type: "alias", previousId: "x" }))).toEqual({ u: 2 });
  expect(users(call("- x 1"), call("u - 2", { previousId: "x" }))).toEqual({ u: 1, "anon:x": 1 });
});

it("does not chain links", () => {
  expect(users(call("a x 1"), call("b - 2", { type: "alias", previousId: "a" }), call("a - 3"))).toEqual({
    a: 2,
    b: 1,
  });
});

it("drops duplicates before anything else, even with another user", () => {
  expect(users(call("a - 1", { messageId: "m" }), call("b x 1", { messageId: "m" }), call("- x 2"))).toEqual({
    a: 1,
    "anon:x": 1,
  });
});

it("orders users by code units and messages by time, then import", () => {
  const histories = resolveHistories([
    call("\uffff - 3"),
    call("😀 - 2"),
    call("a - 2", { messageId: "p" }),
    call("a - 1"),
    call("a - 2"),
  ]);
  expect([...histories.keys()]).toEqual(["a", "😀", "\uffff"]);
  expect([...histories.values()][0]?.map(({ atMs, messageId }) => [atMs % 60_000, messageId])).toEqual([
    [1_000, undefined],
    [2_000, "p"],
    [2_000, undefined],
  ]);
});
