// Copied steps → the edit that adds them to a journey: with ids, names and keys that are free there, one hanging
// on the other.

import type { StepId } from "../base/ids.ts";
import { longestStepName } from "./blank-step.ts";
import { connectionsOf } from "./connections.ts";
import type { Edit, Way } from "./edits/edit.ts";
import { firstOpenEnd } from "./edits/first-open-end.ts";
import type { Fragment } from "./fragment.ts";
import { freeName } from "./free-name.ts";
import type { Journey, Step } from "./journey.ts";
import { mapConnections, withNext } from "./map-connections.ts";
import { newStepId } from "./new-id.ts";
import { newKey } from "./new-key.ts";
import { followersOf, reachableFrom } from "./reachable.ts";

export interface PastedFragment {
  /** One edit, which may be refused as any: applyEdit. */
  readonly edit: Edit;
  /** The steps that it adds, in order: what to select. */
  readonly added: readonly StepId[];
  /** The new id of each copied step. */
  readonly idOf: ReadonlyMap<StepId, StepId>;
}

/**
 * At an open end, or on a connection: then what hung there goes on after the first open end of what is pasted.
 * Copied steps that nothing connects are put one behind the other.
 */
export function pasteFragment(journey: Journey, at: Way, fragment: Fragment): PastedFragment {
  const { steps, idOf } = renamedSteps(journey, fragment.steps);
  const joined = joinedRoots(steps);
  return { edit: { kind: "addSteps", at, steps: joined }, added: joined.map(({ id }) => id), idOf };
}

function renamedSteps(
  journey: Journey,
  copied: readonly Step[],
): { readonly steps: readonly Step[]; readonly idOf: ReadonlyMap<StepId, StepId> } {
  const idOf = new Map<StepId, StepId>();
  const taken: Step[] = [...journey.steps];
  for (const step of copied) {
    const name = freeName(
      step.name,
      taken.map((one) => one.name),
      longestStepName,
    );
    const fresh = { ...step, id: newStepId(name, taken), name };
    const around = { ...journey, steps: taken };
    taken.push(fresh.type === "sendToDestinations" ? { ...fresh, key: newKey(around, fresh) } : fresh);
    idOf.set(step.id, fresh.id);
  }
  const steps = taken
    .slice(journey.steps.length)
    .map((step) => mapConnections(step, (_via, next) => (next === null ? null : (idOf.get(next) ?? null))));
  return { steps, idOf };
}

/**
 * Each step that nothing leads to, but the first, is hung on the first end before it: an open one, or one that
 * leads to where its own people go.
 */
function joinedRoots(steps: readonly Step[]): readonly Step[] {
  const ledTo = new Set(steps.flatMap((step) => connectionsOf(step).map(({ next }) => next)));
  const [first, ...others] = steps.filter(({ id }) => !ledTo.has(id)).map(({ id }) => id);
  if (first === undefined) return steps;
  let joined = steps;
  for (const root of others) {
    const end = firstOpenEnd(joined, first, reachableFrom(root, followersOf(joined)));
    joined = joined.map((step) => (step.id === end?.step ? withNext(step, end.via, root) : step));
  }
  const top = joined.filter(({ id }) => id === first);
  return [...top, ...joined.filter(({ id }) => id !== first)];
}
