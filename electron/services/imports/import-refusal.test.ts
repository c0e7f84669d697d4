import { expect, test } from "vitest";
import { importRefusal } from "./import-refusal.ts";

const files = [{ path: "/private/0af3.csv", name: "Orders.csv" }];
const worded = { what: "The import of “Orders.csv”", files };
const line = (number: number) => ({
  file: "Orders.csv",
  line: number,
  found: '"x"',
  expected: "a number",
});

test("lines that are refused are listed first, and the others counted", () => {
  const refusal = importRefusal(
    { kind: "refused", problems: [1, 2, 3, 4, 5, 6].map(line), total: 1_234 },
    worded,
  );
  expect(refusal.happened).toBe(
    `1,234 lines cannot be imported: ${[1, 2, 3, 4, 5]
      .map((number) => `Orders.csv line ${number}: found "x", expected a number`)
      .join("; ")}; and 1,229 more.`,
  );
  expect(importRefusal({ kind: "refused", problems: [line(7)], total: 1 }, worded).happened).toBe(
    '1 line cannot be imported: Orders.csv line 7: found "x", expected a number.',
  );
});

test("a given file is called by its name, another place by its path", () => {
  const given = importRefusal({ kind: "file", path: "/private/0af3.csv", code: "ENOENT" }, worded);
  expect(given.happened).toBe("“Orders.csv” cannot be read: found no such file or folder.");
  const staging = importRefusal({ kind: "file", path: "/spaces/a.importing-1", code: "ENOSPC" }, worded);
  expect(staging.happened).toBe("Rehearse could not work in /spaces/a.importing-1: found a full disk.");
});

test("failures of the space have the words of the space, and bugs show no stack", () => {
  const full = importRefusal(
    { kind: "space", error: { kind: "diskFull", path: "/spaces/a.rehearse" } },
    worded,
  );
  expect(full).toMatchObject({ kind: "diskFull" });
  expect(full.happened).toContain("/spaces/a.rehearse");
  const bug = importRefusal({ kind: "workerFailed", message: "Error: u1 at x.ts:1" }, worded);
  expect(bug.happened).toBe("The import of “Orders.csv” ended early, by a mistake in Rehearse.");
});
