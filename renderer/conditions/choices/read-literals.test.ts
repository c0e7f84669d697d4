import { describe, expect, test } from "vitest";
import { readDay } from "./read-day.ts";
import { readDuration } from "./read-duration.ts";
import { readLiterals } from "./read-literals.ts";

describe("a typed duration", () => {
  test.each([
    ["7d", ["7d"]],
    ["7 days", ["7d"]],
    ["in the last 7 days", ["7d"]],
    ["36H", ["36h"]],
    ["2 w", ["2w"]],
    ["90 min", ["90m"]],
    ["007d", ["7d"]],
    ["0d", []],
    ["3651d", []],
    ["7 years", []],
    ["", []],
  ])("%s is %j", (typed, durations) => {
    expect(readDuration(typed)).toEqual(durations);
  });

  test("without a unit may be any that is not too long", () => {
    expect(readDuration("3")).toEqual(["3d", "3h", "3w", "3m"]);
    expect(readDuration("600")).toEqual(["600d", "600h", "600m"]);
  });
});

describe("a typed day", () => {
  test.each([
    ["2026-03-02", "2026-03-02"],
    ["2 Mar 2026", "2026-03-02"],
    ["2. march 2026", "2026-03-02"],
    ["2026-02-29", undefined],
    ["31 Apr 2026", undefined],
    ["2 Foo 2026", undefined],
    ["tomorrow", undefined],
  ])("%s is %s", (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test("with a time is meant on the person's own clock", () => {
    expect(readDay("2026-03-02 09:30")).toBe(new Date("2026-03-02T09:30").toISOString());
    expect(readDay("2 Mar 2026, 9:30")).toBe(new Date("2026-03-02T09:30").toISOString());
    expect(readDay("2026-03-02 25:00")).toBeUndefined();
  });
});

describe("a typed literal", () => {
  test("of a number is the number, or its digits where no number holds it", () => {
    expect(readLiterals("12.50", "number", [])).toEqual([12.5]);
    expect(readLiterals(".5", "number", [])).toEqual([0.5]);
    expect(readLiterals("1e999", "number", [])).toEqual(["1e999"]);
    expect(readLiterals("12,5", "number", [])).toEqual([]);
  });

  test("of a text keeps its blanks", () => {
    expect(readLiterals(" pro ", "text", [])).toEqual([" pro "]);
    expect(readLiterals("  ", "text", [])).toEqual([]);
  });

  test("of any kind may be several things, first what the data mostly has", () => {
    expect(readLiterals("true", "scalar", ["boolean"])).toEqual([true, "true"]);
    expect(readLiterals("true", "scalar", ["text"])).toEqual(["true", true]);
    expect(readLiterals("pro", "list", [])).toEqual(["pro"]);
  });
});
