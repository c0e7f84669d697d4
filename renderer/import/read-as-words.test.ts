import { expect, test } from "vitest";
import type { LookedColumn } from "../../shared/api/import-contract.ts";
import type { Meaning } from "./mapping-draft.ts";
import { readAsWords } from "./read-as-words.ts";

const column: LookedColumn = { position: 3, name: "price", values: [], kinds: [], empty: 0 };

test.each<[Meaning, string | null]>([
  [{ role: "timestamp" }, "ISO 8601, UTC"],
  [{ role: "timestamp", format: "DD/MM/YYYY HH:mm", zone: "Europe/Oslo" }, "DD/MM/YYYY HH:mm, Oslo"],
  [{ role: "timestamp", format: "epochSeconds", zone: "Europe/Oslo" }, "Seconds since 1970"],
  [{ role: "property" }, "price, as it is written"],
  [{ role: "trait", name: "plan", type: "text" }, "plan, text"],
  [{ role: "userId" }, null],
  [{ role: "ignore" }, null],
])("%j is said as %s", (meaning, words) => {
  expect(readAsWords(meaning, column)).toBe(words);
});

test("a value of a column without a name is called by its place, as in the data", () => {
  expect(readAsWords({ role: "property" }, { ...column, name: null })).toBe("column3, as it is written");
});
