import { expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import { setupProblems } from "./setup-problems.ts";

const at = (ms: number) => ms as Instant;
const pause = (from: number, to: number) => ({ fromMs: at(from), toMs: at(to) });
const times = { publishedAtMs: at(100), untilMs: at(900), pauses: [], archivedAtMs: null };

const saidOf = (changed: Partial<Parameters<typeof setupProblems>[0]>) =>
  setupProblems({ ...times, ...changed }).map((problem) => [problem.field, problem.pause, problem.sentence]);

test("a setup that can be run has no problem, to the very instants of its bounds", () => {
  expect(saidOf({ pauses: [pause(100, 300), pause(301, 900)], archivedAtMs: at(900) })).toEqual([]);
  expect(saidOf({ archivedAtMs: at(101) })).toEqual([]);
  expect(saidOf({ untilMs: at(100) })).toEqual([]);
});

test("the end comes after the publication, and nothing else is said before it does", () => {
  expect(saidOf({ untilMs: at(99), archivedAtMs: at(50) })).toEqual([
    ["end", null, "The end must come after the publication."],
  ]);
});

test("each pause that is wrong is named, by its number", () => {
  expect(saidOf({ pauses: [pause(300, 300), pause(200, 250)] })).toEqual([
    ["pauses", 0, "A pause must end after it begins."],
    ["pauses", 1, "Pauses must stand in the order of their time."],
  ]);
  expect(saidOf({ pauses: [pause(200, 300), pause(299, 400)] })).toEqual([
    ["pauses", 1, "A pause must begin after the one before it has ended."],
  ]);
  // The end of a pause is outside of it.
  expect(saidOf({ pauses: [pause(200, 300), pause(300, 400)] })).toEqual([]);
  expect(saidOf({ pauses: [pause(99, 300), pause(400, 901)] })).toEqual([
    ["pauses", 0, "A pause must begin after the publication."],
    ["pauses", 1, "A pause must end before the rehearsal does."],
  ]);
});

test("a journey is archived between its publication and the end", () => {
  expect(saidOf({ archivedAtMs: at(100) })).toEqual([
    ["archive", null, "The journey must be archived after its publication."],
  ]);
  expect(saidOf({ archivedAtMs: at(901) })).toEqual([
    ["archive", null, "The journey must be archived before the rehearsal ends."],
  ]);
});
