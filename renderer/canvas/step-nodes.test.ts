import { expect, test } from "vitest";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { layoutJourney } from "./layout-journey.ts";
import { moveTargets } from "./move-targets.ts";
import { type StepNode, stepNodes } from "./step-nodes.ts";

const names = definitionNames(undefined);

const wait = (id: string, next: string | null, duration = "1d"): Step => ({
  id,
  type: "waitForDuration",
  name: id,
  duration,
  next,
});

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  steps: [
    { id: "entry", type: "entry", name: "entry", condition: { all: [] }, next: "a" },
    wait("a", "b"),
    wait("b", "c"),
    wait("c", null),
  ],
};

const edited = (edit: Edit): Journey => {
  const result = applyEdit(journey, edit);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.journey;
};

const drawn = (of: Journey, before: readonly StepNode[] = []): readonly StepNode[] =>
  stepNodes({ journey: of, layout: layoutJourney(of), names, comparedWith: null }, before);

/** Ids of the steps that are drawn again. */
const drawnAgain = (edit: Edit): readonly string[] => {
  const before = drawn(journey);
  return drawn(edited(edit), before)
    .filter((node) => !before.includes(node))
    .map(({ id }) => id);
};

test("a step that is changed is drawn again, and no other", () => {
  expect(drawnAgain({ kind: "changeStep", step: wait("b", "c", "2d") })).toEqual(["b"]);
  expect(drawnAgain({ kind: "renameJourney", name: "Other" })).toEqual([]);
});

test("a step that is put in moves those below it", () => {
  const edit: Edit = { kind: "addStep", at: { step: "a", via: "next" }, step: wait("new", null) };
  expect(drawnAgain(edit)).toEqual(["new", "b", "c"]);
});

test("a step may be dragged onto any + but its own and the one before it", () => {
  expect([...moveTargets(journey, "b")]).toEqual(["entry next", "c next"]);
});

test("nothing may be dragged onto a + that would make a ring", () => {
  const split: Step = {
    id: "s",
    type: "trueFalseSplit",
    name: "s",
    condition: { all: [] },
    true: { next: "b" },
    false: { next: "c" },
  };
  const forked: Journey = {
    ...journey,
    steps: [journey.steps[0]!, { ...wait("a", "s") }, split, wait("b", null), wait("c", null)],
  };
  expect([...moveTargets(forked, "s")].toSorted()).toEqual(["b next", "entry next"]);
});
