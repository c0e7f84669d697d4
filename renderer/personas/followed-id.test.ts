import { expect, test } from "vitest";
import type { Persona } from "../../shared/people/persona-schema.ts";
import { renamedPersona } from "./followed-id.ts";

const persona = (name: string, userId: string): Persona => ({
  format: "rehearse.persona/1",
  userId,
  name,
  about: "",
  zone: "UTC",
  knownFrom: "2026-01-01T09:00:00Z",
  traits: [],
  events: [],
  habits: [],
});

test.each([
  ["a new persona", persona("New persona", "new-persona-2"), "Mara", [], "mara"],
  ["half typed", persona("Mar", "mar"), "Mara", [], "mara"],
  ["of a name that others have", persona("Mar", "mar"), "Mara", ["mara", "mara-2"], "mara-3"],
  ["emptied on the way", persona("Mara", "mara"), "", [], "mara"],
  ["chosen by hand", persona("Mara", "u-17"), "Mia", [], "u-17"],
])("the id of %s", (_what, before, name, taken, userId) => {
  expect(renamedPersona(before, name, taken)).toEqual({ ...before, name, userId });
});

test("a name that was emptied is followed again", () => {
  const emptied = renamedPersona(persona("New persona", "new-persona"), "", []);
  expect(renamedPersona(emptied, "Bo", []).userId).toBe("bo");
});
