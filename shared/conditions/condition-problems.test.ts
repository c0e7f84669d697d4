import { describe, expect, it } from "vitest";
import { conditionProblems } from "./condition-problems.ts";

const condition = {
  all: [
    { audience: { id: "vips", is: "member" } },
    { not: { computedTrait: { id: "spent", op: "exists" } } },
    { trait: { key: "plan", op: "exists" } },
  ],
};

describe("references of a condition", () => {
  it("are not judged where nothing is known of the definitions", () => {
    expect(conditionProblems(condition, "", undefined)).toEqual([]);
    expect(conditionProblems(condition, "", { audiences: undefined, computedTraits: undefined })).toEqual([]);
  });

  it("are named at their place where nothing has their id", () => {
    const defined = { audiences: new Set(["others"]), computedTraits: new Set<string>() };
    expect(conditionProblems(condition, "/exit", defined)).toEqual([
      { pointer: "/exit/all/0/audience/id", found: '"vips"', expected: "the id of an audience" },
      {
        pointer: "/exit/all/1/not/computedTrait/id",
        found: '"spent"',
        expected: "the id of a computed trait",
      },
    ]);
  });

  it("are well where something has their id", () => {
    const defined = { audiences: new Set(["vips"]), computedTraits: new Set(["spent"]) };
    expect(conditionProblems(condition, "", defined)).toEqual([]);
  });
});

it("an event without a name is a problem of tracks alone", () => {
  const problems = (event: object) =>
    conditionProblems({ event }, "", undefined).map(({ pointer }) => pointer);
  expect(problems({ name: "" })).toEqual(["/event/name"]);
  expect(problems({ name: "", type: "track" })).toEqual(["/event/name"]);
  expect(problems({ name: "", type: "page" })).toEqual([]);
});
