// The rules for a journey as a whole and its settings.

import { expect, test } from "vitest";
import { type Row, mutated, problemsOf, validJourney } from "./demo-journey.ts";

// prettier-ignore
const documentRows: readonly Row[] = [
  ["another format", (j) => (j.format = "rehearse.journey/2"), '/format: found "rehearse.journey/2", expected "rehearse.journey/1"'],
  ["no format", (j) => delete j.format, '/format: found nothing, expected "rehearse.journey/1"'],
  ["an id with capitals", (j) => (j.id = "Demo"), '/id: found "Demo", expected an id: 1 to 63 of a–z, 0–9 and -, not beginning with -'],
  ["an id of 64", (j) => (j.id = "a".repeat(64)), `/id: found "${"a".repeat(59)}…", expected an id: 1 to 63 of a–z, 0–9 and -, not beginning with -`],
  ["no name", (j) => delete j.name, "/name: found nothing, expected a name of 1 to 73 characters"],
  ["an empty name", (j) => (j.name = ""), '/name: found "", expected a name of 1 to 73 characters'],
  ["a name of 74", (j) => (j.name = "n".repeat(74)), "/name: found a text of 74 characters, expected a name of 1 to 73 characters"],
  ["a description that is no text", (j) => (j.description = null), "/description: found null, expected a text"],
  ["an unknown key", (j) => (j.version = 1), '/version: found the key "version", expected no other keys than format, id, name, description, settings, steps and layout'],
  ["no steps", (j) => (j.steps = []), "/steps: found an empty array, expected an array of 1 to 100 steps"],
  ["steps that are no array", (j) => (j.steps = { 0: {} }), '/steps: found an object with the key "0", expected an array of 1 to 100 steps'],
  ["a layout that is no object", (j) => (j.layout = []), "/layout: found an empty array, expected an object with a position for each step id"],
  ["a layout key that is no id", (j) => (j.layout["No id"] = { x: 1, y: 1 }), '/layout/No id: found the key "No id", expected an id: 1 to 63 of a–z, 0–9 and -, not beginning with -'],
  ["a position without y", (j) => delete j.layout.entry.y, "/layout/entry/y: found nothing, expected a finite number"],
  ["an infinite position", (j) => (j.layout.entry.x = Infinity), "/layout/entry/x: found Infinity, expected a finite number"],
];

// prettier-ignore
const settingsRows: readonly Row[] = [
  ["an empty exit", (j) => (j.settings.exit = {}), "/settings/exit: found an empty object, expected after or when or both"],
  ["re-entry without exit", (j) => delete j.settings.exit, "/settings/reentry: found reentry without exit, expected an exit beside reentry"],
  ["re-entry without after", (j) => (j.settings.reentry = {}), '/settings/reentry/after: found nothing, expected a duration such as "90m", "12h", "5d" or "2w"'],
  ["since step in an exit", (j) => (j.settings.exit.when.event.since = "step"), '/settings/exit/when/event/since: found "step", expected "entry": an exit condition belongs to no step'],
  ["an unknown setting", (j) => (j.settings.exits = {}), '/settings/exits: found the key "exits", expected no other keys than exit and reentry'],
];

test("the journey that the tables change is valid", () => {
  expect(problemsOf(validJourney())).toEqual([]);
});

test.each([...documentRows, ...settingsRows])("one mistake, one problem: %s", (_rule, change, problem) => {
  expect(problemsOf(mutated(change))).toEqual([problem]);
});
