// The words for a group of people whose ways part in the same way: what the second rehearsal did there, and what the
// first. Nothing is said that the two records do not say.

import { assertNever } from "../base/assert.ts";
import type { StepId } from "../base/ids.ts";
import type { TransitionKind } from "../engine/transition.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Journey } from "../journey/journey.ts";
import { stepsPastCompletion } from "../journey/steps-past-completion.ts";
import { connectionName } from "../journey/wording.ts";
import type { DifferenceGroup, DifferingSide } from "../rehearsal/compare-groups.ts";

export interface DifferenceWords {
  /** Of B, e.g. "Free-shipping mail, not Reminder mail". */
  readonly title: string;
  /** E.g. "By cart: Big cart instead of Everyone else". */
  readonly detail: string;
}

interface BothJourneys {
  readonly a: Journey;
  readonly b: Journey;
}

type Difference = Pick<DifferenceGroup, "a" | "b" | "timing">;

export function wordDifference({ a, b, timing }: Difference, journeys: BothJourneys): DifferenceWords {
  if (a.did === "this" && b.did === "this") {
    if (timing !== null) {
      return { title: `${outcome(b.kind, journeys.b)} ${timing}`, detail: happenedWords(b.kind, journeys.b) };
    }
    return bothDid(a.kind, b.kind, journeys);
  }
  if (b.did === "this") {
    return { title: `${outcome(b.kind, journeys.b)} by now`, detail: `${standing(a, journeys.a)} in A` };
  }
  const before =
    a.did === "this" ? `${outcome(a.kind, journeys.a)} in A by now` : `${standing(a, journeys.a)} in A`;
  return { title: standing(b, journeys.b), detail: before };
}

function bothDid(a: TransitionKind, b: TransitionKind, journeys: BothJourneys): DifferenceWords {
  const [wasOutcome, isOutcome] = [outcome(a, journeys.a), outcome(b, journeys.b)];
  const title = wasOutcome === isOutcome ? `${isOutcome}, by another way` : `${isOutcome}, not ${wasOutcome}`;
  if (a.what === "passed" && b.what === "passed" && a.step === b.step) {
    const [was, is] = [viaWords(a, journeys.a), viaWords(b, journeys.b)];
    return { title, detail: `${stepName(b.step, journeys.b)}: ${is} instead of ${was}` };
  }
  return { title, detail: `${happenedWords(a, journeys.a)} in A` };
}

/** Where a transition brings somebody. */
function outcome(kind: TransitionKind, journey: Journey): string {
  switch (kind.what) {
    case "reached":
      return kind.step === journey.steps[0]?.id ? "Entered" : stepName(kind.step, journey);
    case "passed":
      return targetName(kind, journey);
    case "sent":
      return `Sent by ${stepName(kind.step, journey)}`;
    case "unsent":
      return `Taken back from ${stepName(kind.step, journey)}`;
    case "completed":
      return "Completed";
    case "ended":
      return kind.outcome === "completed" ? "Ended after completing" : "Exited";
    default:
      return assertNever(kind);
  }
}

/** What happened, in place: "Ordered?: After 3 days". */
export function happenedWords(kind: TransitionKind, journey: Journey): string {
  switch (kind.what) {
    case "passed":
      return `${stepName(kind.step, journey)}: ${viaWords(kind, journey)}`;
    case "reached":
      return kind.step === journey.steps[0]?.id ? "Entered" : `Reached ${stepName(kind.step, journey)}`;
    case "ended":
      return kind.reason === "time" ? "Ended by time" : "Ended by the exit condition";
    default:
      return outcome(kind, journey);
  }
}

function standing(side: DifferingSide, journey: Journey): string {
  switch (side.did) {
    case "waits":
      return `Still waiting at ${stepName(side.step, journey)}`;
    case "nothing":
      return side.entered ? "Nothing more" : "Not entered";
    case "this":
      return happenedWords(side.kind, journey);
    default:
      return assertNever(side);
  }
}

type Passed = Extract<TransitionKind, { readonly what: "passed" }>;

function targetName(kind: Passed, journey: Journey): string {
  const { step: id, via } = kind;
  const step = journey.steps.find((one) => one.id === id);
  const next = step && connectionsOf(step).find((connection) => connection.via === via)?.next;
  if (next !== undefined && next !== null) return stepName(next, journey);
  // Whoever has completed by another branch does not complete again.
  return stepsPastCompletion(journey).has(id) ? happenedWords(kind, journey) : "Completed";
}

function viaWords({ step: id, via }: Passed, journey: Journey): string {
  const step = journey.steps.find((one) => one.id === id);
  if (step === undefined) return via;
  return via === "next" && connectionsOf(step).length === 1 ? "passed" : connectionName(step, via);
}

const stepName = (id: StepId, journey: Journey): string =>
  journey.steps.find((step) => step.id === id)?.name || "a step without a name";
