// The rules for each step by itself.

import { expect, test } from "vitest";
import { type Row, branch, mutated, problemsOf } from "./demo-journey.ts";

const durationText =
  'a duration from "1m" to "3650d": a whole number without leading zeros, then m, h, d or w';
const durationRows: readonly Row[] = ["0d", "01d", "1.5d", "1s", "1 d", "d", "3651d", "-1d", "1D", ""].map(
  (text) => [
    `the duration ${JSON.stringify(text)}`,
    (_, step) => (step("wait").duration = text),
    `/steps/1/duration: found "${text}", expected ${durationText}`,
  ],
);

// prettier-ignore
const stepRows: readonly Row[] = [
  ["an unknown step type", (_, step) => (step("wait").type = "wait"), '/steps/1/type: found "wait", expected a step type: entry, waitForDuration, waitForCondition, trueFalseSplit, multiBranchSplit, holdUntil, randomizedSplit or sendToDestinations'],
  ["no step type", (_, step) => delete step("wait").type, "/steps/1/type: found nothing, expected a step type: entry, waitForDuration, waitForCondition, trueFalseSplit, multiBranchSplit, holdUntil, randomizedSplit or sendToDestinations"],
  ["a step that is no object", (j) => j.steps.push(7), "/steps/10: found 7, expected a step: a JSON object"],
  ["a step name of 171", (_, step) => (step("wait").name = "n".repeat(171)), "/steps/1/name: found a text of 171 characters, expected a name of 1 to 170 characters"],
  ["a step without a name", (_, step) => delete step("call").name, "/steps/9/name: found nothing, expected a name of 1 to 170 characters"],
  ["an unknown step key", (_, step) => (step("wait").delay = 1), '/steps/1/delay: found the key "delay", expected no other keys than id, name, type, duration and next'],
  ["history that is no boolean", (_, step) => (step("entry").useHistoricalData = "yes"), '/steps/0/useHistoricalData: found "yes", expected true or false'],
  ["no next", (_, step) => delete step("wait").next, "/steps/1/next: found nothing, expected the id of a step, or null"],
  ["a timeout without after", (_, step) => delete step("ordered").timeout.after, '/steps/2/timeout/after: found nothing, expected a duration such as "90m", "12h", "5d" or "2w"'],
  ["a split without false", (_, step) => delete step("pro").false, "/steps/3/false: found nothing, expected an object with next"],
  ["a reserved branch id", (_, step) => (step("paths").branches[0].id = "timeout"), '/steps/4/branches/0/id: found "timeout", expected an id other than next, true, false, otherwise and timeout'],
  ["a branch id twice", (_, step) => (step("paths").branches[1].id = "a"), '/steps/4/branches/1/id: found "a" again, expected a branch id that is unique in the step; the first stands at /steps/4/branches/0/id'],
  ["a branch without a name", (_, step) => delete step("race").branches[0].name, "/steps/6/branches/0/name: found nothing, expected a name, not empty"],
  ["one branch of all", (_, step) => step("ab").branches.splice(0, 1) && (step("ab").branches[0].percent = 100), "/steps/7/branches: found an array of 1, expected an array of 2 to 20 branches"],
  ["an unknown mode", (_, step) => (step("first").mode = "first"), '/steps/5/mode: found "first", expected "allMatching" or "firstMatch"'],
  ["first match without otherwise", (_, step) => delete step("first").otherwise, "/steps/5/otherwise: found nothing, expected an object with next"],
  ["all matching with otherwise", (_, step) => (step("paths").otherwise = { next: null }), '/steps/4/otherwise: found the key "otherwise", expected no otherwise: it belongs to mode "firstMatch"'],
  ["first match without branches", (_, step) => (step("first").branches = []), "/steps/5/branches: found an empty array, expected an array of 1 to 20 branches"],
  ["hold until with 21 branches", (_, step) => (step("race").branches = [branch("a", "ab"), ...Array.from({ length: 20 }, (__, i) => branch(`b${i}`))]), "/steps/6/branches: found an array of 21, expected an array of 1 to 20 branches"],
  ["percentages of 99", (_, step) => (step("ab").branches[0].percent = 29), "/steps/7/branches: found percentages that sum to 99, expected percentages that sum to 100"],
  ["half a percent", (_, step) => (step("ab").branches[0].percent = 29.5), "/steps/7/branches/0/percent: found 29.5, expected a whole number from 0 to 100"],
  ["less than no percent", (_, step) => (step("ab").branches[0].percent = -1), "/steps/7/branches/0/percent: found -1, expected a whole number from 0 to 100"],
  ["an empty key", (_, step) => (step("mail").key = ""), '/steps/8/key: found "", expected a key of 1 to 255 characters'],
  ["a key of 256", (_, step) => (step("mail").key = "k".repeat(256)), "/steps/8/key: found a text of 256 characters, expected a key of 1 to 255 characters"],
  ["a key twice", (_, step) => (step("call").key = "k1"), '/steps/9/key: found "k1" again, expected a key that is unique in the journey; the first stands at /steps/8/key'],
  ["a destination twice", (_, step) => (step("mail").destinations[1] = { id: "braze", call: "identify" }), '/steps/8/destinations/1/id: found "braze" again, expected each destination once in the step; the first stands at /steps/8/destinations/0/id'],
  ["an unknown destination", (_, step) => (step("mail").destinations[1].id = "post"), '/steps/8/destinations/1/id: found "post", expected the id of a destination'],
  ["an event destination without call", (_, step) => delete step("mail").destinations[0].call, '/steps/8/destinations/0/call: found nothing, expected "track" or "identify": "braze" is an event destination'],
  ["a list destination with call", (_, step) => (step("mail").destinations[1].call = "track"), '/steps/8/destinations/1/call: found a call, expected no call: "ads" is a list destination'],
  ["an unknown call", (_, step) => (step("mail").destinations[0].call = "page"), '/steps/8/destinations/0/call: found "page", expected "track" or "identify"'],
];

test.each([...durationRows, ...stepRows])("one mistake, one problem: %s", (_rule, change, problem) => {
  expect(problemsOf(mutated(change))).toEqual([problem]);
});
