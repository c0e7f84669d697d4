import fc from "fast-check";
import { expect, test } from "vitest";
import { eventAt, eventPath, traitAt, traitPath } from "./address.ts";

const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("", "/", "a/b", "100%", "%2F", "?a#b", "سلام", "👩‍👩‍👧"),
);

test("an address leads back to the event and the trait that it was made of", () => {
  fc.assert(
    fc.property(name, fc.constantFrom("track", "page", "screen"), (text, type) => {
      expect(eventAt(eventPath({ type, name: text }))).toEqual({ type, name: text });
      expect(traitAt(traitPath(text))).toBe(text);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("letters that no address can carry do not stop it from being made", () => {
  expect(eventPath({ type: "track", name: "a\ud800" })).toBe("/profiles/events/track/a%EF%BF%BD");
});

test.each(["/profiles/events", "/profiles/events/identify/a", "/profiles/events/track/%E0%A4%A"])(
  "%s is the address of no event",
  (address) => expect(eventAt(address)).toBeNull(),
);
