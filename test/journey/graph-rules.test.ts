// The rules for how steps are connected.

import { expect, test } from "vitest";
import { type Row, mutated, problemsOf } from "./demo-journey.ts";

const spare = { id: "spare", type: "waitForDuration", name: "Spare", duration: "1d", next: null };

// prettier-ignore
const graphRows: readonly Row[] = [
  ["no entry", (j) => { j.steps = [spare]; }, "/steps: found no entry, expected exactly one step of type entry, which comes first"],
  ["a second entry", (j) => j.steps.push({ ...j.steps[0], id: "again" }), "/steps/10: found a second entry, expected exactly one entry"],
  ["an entry that is not first", (j) => j.steps.push(j.steps.shift()), "/steps/9: found the entry, expected the entry as the first step"],
  ["a step id twice", (j) => j.steps.push({ ...spare, id: "wait" }), '/steps/10/id: found "wait" again, expected a step id that is unique in the journey; the first stands at /steps/1/id'],
  ["a step without an id, to which others lead", (_, step) => delete step("mail").id, "/steps/8/id: found nothing, expected an id"],
  ["a step whose id is none, to which others lead", (_, step) => (step("mail").id = "Mail 1"), '/steps/8/id: found "Mail 1", expected an id: 1 to 63 of a–z, 0–9 and -, not beginning with -'],
  ["a connection to nowhere", (_, step) => (step("ab").branches[1].next = "cal"), '/steps/7/branches/1/next: found "cal", expected the id of a step, or null'],
  ["a connection to toString", (_, step) => (step("ab").branches[1].next = "toString"), '/steps/7/branches/1/next: found "toString", expected the id of a step, or null'],
  ["a connection to the entry", (_, step) => (step("call").next = "entry"), '/steps/9/next: found "entry", the entry, expected a step after the entry'],
  ["a step that leads to itself", (_, step) => (step("call").next = "call"), "/steps/9/next: found the cycle call → call, expected steps that never lead back"],
  ["a cycle", (_, step) => (step("call").next = "race"), "/steps/9/next: found the cycle race → ab → call → race, expected steps that never lead back"],
  ["a step out of reach", (j) => j.steps.push(spare, { ...spare, id: "behind" }) && (j.steps[10].next = "behind"), '/steps/10: found the step "spare", to which nothing leads, expected a step that can be reached from the entry'],
  ["101 steps", (j) => { j.steps = [j.steps[0], ...Array.from({ length: 100 }, (_, i) => ({ ...spare, id: `s${i}` }))]; }, "/steps: found an array of 101, expected an array of 1 to 100 steps"],
];

test.each(graphRows)("one mistake, one problem: %s", (_rule, change, problem) => {
  expect(problemsOf(mutated(change))).toEqual([problem]);
});
