import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { Message } from "../people/message.ts";
import { parseMessage } from "../people/parse-message.ts";
import { editMessages, type MessageEdit } from "./edit-messages.ts";
import { segmentCall } from "./segment-call.ts";

const second = 1_000;
const at = (seconds: number): string => new Date(seconds * second).toISOString();

function track(seconds: number, name: string, more: Partial<Message> = {}): Message {
  const atMs = (seconds * second) as Instant;
  return { type: "track", atMs, userId: "u1", name, properties: {}, traits: {}, ...more };
}

const messages = [
  track(1, "Visited"),
  track(5, "Ordered", { messageId: "m" }),
  track(5, "Paid"),
  track(9, "Left"),
];
const person = { userId: "u1", messages };
const span = { fromMs: 5 * second, untilMs: 10 * second };
const edited = (...edits: MessageEdit[]) => editMessages(person, edits, span);
const names = (...edits: MessageEdit[]) => {
  const result = edited(...edits);
  return result.ok ? result.value.map(({ name }) => name) : result.error;
};
const call = (seconds: number, event: string) => ({ type: "track", event, timestamp: at(seconds) });

test("without edits nothing changes", () => {
  expect(edited()).toEqual({ ok: true, value: messages });
});

test("an added message comes behind those of its instant", () => {
  expect(names({ edit: "add", message: call(5, "New") })).toEqual([
    "Visited",
    "Ordered",
    "Paid",
    "New",
    "Left",
  ]);
});

test("a changed message goes where its new instant is, and keeps its id", () => {
  const result = edited({ edit: "change", index: 1, message: call(8, "Ordered later") });
  expect(result).toMatchObject({
    ok: true,
    value: [
      { name: "Visited" },
      { name: "Paid" },
      { name: "Ordered later", messageId: "m" },
      { name: "Left" },
    ],
  });
});

test("indexes count the messages as they were", () => {
  expect(names({ edit: "remove", index: 1 }, { edit: "remove", index: 3 })).toEqual(["Visited", "Paid"]);
});

test("whoever adds what they took away has changed nothing", () => {
  const ids = messages.map((_, index) => index).slice(1);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), (removed) => {
      const removals = removed.map((index): MessageEdit => ({ edit: "remove", index }));
      const additions = removed.toReversed().map((index): MessageEdit => {
        const { userId: _, ...message } = segmentCall(messages[index]!);
        return { edit: "add", message };
      });
      expect(edited(...removals, ...additions)).toEqual({ ok: true, value: messages });
    }),
  );
});

test("what is before the change, or after the end, stays", () => {
  expect(names({ edit: "remove", index: 0 })).toEqual({ kind: "outside", edit: 0, atMs: second });
  expect(names({ edit: "remove", index: 3 }, { edit: "add", message: call(4, "Early") })).toEqual({
    kind: "outside",
    edit: 1,
    atMs: 4 * second,
  });
  expect(names({ edit: "change", index: 1, message: call(11, "Late") })).toMatchObject({ kind: "outside" });
});

test("what cannot be is refused with the number of its edit", () => {
  expect(names({ edit: "remove", index: 4 })).toEqual({ kind: "noMessage", edit: 0 });
  expect(names({ edit: "remove", index: 1 }, { edit: "remove", index: 1 })).toEqual({
    kind: "editedTwice",
    edit: 1,
  });
  const alias = { type: "alias", previousId: "x", timestamp: at(6) };
  expect(names({ edit: "add", message: alias })).toEqual({ kind: "wrongType", edit: 0 });
  expect(names({ edit: "add", message: { type: "track", timestamp: at(6) } })).toMatchObject({
    kind: "rejected",
    found: "event nothing",
  });
});

test("an added message is the person's, whatever ids it bears", () => {
  const message = { ...call(6, "New"), userId: "somebody", anonymousId: "else" };
  const result = edited({ edit: "add", message });
  expect(result.ok && result.value[3]).toEqual(track(6, "New"));
});

test("a person without a user id stays one", () => {
  const anonymous = { userId: "anon:x", messages: [] };
  const result = editMessages(anonymous, [{ edit: "add", message: call(6, "New") }], span);
  expect(result.ok && result.value[0]).toMatchObject({ anonymousId: "x" });
});

const json = fc.jsonValue({ maxDepth: 2 }).map((value): never => JSON.parse(JSON.stringify(value)) as never);
const object = fc.dictionary(fc.string(), json, { noNullPrototype: true });
const id = fc.option(fc.string({ minLength: 1 }), { nil: undefined });

test("a call is read as the message that it was made from", () => {
  const raw = fc.record(
    {
      type: fc.constantFrom("track", "page", "screen", "identify", "group", "alias"),
      userId: fc.string({ minLength: 1 }),
      anonymousId: id,
      messageId: id,
      previousId: id,
      timestamp: fc.integer({ min: -1e12, max: 4e12 }).map((ms) => new Date(ms).toISOString()),
      event: fc.string({ minLength: 1 }),
      name: fc.string(),
      properties: object,
      traits: object,
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(raw, (value) => {
      const message = parseMessage(JSON.parse(JSON.stringify(value)));
      expect(message.ok).toBe(true);
      if (!message.ok) return;
      const line = JSON.stringify(segmentCall(message.value));
      expect(parseMessage(JSON.parse(line))).toEqual(message);
    }),
  );
});
