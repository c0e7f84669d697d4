import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { checkPersona, readPersona } from "./persona-reader.ts";

const isZone = (zone: string): boolean => ["UTC", "Europe/Berlin"].includes(zone);

const mara = {
  format: "rehearse.persona/1",
  userId: "mara",
  name: "Mara",
  about: "Pro plan, shops on Sundays",
  zone: "Europe/Berlin",
  knownFrom: "2026-01-01T09:00:00Z",
  traits: [{ name: "plan", values: [{ value: "basic" }, { value: "pro", from: "2026-02-01T09:00:00Z" }] }],
  events: [{ event: "Order Completed", at: "2026-02-03T10:00:00Z", properties: { total: 20 } }],
  habits: [
    {
      event: "Product Added",
      every: 2,
      unit: "week",
      on: ["sunday"],
      at: "10:00",
      from: "2026-01-01",
      to: "2026-06-30",
    },
  ],
} satisfies JsonObject;
const [trait] = mara.traits;
const [habit] = mara.habits;

const placesOf = (document: unknown): readonly string[] => {
  const read = checkPersona(document, { isZone });
  return read.ok ? [] : read.error.map(({ pointer }) => pointer ?? "");
};

test("a whole persona is read as it is written", () => {
  expect(readPersona(JSON.stringify(mara), { isZone })).toEqual({ ok: true, value: mara });
});

test.each<readonly [string, JsonValue, string]>([
  ["no object", [], ""],
  ["another format", { ...mara, format: "rehearse.persona/2" }, "/format"],
  ["a key that is none", { ...mara, age: 41 }, "/age"],
  ["no user id", { ...mara, userId: "" }, "/userId"],
  ["the id of nobody in particular", { ...mara, userId: "anon:1" }, "/userId"],
  ["no name", { ...mara, name: "" }, "/name"],
  ["a zone that is none", { ...mara, zone: "Middle/Earth" }, "/zone"],
  ["an instant without a zone", { ...mara, knownFrom: "2026-01-01T09:00:00" }, "/knownFrom"],
  ["a trait without values", { ...mara, traits: [{ name: "plan", values: [] }] }, "/traits/0/values"],
  ["a trait twice", { ...mara, traits: [trait!, trait!] }, "/traits/1/name"],
  [
    "values that go back in time",
    {
      ...mara,
      traits: [{ name: "plan", values: [...trait!.values, { value: "x", from: "2026-01-15T00:00:00Z" }] }],
    },
    "/traits/0/values/2/from",
  ],
  [
    "a second value from nowhere",
    { ...mara, traits: [{ name: "plan", values: [{ value: 1 }, { value: 2 }] }] },
    "/traits/0/values/1/from",
  ],
  [
    "a value from before the person is known, after one from then on",
    {
      ...mara,
      traits: [{ name: "plan", values: [{ value: 1 }, { value: 2, from: "2025-12-31T00:00:00Z" }] }],
    },
    "/traits/0/values/1/from",
  ],
  ["an event without a name", { ...mara, events: [{ event: "", at: mara.knownFrom }] }, "/events/0/event"],
  ["an event that never happens", { ...mara, events: [{ event: "X" }] }, "/events/0/at"],
  ["a day that is none", { ...mara, habits: [{ ...habit!, from: "2026-02-30" }] }, "/habits/0/from"],
  ["a habit that ends first", { ...mara, habits: [{ ...habit!, to: "2025-12-31" }] }, "/habits/0/to"],
  ["a habit without an end", { ...mara, habits: [{ ...habit!, to: "2036-01-10" }] }, "/habits/0/to"],
  ["a time that is none", { ...mara, habits: [{ ...habit!, at: "24:00" }] }, "/habits/0/at"],
  ["every no weeks", { ...mara, habits: [{ ...habit!, every: 0 }] }, "/habits/0/every"],
  ["weekdays of months", { ...mara, habits: [{ ...habit!, unit: "month" }] }, "/habits/0/on"],
])("%s is refused at its place", (_what, document, pointer) => {
  expect(placesOf(document)).toContain(pointer);
});

test("pages and screens may have no name", () => {
  const events = [
    { type: "page", event: "", at: mara.knownFrom },
    { type: "screen", event: "", at: mara.knownFrom },
  ];
  expect(placesOf({ ...mara, events })).toEqual([]);
});

test("a habit of ten years is read", () => {
  expect(placesOf({ ...mara, habits: [{ ...habit!, to: "2036-01-08" }] })).toEqual([]);
});

test("whatever stands in a file is read or refused, and never throws", () => {
  const key = fc.constantFrom(...Object.keys(mara), "x");
  const mutated = fc
    .tuple(key, fc.jsonValue(), fc.constantFrom("traits", "events", "habits"))
    .map(([name, value, list]) => ({ ...mara, [list]: [value, ...mara.habits], [name]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutated), (value) => {
      const read = checkPersona(value, { isZone });
      if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
    }),
    { seed: 7, numRuns: 500 },
  );
});
