import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

const atMs = Date.UTC(2026, 2, 12, 8, 14, 30);

test("names say what a file holds and of when", () => {
  expect(fileName(["Spring", "people"], atMs, "csv")).toBe("Spring people 2026-03-12 0814 UTC.csv");
  expect(fileName(["Spring", "outbox"], null, "jsonl")).toBe("Spring outbox.jsonl");
});

test("what a file system does not take is left out", () => {
  expect(fileName(['../a\\b:c*?"<>|\n', "people"], null, "csv")).toBe("a b c people.csv");
  expect(fileName(["", "people"], null, "csv")).toBe("people.csv");
  expect(fileName(["😀".repeat(200)], null, "csv")).toBe(`${"😀".repeat(80)}.csv`);
});
