import { expect, test } from "vitest";
import type { Step } from "./journey.ts";
import { rankSteps } from "./rank.ts";

/** "a>bc" is a step a with branches to b and c; "a" leads nowhere. */
const graph = (...lines: readonly string[]): readonly Step[] =>
  lines.map((line) => {
    const [id = "", targets = ""] = line.split(">");
    const branches = [...targets].map((next) => ({ id: `to-${next}`, name: next, percent: 0, next }));
    return { id, type: "randomizedSplit", name: id, branches };
  });

const ranked = (...lines: readonly string[]): string =>
  rankSteps(graph(...lines))
    .map((index) => lines[index]?.[0])
    .join("");

test("a line of steps ranks along its connections, wherever the steps stand in the file", () => {
  expect(ranked("e>a", "a>b", "b")).toBe("eab");
  expect(ranked("e>b", "a", "b>a")).toBe("eba");
});

test("where there is a choice, the first in the file is taken again at every turn", () => {
  expect(ranked("e>cba", "a", "b", "c")).toBe("eabc");
  expect(ranked("e>bc", "d", "b>a", "c>d", "a")).toBe("ebcda");
  expect(ranked("e>cb", "a", "b", "c>a")).toBe("ebca");
});

test("a join waits for all steps that lead to it", () => {
  expect(ranked("e>ab", "j", "a>j", "b>j")).toBe("eabj");
});

test("two branches into one step count as one predecessor", () => {
  expect(ranked("e>aa", "a>b", "b")).toBe("eab");
});

test("steps on a cycle and behind one have no rank", () => {
  expect(ranked("e>a", "a>b", "b>ac", "c")).toBe("e");
});

test("a connection to an unknown step does not count", () => {
  expect(ranked("e>x", "a")).toBe("ea");
});
