// Changes of traits are what the meaning of traits says message by message.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { resolveHistories } from "../../../shared/people/histories.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { dayWorld } from "../../../test/arbitraries/nasty-world.ts";
import { rawMessage } from "../../../test/arbitraries/raw-message.ts";
import { answerOf, peopleInMemory } from "../../../test/counting/people-in-memory.ts";
import { traitsInData } from "./fields-in-data.ts";
import { traitChanges } from "./trait-changes.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
};

const identifies = fc
  .array(rawMessage(dayWorld), { minLength: 20, maxLength: 120, size: "max" })
  .map((list) =>
    list.map(parseMessage).flatMap((read) => (read.ok && read.value.type === "identify" ? [read.value] : [])),
  );

/** Instants of those messages of one person after which the trait is another value. */
function changesOf(history: readonly Message[], path: string): readonly number[] {
  let before = "undefined";
  return history.flatMap((message, index) => {
    const facts = new HistoryFacts(history.slice(0, index + 1), definitions);
    const value = facts.traitAt(path, Infinity);
    const after = String(JSON.stringify(value ?? undefined));
    const isOther = after !== before;
    before = after;
    return isOther ? [message.atMs] : [];
  });
}

test("every message after which a trait is another value is a change of it, dotted paths included", () => {
  let changes = 0;
  let dotted = 0;
  fc.assert(
    fc.property(identifies, fc.integer({ min: 1, max: 3 }), (messages, perChunk) => {
      const histories = resolveHistories(messages);
      const source = peopleInMemory(histories, perChunk);
      const told = answerOf(traitChanges(source, { path: null }));
      const paths = answerOf(traitsInData(source)).map(({ path }) => path);
      expect(told.traits.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
      for (const { path, ...of } of told.traits) {
        const instants = [...histories.values()].flatMap((history) => changesOf(history, path));
        expect([path, of.changes]).toEqual([path, instants.length]);
        expect(of).toMatchObject({ firstMs: Math.min(...instants), lastMs: Math.max(...instants) });
        const fine = answerOf(traitChanges(source, { path }));
        const { fromMs = 0, spanMs = 0, bars = 0 } = fine.spans ?? {};
        const expected = Array.from({ length: bars }, () => 0);
        for (const atMs of instants) {
          const bar = Math.floor((atMs - fromMs) / spanMs);
          expected[bar] = (expected[bar] ?? 0) + 1;
        }
        expect(fine.traits).toEqual([{ path, ...of, bars: expected }]);
        changes += instants.length;
        if (path.includes(".")) dotted += instants.length;
      }
    }),
    { numRuns: 300, seed: 3 },
  );
  expect(changes).toBeGreaterThan(2_000);
  expect(dotted).toBeGreaterThan(100);
});

test("a trait that is said again and stays as it is does not change", () => {
  const said = ["free", "free", "pro", null, "pro"].map((plan, day) => {
    const timestamp = `2026-01-0${day + 1}T00:00:00Z`;
    const read = parseMessage({ type: "identify", userId: "u", timestamp, traits: { plan } });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  });
  const { traits } = answerOf(traitChanges(peopleInMemory(resolveHistories(said), 1), { path: "plan" }));
  expect(traits).toMatchObject([
    {
      changes: 4,
      firstMs: Date.parse("2026-01-01T00:00:00Z"),
      lastMs: Date.parse("2026-01-05T00:00:00Z"),
    },
  ]);
});
