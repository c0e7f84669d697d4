// Random raw messages of a nasty world: tracks and identifies mostly, all kinds of ids, duplicates, and
// now and then something that is to be rejected.

import fc from "fast-check";
import type { NastyWorld } from "./nasty-world.ts";

/** What a dotted path meets: an object below, a literal key above it, a literal key with nothing in it. */
const dotted = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<object>(
      { a: { b: 1 } },
      { a: { b: 1 }, "a.b": null },
      { "a.b": null },
      { a: { b: "b" }, "a.b": 2 },
    ),
  },
);

const small = fc.constantFrom<unknown>(1, 2, 3, 1.5, "1", "2", "b", true);

const alike = fc.constantFrom<unknown>(
  "ab",
  "Ab",
  "b1",
  "true",
  "01",
  "1.",
  "1.5",
  false,
  [1, "b"],
  ["1", true],
);

/** Top-level keys of traits and properties, dotted and inherited names among them; the first one most often. */
function values(keys: readonly string[], { value, date }: NastyWorld): fc.Arbitrary<object> {
  const anyPairs = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 3 });
  const likely = fc.oneof(
    { weight: 3, arbitrary: small.map((one) => ({ [keys[0] ?? ""]: one })) },
    { weight: 2, arbitrary: alike.map((one) => ({ [keys[0] ?? ""]: one })) },
    { weight: 1, arbitrary: date.map((one) => ({ d: one })) },
    { weight: 2, arbitrary: fc.constant({}) },
  );
  return fc
    .tuple(anyPairs, dotted, likely)
    .map(([pairs, ...more]) => ({ ...Object.fromEntries(pairs), ...more[0], ...more[1] }));
}

const propertyKeys = ["p", "p", "d", "a", "a.b", "__proto__", "list"];
const traitKeys = ["t", "t", "d", "a", "a.b", "__proto__"];

function track(world: NastyWorld): fc.Arbitrary<object> {
  return fc.record({
    type: fc.constant("track"),
    event: fc.constantFrom(...world.taste.eventNames),
    properties: fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 5, arbitrary: values(propertyKeys, world) },
    ),
  });
}

function identify(world: NastyWorld): fc.Arbitrary<object> {
  const context = fc.record({ traits: values(traitKeys, world) });
  return fc
    .tuple(
      values(traitKeys, world),
      fc.oneof(
        { weight: 7, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: context.map((below) => ({ context: below })) },
      ),
    )
    .map(([traits, below]) => ({ type: "identify", traits, ...below }));
}

function page(world: NastyWorld): fc.Arbitrary<object> {
  return fc.record({
    type: fc.constantFrom("page", "screen"),
    name: fc.constantFrom("A", "B", ""),
    properties: values(propertyKeys, world),
  });
}

function other(): fc.Arbitrary<object> {
  return fc.oneof(
    fc.constantFrom<unknown>("a", "b", "u", 7, "", null).map((previousId) => ({ type: "alias", previousId })),
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
    { type: "alias", previousId: 1.5 },
    { userId: null },
    { anonymousId: null },
    { messageId: 7 },
    { messageId: true },
    { type: "page", name: 5 },
    { type: "screen", name: null },
    { context: null },
    { type: "identify", context: { traits: "t" } },
    { type: "identify", traits: null, context: { traits: { t: 1 } } },
  );
}

const ids = fc.oneof(
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
);

const messageId = fc.oneof(
  { weight: 7, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<object>({ messageId: "m" }, { messageId: "n" }, { messageId: "" }),
  },
);

/** One item of an import, as JSON. */
export function rawMessage(world: NastyWorld): fc.Arbitrary<unknown> {
  const call = fc.oneof(
    { weight: 10, arbitrary: track(world) },
    { weight: 5, arbitrary: identify(world) },
    { weight: 2, arbitrary: page(world) },
    { weight: 1, arbitrary: other() },
  );
  const sound = fc.tuple(call, ids, messageId, world.at(-6, 14)).map(([content, who, id, atMs]) => ({
    ...content,
    ...who,
    ...id,
    timestamp: new Date(atMs).toISOString(),
  }));
  return fc.oneof(
    { weight: 15, arbitrary: sound },
    { weight: 1, arbitrary: fc.tuple(sound, flaw()).map(([message, wrong]) => ({ ...message, ...wrong })) },
  );
}
