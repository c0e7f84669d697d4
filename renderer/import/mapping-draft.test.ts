import fc from "fast-check";
import { expect, test } from "vitest";
import type { LookedColumn } from "../../shared/api/import-contract.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import {
  asRole,
  gapsOf,
  indexIn,
  meaningOf,
  type Role,
  withCall,
  withEveryRow,
  withMeaning,
} from "./mapping-draft.ts";

const columns = (...names: (string | null)[]): readonly LookedColumn[] =>
  names.map((name, index) => ({ position: index + 1, name, values: [], kinds: ["text"], empty: 0 }));

const mapping = (...parts: Mapping["columns"]): Mapping => ({ format: "rehearse.mapping/1", columns: parts });

test("a column that the mapping does not name is not imported", () => {
  const [a, b] = columns("a", "b");
  const one = mapping({ role: "userId", column: "b" });
  expect(meaningOf(one, a!)).toEqual({ role: "ignore" });
  expect(meaningOf(one, b!)).toEqual({ role: "userId" });
  expect([indexIn(one, a!), indexIn(one, b!)]).toEqual([-1, 0]);
});

test("columns are written down by name, and by position where the name is not theirs alone", () => {
  const all = columns("id", "x", "x", "", null);
  const edited = withMeaning(mapping({ role: "property", position: 2 }), {
    columns: all,
    position: 1,
    meaning: { role: "userId" },
  });
  expect(edited.columns).toEqual([
    { column: "id", role: "userId" },
    { position: 2, role: "property" },
    { position: 3, role: "ignore" },
    { position: 4, role: "ignore" },
    { position: 5, role: "ignore" },
  ]);
});

test("a second user takes the place of the first; a second property does not", () => {
  const all = columns("a", "b");
  const user = withMeaning(mapping({ role: "userId", column: "a" }), {
    columns: all,
    position: 2,
    meaning: { role: "userId" },
  });
  expect(user.columns.map(({ role }) => role)).toEqual(["ignore", "userId"]);
  const property = withMeaning(mapping({ role: "property", column: "a" }), {
    columns: all,
    position: 2,
    meaning: { role: "property" },
  });
  expect(property.columns.map(({ role }) => role)).toEqual(["property", "property"]);
});

test("what every row was given gives way to a column that gives it", () => {
  const all = columns("a");
  const constant = {
    ...mapping({ role: "userId", column: "a" }),
    event: "Order",
    timestamp: "2026-01-01T00:00:00Z",
  };
  const edited = withMeaning(constant, { columns: all, position: 1, meaning: { role: "event" } });
  expect(edited).toMatchObject({ timestamp: "2026-01-01T00:00:00Z" });
  expect("event" in edited).toBe(false);
});

test("gaps are said, and go when they are filled", () => {
  const all = columns("who", "what");
  const empty = mapping({ role: "ignore", column: "who" });
  expect(gapsOf(empty)).toHaveLength(3);
  const withUser = withMeaning(empty, { columns: all, position: 1, meaning: { role: "userId" } });
  expect(gapsOf(withUser)).toHaveLength(2);
  const timed = withEveryRow(withUser, { timestamp: "2026-01-01T00:00:00Z" });
  expect(gapsOf(timed)).toEqual(["Say which column names the event, or give one name to every row."]);
  expect(gapsOf(withEveryRow(timed, { event: "Order" }))).toEqual([]);
  expect(gapsOf(withEveryRow(timed, { type: "identify" }))).toEqual([]);
  expect(withEveryRow(withEveryRow(timed, { event: "Order" }), { event: undefined })).toEqual(timed);
});

test("a property that becomes a trait keeps its name and type; what becomes the time gets a likely format", () => {
  const [column] = columns("when");
  expect(asRole({ role: "property", name: "plan", type: "text" }, "trait", column!)).toEqual({
    role: "trait",
    name: "plan",
    type: "text",
  });
  expect(asRole({ role: "property" }, "timestamp", { ...column!, values: ["19970101"] })).toEqual({
    role: "timestamp",
    format: "YYYYMMDD",
  });
});

test("with what every row is, properties become traits and back", () => {
  const orders = {
    ...mapping({ role: "userId", column: "a" }, { role: "property", column: "b" }),
    event: "Order",
  };
  const people = withCall(orders, "identify");
  expect(people.columns.map(({ role }) => role)).toEqual(["userId", "trait"]);
  expect("event" in people).toBe(false);
  expect(withCall(people, "track").columns.map(({ role }) => role)).toEqual(["userId", "property"]);
});

test("law: what a column was made is what it is, and every other column stays or stops being the same one", () => {
  const role = fc.constantFrom<Role>("userId", "event", "type", "messageId", "property", "trait", "ignore");
  const name = fc.option(fc.constantFrom("a", "b", "", "ü", "__proto__"));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, role), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      role,
      (parts, at, next) => {
        const all = columns(...parts.map(([one]) => one));
        const before = mapping(
          ...parts.map(([, one], index) => ({ role: one, position: index + 1 }) as const),
        );
        const position = (at % parts.length) + 1;
        const after = withMeaning(before, { columns: all, position, meaning: { role: next } });
        expect(after.columns).toHaveLength(parts.length);
        for (const column of all) {
          const was = meaningOf(before, column).role;
          const is = meaningOf(after, column).role;
          if (column.position === position) expect(is).toBe(next);
          else expect(was === is || (was === next && is === "ignore")).toBe(true);
        }
      },
    ),
  );
});
