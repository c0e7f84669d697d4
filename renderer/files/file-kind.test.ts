import { expect, test } from "vitest";
import { fileKind } from "./file-kind.ts";

test.each([
  ["Shop.REHEARSE", "SQLite format 3", "space"],
  ["a.journey.json", '{ "format": "rehearse.journey/1", "id": "a" }', "journey"],
  ["a.json", '[{"type":"track","event":"A"}]', "messages"],
  ["a.json", '{"format":"rehearse.definitions/1"}', "messages"],
  ["a.csv", '{"format":"rehearse.journey/1"}', "messages"],
  ["a.jsonl.gz", "", "messages"],
] as const)("%s with %s is %s", async (name, text, kind) => {
  expect(await fileKind(new File([text], name))).toBe(kind);
});

test("what cannot be read counts as messages", async () => {
  const unreadable = new File([""], "a.json");
  Object.defineProperty(unreadable, "slice", {
    value: () => ({ text: () => Promise.reject(new DOMException("gone", "NotFoundError")) }),
  });
  expect(await fileKind(unreadable)).toBe("messages");
});
