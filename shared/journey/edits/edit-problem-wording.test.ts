import { expect, test } from "vitest";
import type { Journey } from "../journey.ts";
import { applyEdit } from "./apply-edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { wordsOfEditProblem } from "./edit-problem-wording.ts";

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  steps: [
    { id: "e", type: "entry", name: "Left a cart", condition: { all: [] }, next: "w" },
    { id: "w", type: "waitForDuration", name: "Cool off", duration: "1d", next: null },
  ],
};
const way = { step: "e", via: "next" };

const every: { readonly [Kind in EditProblem["kind"]]: Extract<EditProblem, { readonly kind: Kind }> } = {
  unknownStep: { kind: "unknownStep", step: "gone" },
  unknownWay: { kind: "unknownWay", way },
  unknownBranch: { kind: "unknownBranch", step: "w", branch: "x" },
  noSuchBranches: { kind: "noSuchBranches", step: "w" },
  idTaken: { kind: "idTaken", id: "w" },
  notOpen: { kind: "notOpen", way },
  ledElsewhere: { kind: "ledElsewhere", way },
  entryStays: { kind: "entryStays" },
  noWayOn: { kind: "noWayOn", step: "w" },
  tooManySteps: { kind: "tooManySteps", most: 100 },
  breaksGraph: { kind: "breaksGraph", problems: [] },
  nothingToDo: { kind: "nothingToDo" },
  doesNotFit: { kind: "doesNotFit" },
};

test.each(Object.values(every))("$kind says what happened and what to do, in whole sentences", (problem) => {
  const { happened, remedy } = wordsOfEditProblem(problem, journey);
  for (const words of [happened, remedy]) expect(words).toMatch(/^[A-Z“].*\.$/);
  expect(`${happened} ${remedy}`).not.toMatch(/node|edge|undefined|!/);
});

test("steps and connections go by their names", () => {
  expect(wordsOfEditProblem(every.notOpen, journey).happened).toBe(
    "The connection “Next” of “Left a cart” leads to a step already.",
  );
  expect(wordsOfEditProblem(every.unknownStep, journey).happened).toContain("“gone”");
});

test("a cycle is told from steps that are lost", () => {
  const cycle = applyEdit(journey, { kind: "connect", from: { step: "w", via: "next" }, to: "w" });
  expect(!cycle.ok && wordsOfEditProblem(cycle.error, journey).happened).toBe(
    "People would go round in a circle.",
  );
  expect(wordsOfEditProblem(every.breaksGraph, journey).happened).toMatch(/^Nobody could reach/);
});
