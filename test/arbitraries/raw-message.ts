// Random raw messages over the nasty taste: tracks and identifies mostly, all kinds of ids, duplicates, and
// now and then something that is to be rejected.

import fc from "fast-check";
import { gridInstant, nastyTaste, nastyValue } from "./nasty-taste.ts";

/** Top-level keys of traits and properties, dotted and inherited names among them. */
function values(keys: readonly string[]): fc.Arbitrary<object> {
  return fc
    .array(fc.tuple(fc.constantFrom(...keys), nastyValue), { maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs) as object);
}

const propertyKeys = ["p", "p", "d", "a", "a.b", "__proto__", "list"];
const traitKeys = ["t", "t", "d", "a", "a.b", "__proto__"];

function track(): fc.Arbitrary<object> {
  return fc.record({
    type: fc.constant("track"),
    event: fc.constantFrom(...nastyTaste.eventNames),
    properties: fc.oneof(fc.constant(null), values(propertyKeys), values(propertyKeys)),
  });
}

function identify(): fc.Arbitrary<object> {
  const context = fc.record({ traits: values(traitKeys) });
  return fc
    .tuple(values(traitKeys), fc.option(context, { freq: 8, nil: undefined }))
    .map(([traits, below]) => ({
      type: "identify",
      traits,
      ...(below === undefined ? {} : { context: below }),
    }));
}

function page(): fc.Arbitrary<object> {
  return fc.record({
    type: fc.constantFrom("page", "screen"),
    name: fc.constantFrom("A", "B", ""),
    properties: values(propertyKeys),
  });
}

function other(): fc.Arbitrary<object> {
  return fc.oneof(
    fc.constantFrom("a", "b", "u").map((previousId) => ({ type: "alias", previousId })),
    fc.constant({ type: "group", groupId: "g", traits: { t: 1 } }),
  );
}

/** Overrides that make most messages malformed, or move the time to another key. */
function flaw(): fc.Arbitrary<object> {
  return fc.constantFrom<object>(
    { timestamp: "2026-01-01" },
    { timestamp: null },
    { timestamp: null, sentAt: "2026-01-01T00:02:00+00:00", receivedAt: "2026-01-01T00:05:00Z" },
    { timestamp: "2026-02-30T00:00:00Z" },
    { event: "" },
    { traits: "t" },
    { properties: [] },
    { userId: "", anonymousId: "" },
    { userId: 1.5 },
    { type: "Track" },
  );
}

/** One item of an import, as JSON. */
export const rawMessage: fc.Arbitrary<unknown> = fc
  .record({
    ids: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<object>({ userId: "u" }, { userId: "u" }, { userId: "v" }) },
      { weight: 2, arbitrary: fc.constantFrom<object>({ anonymousId: "a" }, { anonymousId: "b" }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<object>(
          { userId: "u", anonymousId: "a" },
          { userId: "v", anonymousId: "a" },
          { userId: "v", anonymousId: "b" },
          { userId: "", anonymousId: "b" },
          { userId: 7 },
          { anonymousId: 7 },
        ),
      },
    ),
    atMs: gridInstant(-6, 14),
    call: fc.oneof(
      { weight: 8, arbitrary: track() },
      { weight: 5, arbitrary: identify() },
      { weight: 2, arbitrary: page() },
      { weight: 1, arbitrary: other() },
    ),
    messageId: fc.oneof(
      { weight: 7, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<object>({ messageId: "m" }, { messageId: "n" }, { messageId: "" }),
      },
    ),
    flaw: fc.oneof({ weight: 20, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: flaw() }),
  })
  .map(({ ids, atMs, call, messageId, flaw: wrong }) => ({
    ...call,
    ...ids,
    ...messageId,
    timestamp: new Date(atMs).toISOString(),
    ...wrong,
  }));
