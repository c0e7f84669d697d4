// Every golden, through the oracle and through each drive of the engine.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drives, oracle, type Evaluator } from "../laws/evaluators.ts";
import { printCounts, printTransition } from "./notation/print-golden.ts";
import { readGolden, type Golden } from "./notation/read-golden.ts";

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".golden.txt"))
  .toSorted();

test("there are goldens of every topic", () => {
  expect(files.length).toBeGreaterThanOrEqual(60);
});

describe.each([oracle, ...drives])("$name", (evaluator) => {
  test.each(files)("%s", (file) => {
    const golden = readGolden(readFileSync(join(here, file), "utf8"));
    const { transitions, counts } = evaluate(evaluator, golden);
    expect(transitions, golden.title).toEqual(golden.transitions);
    golden.counts.forEach((expected, index) => {
      const lines = counts?.[index] ?? expected.lines;
      expect(lines, golden.title).toEqual(expect.arrayContaining([...expected.lines]));
    });
  });
});

function evaluate(evaluator: Evaluator, { input, counts }: Golden) {
  const instants = [...new Set([...counts.map(({ atMs }) => atMs), input.untilMs])];
  const result = evaluator.evaluate(input, instants);
  return { transitions: result.transitions.map(printTransition), counts: result.counts?.map(printCounts) };
}
