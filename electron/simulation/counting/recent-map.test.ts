import { expect, test } from "vitest";
import { RecentMap } from "./recent-map.ts";

test("what was asked for last is kept, and what goes is offered for use again", () => {
  const map = new RecentMap<string>(2);
  const made: string[] = [];
  const ask = (key: string): string =>
    map.get(key, (gone) => {
      made.push(`${key} after ${gone ?? "nothing"}`);
      return key.toUpperCase();
    });
  expect(["a", "b", "a", "c", "a", "b"].map(ask)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a after nothing", "b after nothing", "c after B", "b after C"]);
});

test("a value of null is kept as any other", () => {
  const map = new RecentMap<null>(1);
  let made = 0;
  for (let time = 0; time < 3; time += 1) map.get("a", () => ((made += 1), null));
  expect(made).toBe(1);
});
