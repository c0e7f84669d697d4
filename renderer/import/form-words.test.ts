import { expect, test } from "vitest";
import { formWords } from "./form-words.ts";

test.each([
  [{ kind: "delimited", separator: ",", header: true, skipLines: 0 }, false, "separated by commas, UTF-8"],
  [
    { kind: "delimited", separator: "spaces", header: false, skipLines: 2 },
    true,
    "separated by spaces, no names of columns, UTF-8, compressed",
  ],
  [{ kind: "jsonLines" }, true, "JSON Lines, UTF-8, compressed"],
  [{ kind: "json" }, false, "JSON, UTF-8"],
] as const)("%j is said as people say it", (form, isGzip, words) => {
  expect(formWords({ form, isGzip })).toBe(words);
});
