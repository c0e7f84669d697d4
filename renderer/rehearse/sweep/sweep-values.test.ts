import { expect, test } from "vitest";
import { readSweepValues } from "./sweep-values.ts";

test("values are read one after the other, each once", () => {
  expect(readSweepValues("1d, 3 days; 5D,1d", "duration")).toEqual({
    kind: "values",
    values: ["1d", "3d", "5d"],
  });
  expect(readSweepValues("50, 100.5", "number")).toEqual({ kind: "values", values: [50, 100.5] });
  expect(readSweepValues("25%, 50", "percent")).toEqual({ kind: "values", values: [25, 50] });
});

test("what is no value is said", () => {
  expect(readSweepValues("soon", "duration")).toMatchObject({
    kind: "problem",
    words: expect.stringContaining("“soon”"),
  });
  expect(readSweepValues("1.5", "count")).toMatchObject({ kind: "problem" });
  expect(readSweepValues("101", "percent")).toMatchObject({ kind: "problem" });
  expect(readSweepValues(" , ", "count")).toMatchObject({ kind: "problem" });
  expect(readSweepValues(Array.from({ length: 41 }, (_, index) => index).join(","), "count")).toMatchObject({
    kind: "problem",
  });
});
