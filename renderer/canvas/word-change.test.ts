import fc from "fast-check";
import { expect, test } from "vitest";
import { wordChange } from "./word-change.ts";

test("whole words are struck out and put in", () => {
  expect(wordChange("Ordered or 5 days", "Ordered or 3 days")).toEqual({
    start: "Ordered or ",
    removed: "5",
    added: "3",
    end: " days",
  });
});

test("a word that only came or only went is said as such", () => {
  expect(wordChange("Braze", "Braze, Call list")).toMatchObject({
    removed: "Braze",
    added: "Braze, Call list",
  });
  expect(wordChange("Wait 1 day", "Wait 1 day more")).toMatchObject({ removed: "", added: " more" });
});

test("the same is no change", () => {
  expect(wordChange("a b", "a b")).toBeNull();
});

test("what is left, put together again, is both texts", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "5", "🙂", "حسن"), { maxLength: 6 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = wordChange(before, after);
      expect(change === null).toBe(before === after);
      if (change === null) return;
      const { start, removed, added, end } = change;
      expect(start + removed + end).toBe(before);
      expect(start + added + end).toBe(after);
    }),
  );
});
