import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveHistories } from "../../../shared/people/histories.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { dayWorld } from "../../../test/arbitraries/nasty-world.ts";
import { rawMessage } from "../../../test/arbitraries/raw-message.ts";
import { answerOf, peopleInMemory } from "../../../test/counting/people-in-memory.ts";
import { newestMessages } from "./newest-messages.ts";

test("the newest messages of an event come with whose they are and all that they say", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(rawMessage(dayWorld), { minLength: 10, maxLength: 80, size: "max" }),
      fc.integer({ min: 1, max: 4 }),
      (list, perChunk) => {
        const messages = list.map(parseMessage).flatMap((read) => (read.ok ? [read.value] : []));
        const histories = resolveHistories(messages);
        const source = peopleInMemory(histories, perChunk);
        const name = messages.find(({ type }) => type === "track")?.name ?? "";
        const rows = [...histories].flatMap(([userId, history]) =>
          history
            .filter((message) => message.type === "track" && message.name === name)
            .map(({ atMs, properties }) => ({
              userId,
              atMs: Number(atMs),
              text: JSON.stringify(properties, null, 2),
            })),
        );
        const expected = rows.toSorted((a, b) => b.atMs - a.atMs).slice(0, 4);
        const told = answerOf(newestMessages(source, { type: "track", name, most: 4 }));
        expect(told).toEqual(expected.map((message) => ({ ...message, isCut: false })));
        found += told.length;
      },
    ),
    { numRuns: 200, seed: 9 },
  );
  expect(found).toBeGreaterThan(300);
});

test("a message that says very much is cut", () => {
  const properties = { note: "n".repeat(9_000) };
  const read = parseMessage({
    type: "track",
    event: "A",
    userId: "u",
    timestamp: "2026-01-01T00:00:00Z",
    properties,
  });
  const source = peopleInMemory(resolveHistories(read.ok ? [read.value] : []), 1);
  const [told] = answerOf(newestMessages(source, { type: "track", name: "A", most: 3 }));
  expect([told?.text.length, told?.isCut]).toEqual([5_000, true]);
});
