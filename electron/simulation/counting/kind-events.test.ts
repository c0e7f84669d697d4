import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../../../shared/base/instant.ts";
import { chunkFromMessages } from "../../../shared/people/chunk-from-messages.ts";
import type { Message } from "../../../shared/people/message.ts";
import { KindEvents } from "./kind-events.ts";

const message = fc.record({
  user: fc.integer({ min: 10, max: 20 }),
  atMs: fc.integer({ min: 0, max: 3_000 }),
  name: fc.constantFrom("A", "B"),
  passes: fc.boolean(),
});
const bound = fc.oneof(fc.integer({ min: -10, max: 3_010 }), fc.constantFrom(-Infinity, Infinity));

test("events are counted by person, in any span, with and without a mask", () => {
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 1, maxLength: 400, size: "max" }),
      bound,
      bound,
      (list, afterMs, atMs) => {
        const chunk = chunkFromMessages(
          list.map(({ user, atMs: at, name, passes }): Message => {
            const properties = { passes };
            return { type: "track", name, userId: `u${user}`, atMs: at as Instant, properties, traits: {} };
          }),
        );
        const code = chunk.kinds.findIndex(({ name }) => name === "A");
        fc.pre(code >= 0 && afterMs < atMs);
        const events = new KindEvents(chunk, code);
        const column = chunk.column(code, "passes");
        const mask = Uint8Array.from(column?.codes ?? [], (value) => Number(column?.values[value] === true));
        for (const masked of [false, true]) {
          const counts = new Uint32Array(chunk.userCount + 3);
          events.count(counts, { afterMs, atMs }, masked ? mask : undefined);
          const expected = Array.from({ length: chunk.userCount }, (_, user) => {
            const own = list.filter((one) => `u${one.user}` === chunk.userId(user) && one.name === "A");
            return own.filter((one) => one.atMs > afterMs && one.atMs <= atMs && (!masked || one.passes))
              .length;
          });
          expect([...counts.subarray(0, chunk.userCount)]).toEqual(expected);
        }
      },
    ),
    { numRuns: 400, seed: 6 },
  );
});
