// When events happened is what going through every message says.

import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveHistories } from "../../../shared/people/histories.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { dayWorld, epochWorld, minuteWorld, type NastyWorld } from "../../../test/arbitraries/nasty-world.ts";
import { rawMessage } from "../../../test/arbitraries/raw-message.ts";
import { answerOf, peopleInMemory } from "../../../test/counting/people-in-memory.ts";
import { eventActivity } from "./event-activity.ts";

const messagesIn = (world: NastyWorld): fc.Arbitrary<readonly Message[]> =>
  fc
    .array(rawMessage(world), { maxLength: 80, size: "max" })
    .map((list) => list.map(parseMessage).flatMap((read) => (read.ok ? [read.value] : [])));

const isEvent = ({ type }: Message): boolean => ["track", "page", "screen"].includes(type);

test("every event is counted once in its bar, with its first and last instant", () => {
  let counted = 0;
  fc.assert(
    fc.property(
      fc.oneof(messagesIn(minuteWorld), messagesIn(dayWorld), messagesIn(epochWorld)),
      fc.integer({ min: 1, max: 4 }),
      (messages, perChunk) => {
        const histories = resolveHistories(messages);
        const rows = [...histories.values()].flat();
        const source = peopleInMemory(histories, perChunk);
        const { spans, events } = answerOf(eventActivity(source, { event: null }));
        expect(spans === null).toBe(rows.length === 0);
        const kept = new Set(rows.filter(isEvent).map(({ type, name }) => `${type} ${name}`));
        expect(new Set(events.map(({ type, name }) => `${type} ${name}`))).toEqual(kept);
        for (const { type, name, ...activity } of events) {
          const own = rows.filter((one) => one.type === type && one.name === name);
          const instants = own.map(({ atMs }) => atMs);
          const fine = answerOf(eventActivity(source, { event: { type, name } }));
          for (const { of, in: within } of [
            { of: activity, in: spans },
            { of: fine.events[0], in: fine.spans },
          ]) {
            const { fromMs = 0, spanMs = 0, bars = 0 } = within ?? {};
            expect(of).toMatchObject({ firstMs: Math.min(...instants), lastMs: Math.max(...instants) });
            expect(of?.bars).toEqual(
              Array.from(
                { length: bars },
                (_, bar) =>
                  instants.filter((at) => at >= fromMs + bar * spanMs && at < fromMs + (bar + 1) * spanMs)
                    .length,
              ),
            );
          }
          counted += own.length;
        }
      },
    ),
    { numRuns: 300, seed: 8 },
  );
  expect(counted).toBeGreaterThan(3_000);
});

test("an event that never happened has no activity", () => {
  const source = peopleInMemory(resolveHistories([]), 1);
  expect(answerOf(eventActivity(source, { event: { type: "track", name: "Never" } }))).toEqual({
    spans: null,
    events: [],
  });
});

test("what was found is kept, and nothing is gone through again", () => {
  const read = parseMessage({ type: "track", event: "A", userId: "u", timestamp: "2026-01-01T00:00:00Z" });
  const source = peopleInMemory(resolveHistories(read.ok ? [read.value] : []), 1);
  const first = answerOf(eventActivity(source, { event: null }));
  const people = (): never => {
    throw new Error("nobody is looked at");
  };
  expect(answerOf(eventActivity({ ...source, people }, { event: null }))).toEqual(first);
});
