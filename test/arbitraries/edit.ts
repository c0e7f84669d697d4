// Random edits of a given journey: mostly of steps and connections that are there, sometimes nonsense.

import fc from "fast-check";
import type { ConditionBranch, Journey, PercentBranch, Step } from "../../shared/journey/journey.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { Edit, Way } from "../../shared/journey/edits/edit.ts";
import { withNext } from "../../shared/journey/map-connections.ts";
import { newStepId } from "../../shared/journey/new-id.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { stepBodyArbitrary } from "./step.ts";
import { plainTaste } from "./taste.ts";

const always = { all: [] };
const conditionBranch: ConditionBranch = { id: "added", name: "Added", condition: always, next: null };
const percentBranch: PercentBranch = { id: "added", name: "Added", percent: 0, next: null };

/** Choices that name parts of a journey by number: they stay usable while the journey changes. */
export interface EditChoice {
  readonly kind: Edit["kind"];
  readonly numbers: readonly number[];
  readonly body: Step;
}

const kinds: readonly Exclude<Edit["kind"], "restore">[] = [
  "addStep",
  "addSteps",
  "connect",
  "disconnect",
  "moveStep",
  "moveWay",
  "duplicateStep",
  "deleteStep",
  "addBranch",
  "renameBranch",
  "moveBranch",
  "deleteBranch",
  "changeStep",
  "renameJourney",
  "describeJourney",
  "changeSettings",
  "placeSteps",
  "replaceJourney",
];

export const editChoiceArbitrary = (definitions: Definitions): fc.Arbitrary<EditChoice> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    numbers: fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }),
    body: stepBodyArbitrary(plainTaste, definitions).map((body): Step => ({
      id: "added",
      name: "Added",
      ...body,
    })),
  });

/** The edit that a choice means for this journey. */
export function chosenEdit({ kind, numbers, body }: EditChoice, journey: Journey): Edit {
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  const way = chooseWay(journey, first);
  const other = chooseWay(journey, second);
  const step = choose(journey.steps, third)?.id ?? "none";
  const branch = chooseBranch(journey, third);
  const onward = fourth % 3 === 0 ? { onward: way.via } : {};
  const below = fourth % 2 === 0 ? ("remove" as const) : { reconnect: other };
  switch (kind) {
    case "addStep":
      return { kind, at: way, step: { ...body, id: newStepId(body.name, journey.steps) }, ...onward };
    case "addSteps":
      return { kind, at: way, steps: chain(body, journey) };
    case "connect":
      return { kind, from: way, to: step };
    case "disconnect":
      return { kind, from: way };
    case "moveStep":
      return { kind, step, at: way, ...onward };
    case "moveWay":
      return { kind, from: way, to: other };
    case "duplicateStep":
      return { kind, step, ...onward };
    case "deleteStep":
      return fourth % 2 === 0 ? { kind, step, below: "remove" } : { kind, step, below: "close", ...onward };
    case "addBranch":
      return {
        kind,
        step,
        branch: fourth % 2 === 0 ? conditionBranch : percentBranch,
        ...(fourth % 3 ? { index: fourth % 4 } : {}),
      };
    case "renameBranch":
      return { kind, step: branch.step, branch: branch.via, name: "Renamed" };
    case "moveBranch":
      return { kind, step: branch.step, branch: branch.via, index: fourth % 4 };
    case "deleteBranch":
      return { kind, step: branch.step, branch: branch.via, below };
    case "changeStep":
      return { kind, step: changedStep(choose(journey.steps, third) ?? body, fourth) };
    case "renameJourney":
      return { kind, name: `Name ${first}` };
    case "describeJourney":
      return { kind, description: first % 2 === 0 ? null : "Described" };
    case "changeSettings":
      return { kind, settings: first % 2 === 0 ? null : { exit: { after: "30d" } } };
    case "placeSteps":
      return { kind, positions: { [step]: first % 3 === 0 ? null : { x: first, y: second } } };
    case "replaceJourney":
      return { kind, journey: trimmed(journey, first), name: "Restore version 1" };
    case "restore":
      return { kind, undoes: "nothing" };
  }
}

/** The step, and a wait on its first way. */
function chain(body: Step, journey: Journey): readonly Step[] {
  const step = { ...body, id: newStepId(body.name, journey.steps) };
  const id = newStepId("behind", journey.steps);
  const [first] = connectionsOf(step);
  if (first === undefined) return [step];
  return [
    withNext(step, first.via, id),
    { id, type: "waitForDuration", name: "Behind", duration: "1d", next: null },
  ];
}

/** Another name, and nothing below one step of the journey. */
function trimmed(journey: Journey, number: number): Journey {
  const way = chooseWay(journey, number);
  const cut = applyEdit(journey, { kind: "disconnect", from: way });
  return { ...(cut.ok ? cut.value.journey : journey), id: "another", name: `Version ${number}` };
}

/** Renames; toggles a timeout; as a last choice, takes a branch's way somewhere else, which is refused. */
function changedStep(step: Step, choice: number): Step {
  if (choice % 3 === 0 && "timeout" in step && step.timeout !== undefined) {
    const { timeout: _gone, ...rest } = step;
    return rest;
  }
  if (choice % 3 === 1 && step.type === "holdUntil") return { timeout: { after: "1d", next: null }, ...step };
  if (choice % 7 === 0 && "next" in step) return { ...step, next: "entry" };
  return { ...step, name: `Name ${choice}` };
}

function chooseWay(journey: Journey, number: number): Way {
  const ways = journey.steps.flatMap((step) =>
    connectionsOf(step).map(({ via }) => ({ step: step.id, via })),
  );
  return number % 50 === 0
    ? { step: "none", via: "next" }
    : (choose(ways, number) ?? { step: "none", via: "next" });
}

function chooseBranch(journey: Journey, number: number): Way {
  const ways = journey.steps.flatMap((step) =>
    "branches" in step ? step.branches.map(({ id }) => ({ step: step.id, via: id })) : [],
  );
  return choose(ways, number) ?? { step: "entry", via: "none" };
}

const choose = <T>(items: readonly T[], number: number): T | undefined =>
  items[number % Math.max(items.length, 1)];
