// Who is in a scope of a rehearsal at an instant: a step, a connection or the journey, each as visits in some state.

import type { PeopleScope } from "../../../shared/api/cohort.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { durationMs } from "../../../shared/base/duration.ts";
import { deadline } from "../../../shared/engine/steps/deadline.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { journeyVisits } from "../../../shared/rehearsal/journey-visits.ts";
import type { Moments } from "../../../shared/rehearsal/moments.ts";
import { emptyVisits, type StepVisits } from "../../../shared/rehearsal/step-visits.ts";
import { type StepState, VisitList } from "../../../shared/rehearsal/visit-list.ts";
import { momentsOfConnection, momentsOfEntry } from "./happenings.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";

export interface ListedVisits {
  readonly list: VisitList;
  readonly state: StepState;
  /** How long a visit waits at most; Infinity where nothing ends it by time alone. */
  readonly longestMs: number;
}

/** At a step that the journey does not have. */
const nobody = new VisitList(emptyVisits(0));

const lists = madeOnce(() => new Map<string, VisitList>());

export function listedVisits(rehearsal: OpenRehearsal, scope: PeopleScope): ListedVisits {
  switch (scope.of) {
    case "step":
      return {
        list: rehearsal.saved.peopleAt(scope.step) ?? nobody,
        state: scope.state,
        longestMs: scope.state === "waiting" ? longestWait(rehearsal, scope.step) : Infinity,
      };
    case "connection":
      return staying(rehearsal, JSON.stringify(["connection", scope.step, scope.via]), () =>
        momentsOfConnection(rehearsal, scope.step, scope.via),
      );
    case "journey":
      return ofJourney(rehearsal, scope.state);
    default:
      return assertNever(scope);
  }
}

type JourneyState = Extract<PeopleScope, { readonly of: "journey" }>["state"];

const stateOf = { inProgress: "waiting", completed: "passed", exited: "left" } as const;

function ofJourney(rehearsal: OpenRehearsal, state: JourneyState): ListedVisits {
  if (state === "entered") return staying(rehearsal, "entered", () => momentsOfEntry(rehearsal));
  const { outline, records } = rehearsal.saved;
  const list = listOf(rehearsal, "journey", () => journeyVisits(outline, records));
  return { list, state: stateOf[state], longestMs: Infinity };
}

/** Whoever has done something has done it for good: as if they waited for ever. */
function staying(rehearsal: OpenRehearsal, name: string, momentsOf: () => Moments): ListedVisits {
  const list = listOf(rehearsal, name, () => {
    const { atMs, users, entries } = momentsOf();
    return { ...emptyVisits(atMs.length), reachedAtMs: atMs, users, entries };
  });
  return { list, state: "waiting", longestMs: Infinity };
}

function listOf(rehearsal: OpenRehearsal, name: string, visitsOf: () => StepVisits): VisitList {
  const known = lists(rehearsal);
  const list = known.get(name) ?? new VisitList(visitsOf());
  known.set(name, list);
  return list;
}

function longestWait({ live }: OpenRehearsal, id: string): number {
  const step = live.plan.journey.steps.find((one) => one.id === id);
  return step === undefined ? Infinity : longestOf(step);
}

function longestOf(step: Step): number {
  if (step.type === "waitForDuration") return durationMs(step.duration);
  return "timeout" in step || step.type === "waitForCondition" || step.type === "holdUntil"
    ? deadline(step, 0)
    : Infinity;
}
