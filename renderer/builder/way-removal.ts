// Taking a way out of a step away (a branch, an otherwise, a limit), and what becomes of what hangs below it.

import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import type { BelowBranch, Edit, Way } from "../../shared/journey/edits/edit.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { withNext } from "../../shared/journey/map-connections.ts";

export interface WayRemoval {
  readonly edits: (below: BelowBranch) => readonly Edit[];
}

export const branchRemoval = (step: Step, branch: string): WayRemoval => ({
  edits: (below) => [{ kind: "deleteBranch", step: step.id, branch, below }],
});

/** `without` is the step as it will be, without the way `via` that `step` still has. */
export const outletRemoval = (step: Step, without: Step, via: string): WayRemoval => {
  const from = { step: step.id, via };
  const next = connectionsOf(step).find((one) => one.via === via)?.next ?? null;
  return {
    edits: (below) => {
      if (below === "remove") return [{ kind: "changeStep", step: without }];
      const to = below.reconnect;
      const changed = to.step === step.id ? withNext(without, to.via, next) : without;
      return [
        { kind: "moveWay", from, to },
        { kind: "changeStep", step: changed },
      ];
    },
  };
};

/** The steps that go with the way, because only it leads to them. */
export function stepsLost(journey: Journey, removal: WayRemoval): readonly Step[] {
  const after = applied(journey, removal.edits("remove"));
  if (after === undefined) return [];
  const left = new Set(after.steps.map(({ id }) => id));
  return journey.steps.filter(({ id }) => !left.has(id));
}

/** The open ends on which what hangs below can hang instead. */
export const placesBelow = (journey: Journey, removal: WayRemoval): readonly Way[] =>
  openWays(journey).filter((way) => applied(journey, removal.edits({ reconnect: way })) !== undefined);

export const openWays = (journey: Journey): readonly Way[] =>
  journey.steps.flatMap((step) =>
    connectionsOf(step).flatMap(({ via, next }) => (next === null ? [{ step: step.id, via }] : [])),
  );

/** Undefined where one of the edits cannot be done. */
function applied(journey: Journey, edits: readonly Edit[]): Journey | undefined {
  let current = journey;
  for (const edit of edits) {
    const result = applyEdit(current, edit);
    if (!result.ok) return undefined;
    current = result.value.journey;
  }
  return current;
}
