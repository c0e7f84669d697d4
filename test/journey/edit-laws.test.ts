// The laws of edits: what is done can be undone, byte for byte, and no edit breaks the graph.

import fc from "fast-check";
import { expect, test } from "vitest";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit, type AppliedEdit } from "../../shared/journey/edits/apply-edit.ts";
import { legalTargets } from "../../shared/journey/edits/legal-targets.ts";
import { graphProblems } from "../../shared/journey/graph-problems.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { chosenEdit, editChoiceArbitrary } from "../arbitraries/edit.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";

const journeyAndEdits = journeyArbitrary().chain(({ journey, definitions }) =>
  fc.record({
    journey: fc.constant(journey),
    choices: fc.array(editChoiceArbitrary(definitions), { minLength: 1, maxLength: 8 }),
  }),
);

interface Done {
  readonly before: Journey;
  readonly applied: AppliedEdit;
}

const mustApply = (journey: Journey, edit: AppliedEdit["inverse"]): AppliedEdit => {
  const applied = applyEdit(journey, edit);
  if (!applied.ok) throw new Error(`${edit.kind}: ${JSON.stringify(applied.error)}`);
  return applied.value;
};

function undoAndRedo({ before, applied }: Done): void {
  const undone = mustApply(applied.journey, applied.inverse);
  expect(undone.journey).toEqual(before);
  expect(JSON.stringify(undone.journey)).toBe(JSON.stringify(before));
  expect(undone.name).toBe(applied.name);
  const redone = mustApply(undone.journey, undone.inverse);
  expect(JSON.stringify(redone.journey)).toBe(JSON.stringify(applied.journey));
}

test("law: undo(do(x)) is x in every byte, and every edit that succeeds keeps the graph whole", () => {
  const succeeded = new Map<string, number>();
  const refused = new Map<string, number>();
  const count = (counts: Map<string, number>, kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  fc.assert(
    fc.property(journeyAndEdits, ({ journey, choices }) => {
      const history: Done[] = [];
      let current = journey;
      for (const choice of choices) {
        const edit = chosenEdit(choice, current);
        const text = JSON.stringify(current);
        const applied = applyEdit(current, edit);
        expect(JSON.stringify(current)).toBe(text);
        if (!applied.ok) {
          count(refused, applied.error.kind);
          continue;
        }
        count(succeeded, edit.kind);
        expect(graphProblems(applied.value.journey.steps)).toEqual([]);
        expect(applied.value.name).toMatch(/^[A-Z]/);
        undoAndRedo({ before: current, applied: applied.value });
        history.push({ before: current, applied: applied.value });
        current = applied.value.journey;
      }
      for (const { before, applied } of history.reverse()) {
        current = mustApply(current, applied.inverse).journey;
        expect(JSON.stringify(current)).toBe(JSON.stringify(before));
      }
    }),
    { numRuns: 1_500, seed: 6 },
  );
  expect([...succeeded.keys()].sort()).toEqual([
    "addBranch",
    "addStep",
    "addSteps",
    "changeSettings",
    "changeStep",
    "connect",
    "deleteBranch",
    "deleteStep",
    "describeJourney",
    "disconnect",
    "duplicateStep",
    "moveBranch",
    "moveStep",
    "moveWay",
    "placeSteps",
    "renameBranch",
    "renameJourney",
    "replaceJourney",
  ]);
  expect(refused.get("breaksGraph")).toBeGreaterThan(10);
});

test("law: legal targets are exactly the steps to which connecting succeeds", () => {
  fc.assert(
    fc.property(journeyArbitrary(), ({ journey }) => {
      for (const step of journey.steps) {
        for (const { via } of connectionsOf(step)) {
          const from = { step: step.id, via };
          const succeeding = journey.steps.filter(
            ({ id }) => applyEdit(journey, { kind: "connect", from, to: id }).ok,
          );
          expect(legalTargets(journey, from)).toEqual(succeeding.map(({ id }) => id));
        }
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

/** Steps taken out, names emptied, conditions unfinished: what a draft may look like between two edits. */
const draftAndEdits = journeyAndEdits.chain(({ journey, choices }) =>
  fc.record({
    choices: fc.constant(choices),
    draft: fc.subarray([...journey.steps], { minLength: 1 }).map((steps): Journey => ({
      ...journey,
      name: "",
      steps: steps.map((step) =>
        "condition" in step ? { ...step, condition: { event: { name: "" } } } : step,
      ),
    })),
  }),
);

test("law: on broken drafts too, an edit is undone in every byte or refused by name", () => {
  let succeeded = 0;
  fc.assert(
    fc.property(draftAndEdits, ({ draft, choices }) => {
      let current = draft;
      for (const choice of choices) {
        const applied = applyEdit(current, chosenEdit(choice, current));
        if (!applied.ok) continue;
        succeeded += 1;
        undoAndRedo({ before: current, applied: applied.value });
        current = applied.value.journey;
      }
    }),
    { numRuns: 500, seed: 8 },
  );
  expect(succeeded).toBeGreaterThan(500);
});
