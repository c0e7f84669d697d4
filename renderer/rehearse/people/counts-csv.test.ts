import Papa from "papaparse";
import { expect, test } from "vitest";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { countsCsv } from "./counts-csv.ts";
import { scopeCount } from "./scope-count.ts";

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "=Carts",
  steps: [
    { id: "entry", type: "entry", name: "Left a cart", condition: { all: [] }, next: "ordered" },
    {
      id: "ordered",
      type: "waitForCondition",
      name: "Ordered?",
      condition: { event: { name: "Order Completed" } },
      next: null,
      timeout: { after: "5d", next: null },
    },
  ],
};

const counts: InstantCounts = {
  total: { entered: 1_846, completed: 1_554, exited: 3, inProgress: 289 },
  unique: { entered: 1_800, completed: 1_500, exited: 3, inProgress: 280 },
  steps: {
    entry: { reached: 1_846, passed: 1_846, waiting: 0, fired: { next: 1_846 } },
    ordered: { reached: 1_846, passed: 1_554, waiting: 289, fired: { next: 326, timeout: 1_228 } },
  },
};

const atMs = Date.UTC(2026, 2, 12, 8, 14);

function rowsOf(text: string): readonly string[][] {
  const options = { header: false, skipEmptyLines: true, delimiter: ",", newline: "\r\n" };
  return Papa.parse(text, options).data as string[][];
}

test("every number of the journey, its steps and its connections has a row", () => {
  const [head, ...rows] = rowsOf(countsCsv([{ opened: { name: "First", journey }, counts }], atMs));
  expect(head?.slice(-3)).toEqual(["measure", "total", "unique"]);
  expect(rows.every(([name, instant]) => name === "First" && instant === "2026-03-12T08:14:00.000Z")).toBe(
    true,
  );
  expect(rows.map((row) => row.slice(2).join("|"))).toEqual([
    "|'=Carts|||entered|1846|1800",
    "|'=Carts|||inProgress|289|280",
    "|'=Carts|||completed|1554|1500",
    "|'=Carts|||exited|3|3",
    "entry|Left a cart|||waiting|0|",
    "entry|Left a cart|||passed|1846|",
    "entry|Left a cart|||left|0|",
    "entry|Left a cart|||reached|1846|",
    "entry|Left a cart|next|Next|taken|1846|",
    "ordered|Ordered?|||waiting|289|",
    "ordered|Ordered?|||passed|1554|",
    "ordered|Ordered?|||left|3|",
    "ordered|Ordered?|||reached|1846|",
    "ordered|Ordered?|next|Ordered|taken|326|",
    "ordered|Ordered?|timeout|After 5 days|taken|1228|",
  ]);
});

test("of two rehearsals, both are told", () => {
  const both = ["A", "B"].map((name) => ({ opened: { name, journey }, counts }));
  const names = rowsOf(countsCsv(both, atMs)).map(([name]) => name);
  expect(new Set(names.slice(1))).toEqual(new Set(["A", "B"]));
});

test("a step that the counts do not have has no number", () => {
  expect(scopeCount({ of: "step", step: "other", state: "waiting" }, counts)).toBeNull();
  expect(scopeCount({ of: "connection", step: "ordered", via: "timeout" }, counts)).toBe(1_228);
  expect(scopeCount({ of: "connection", step: "ordered", via: "other" }, counts)).toBeNull();
  expect(scopeCount({ of: "journey", state: "exited" }, counts)).toBe(3);
});
