// Drafts: whatever people can still mend is let in, and what is let in never makes anything throw.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../../shared/base/json.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { textOf } from "../../shared/base/words.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import { legalTargets } from "../../shared/journey/edits/legal-targets.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { rankSteps } from "../../shared/journey/rank.ts";
import { readDraft } from "../../shared/journey/read-draft.ts";
import { summaryOf } from "../../shared/journey/step-summary.ts";
import { connectionName, wordsOfStep } from "../../shared/journey/wording.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { chosenEdit, editChoiceArbitrary } from "../arbitraries/edit.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { mutated, type Change, validJourney } from "./demo-journey.ts";

const asJson = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value));

const problemsOf = (value: unknown): readonly string[] => {
  const draft = readDraft(value);
  return draft.ok ? [] : draft.error.map(describeProblem);
};

test.each<readonly [string, Change]>([
  ["no name", (journey) => (journey.name = "")],
  ["a name that is too long", (journey) => (journey.name = "x".repeat(100))],
  ["a step without a name", (_, step) => (step("wait").name = "")],
  ["an event that is not chosen", (_, step) => (step("entry").condition = { event: { name: "" } })],
  ["a value that is missing", (_, step) => (step("pro").condition = { trait: { key: "", op: "equals" } })],
  ["a duration that is none", (_, step) => (step("wait").duration = "")],
  ["percentages that do not sum to 100", (_, step) => (step("ab").branches[0].percent = 12.5)],
  ["no branches", (_, step) => (step("race").branches = [])],
  ["the first match without an otherwise", (_, step) => delete step("first").otherwise],
  ["keys that repeat", (_, step) => (step("call").key = step("mail").key)],
  ["destinations that do not exist", (_, step) => (step("mail").destinations = [{ id: "Gone" }, { id: "" }])],
  ["a connection to nowhere", (_, step) => (step("wait").next = "gone")],
  ["a cycle", (_, step) => (step("mail").next = "ordered")],
  ["a step that nothing leads to", (_, step) => (step("entry").next = null)],
  ["an exit without a reason", (journey) => (journey.settings = { exit: {}, reentry: { after: "" } })],
  ["since in the entry", (_, step) => (step("entry").condition = { event: { name: "A", since: "step" } })],
])("a draft may have %s", (_what, change) => {
  expect(problemsOf(mutated(change))).toEqual([]);
});

test.each<readonly [string, Change, string]>([
  ["a key that nobody knows", (_, step) => (step("wait").color = "red"), "/steps/1/color"],
  ["an id twice", (_, step) => (step("wait").id = "ordered"), "/steps/2/id"],
  ["a branch id twice", (_, step) => (step("ab").branches[1].id = "a"), "/steps/7/branches/1/id"],
  ["a branch called timeout", (_, step) => (step("ab").branches[1].id = "timeout"), "/steps/7/branches/1/id"],
  ["a step of no type", (_, step) => (step("wait").type = "sleep"), "/steps/1"],
  ["the entry in another place", (journey) => journey.steps.reverse(), "/steps/0"],
  ["two entries", (_, step) => Object.assign(step("wait"), { ...step("entry"), id: "wait" }), "/steps/1"],
  ["no steps", (journey) => (journey.steps = []), "/steps"],
  ["a name that is no text", (journey) => (journey.name = null), "/name"],
  ["a newer format", (journey) => (journey.format = "rehearse.journey/2"), "/format"],
])("no edit could mend %s", (_what, change, place) => {
  const problems = problemsOf(mutated(change));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.some((problem) => problem.startsWith(`${place}`))).toBe(true);
});

test("a draft is bounded in size and depth, and a problem names the file", () => {
  const long = mutated((journey) => (journey.description = "x".repeat(1_000_000)));
  expect(problemsOf(long)).toHaveLength(1);
  let deep: unknown = { all: [] };
  for (let level = 0; level < 5_000; level += 1) deep = { not: deep };
  expect(problemsOf(mutated((_, step) => (step("pro").condition = deep)))).toHaveLength(1);
  const named = readDraft(long, "a.journey.json");
  expect(!named.ok && named.error[0]?.file).toBe("a.journey.json");
  expect(problemsOf(undefined)).toHaveLength(1);
});

test("the value itself comes out", () => {
  const value = validJourney();
  const draft = readDraft(value);
  expect(draft.ok && draft.value).toBe(value);
});

/** All that the window does with a journey while it is drawn. */
function useDraft(journey: Journey): void {
  const names = definitionNames(undefined);
  rankSteps(journey.steps);
  for (const step of journey.steps) {
    expect(summaryOf(step, names).length).toBeGreaterThan(0);
    expect(textOf(wordsOfStep(step, names)).length).toBeGreaterThan(0);
    for (const { via } of connectionsOf(step)) {
      expect(typeof connectionName(step, via)).toBe("string");
      legalTargets(journey, { step: step.id, via });
    }
  }
}

test("law: every valid journey is a draft, and a damaged one that is let in throws nowhere", () => {
  const cases = journeyArbitrary().chain(({ journey, definitions }) =>
    fc.record({
      journey: fc.constant(journey),
      damaged: mutationsOf(asJson(journey)),
      choices: fc.array(editChoiceArbitrary(definitions), { maxLength: 4 }),
    }),
  );
  let damagedDrafts = 0;
  fc.assert(
    fc.property(cases, ({ journey, damaged, choices }) => {
      expect(problemsOf(asJson(journey))).toEqual([]);
      const draft = readDraft(damaged);
      if (!draft.ok) return;
      damagedDrafts += 1;
      let current = draft.value;
      useDraft(current);
      for (const choice of choices) {
        const applied = applyEdit(current, chosenEdit(choice, current));
        if (applied.ok) current = applied.value.journey;
        useDraft(current);
        expect(problemsOf(asJson(current))).toEqual([]);
      }
    }),
    { numRuns: 3_000, seed: 9 },
  );
  expect(damagedDrafts).toBeGreaterThan(100);
});
