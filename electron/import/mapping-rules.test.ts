import { expect, test } from "vitest";
import { checkDocument } from "../../shared/base/check-document.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { mappingProblems } from "./mapping-rules.ts";
import { type Mapping, mappingSchema } from "../../shared/people/mapping-schema.ts";

const good = {
  format: "rehearse.mapping/1",
  event: "Order",
  columns: [
    { column: "id", role: "userId" },
    { column: "day", role: "timestamp", format: "D.M.YYYY", zone: "Europe/Berlin" },
  ],
};
const columns = (...added: readonly object[]) => ({ ...good, columns: [...good.columns, ...added] });

function problemsOf(value: unknown): readonly string[] {
  const checks = { file: "m.json", format: "rehearse.mapping/1", schema: mappingSchema };
  const read = checkDocument<Mapping>(value, { ...checks, furtherProblems: mappingProblems });
  return read.ok ? [] : read.error.map(describeProblem);
}

test("a mapping that gives every message what it needs has no problem", () => {
  expect(problemsOf(good)).toEqual([]);
  expect(problemsOf(columns({ column: "a", role: "ignore" }, { column: "b", role: "ignore" }))).toEqual([]);
  expect(problemsOf({ ...good, header: false, columns: [{ position: 1, role: "userId" }] })).toEqual([
    "m.json /timestamp: found none, expected a column with the role timestamp, or a constant timestamp",
  ]);
});

type Case = readonly [name: string, value: unknown, ...problems: readonly string[]];
const cases: readonly Case[] = [
  [
    "unknown keys, each",
    { ...good, sep: ",", head: 1 },
    'm.json /sep: found the key "sep", expected no other keys than format',
    'm.json /head: found the key "head", expected no other keys than format',
  ],
  ["a role that is none", columns({ column: "a", role: "userID" }), "expected one of userId, anonymousId"],
  ["a column that is no object", columns([1]), "expected a column with a role, and a name or a position"],
  ["no columns", { ...good, columns: [] }, "m.json /columns: found an empty array, expected an array of at"],
  ["alias messages", { ...good, type: "alias" }, 'found "alias", expected one of track, page'],
  ["a place that is none", columns({ position: 0, role: "ignore" }), "expected a whole number, 1 or more"],
  ["no place", columns({ role: "ignore" }), "m.json /columns/2: found neither column nor position"],
  ["two places", columns({ column: "a", position: 3, role: "ignore" }), "found both column and position"],
  [
    "names without a header",
    { ...good, header: false },
    'm.json /columns/0: found column "id", expected a position',
    'm.json /columns/1: found column "day", expected a position',
  ],
  [
    "a second user id",
    columns({ column: "b", role: "userId" }),
    'm.json /columns/2/role: found "userId" again, expected one column of this role; the first stands at /columns/0',
  ],
  [
    "a form and a zone that are none",
    columns({ column: "b", role: "property", type: "date", format: "foo", zone: "Mars/Olympus" }),
    'm.json /columns/2/format: found "foo"',
    'm.json /columns/2/zone: found "Mars/Olympus"',
  ],
  ["no event", { ...good, event: undefined }, "expected a column with the role event, or a constant event"],
  ["no id", { ...good, columns: [good.columns[1]] }, "expected a column with the role userId or anonymousId"],
];

test.for(cases)("%s: told at the place", ([, value, ...pieces]) => {
  expect(problemsOf(value)).toEqual(pieces.map((piece) => expect.stringContaining(piece) as string));
});
