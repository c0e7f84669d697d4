import { expect, it } from "vitest";
import { definitionNames } from "./definition-names.ts";
import type { Definitions } from "./definitions.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "a", name: "Audience", condition: { all: [] } }],
  computedTraits: [{ id: "a", name: "Trait", type: "eventCount", event: { name: "E" } }],
  destinations: [{ id: "a", name: "Destination", kind: "event" }],
};

const called = (names: ReturnType<typeof definitionNames>, id: string) => [
  names.audience(id),
  names.computedTrait(id),
  names.destination(id),
];

it("what is defined is called by its name", () => {
  expect(called(definitionNames(definitions), "a")).toEqual(["Audience", "Trait", "Destination"]);
});

it("what is not defined is called by its id", () => {
  expect(called(definitionNames(definitions), "b")).toEqual(["b", "b", "b"]);
  expect(called(definitionNames(undefined), "a")).toEqual(["a", "a", "a"]);
});
