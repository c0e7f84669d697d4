// What to change next about somebody who does not take the connection yet: wherever one of their instances stands, or
// went elsewhere, on a way to it; what made it leave; and their entry.

import { instanceScope } from "../engine/instance-scope.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import { passesRepeatedly } from "../engine/passes-repeatedly.ts";
import { changesAtStep, passesAtMs, type StandingAt } from "./changes-at-step.ts";
import { changesForEntry } from "./changes-for-entry.ts";
import type { EditedPerson } from "./edited-person.ts";
import { livedInstances, type LivedInstance } from "./lived-instances.ts";
import { makeHold } from "./make-hold.ts";
import type { SearchWorld } from "./search-world.ts";

/** Of many instances the last ones are changed. */
const mostInstances = 2;

export function nextChanges(
  world: SearchWorld,
  person: EditedPerson,
  transitions: readonly TransitionRecord[],
): readonly EditedPerson[] {
  const instances = livedInstances(transitions).slice(-mostInstances);
  if (instances.length === 0) return changesForEntry(world, person);
  return instances.flatMap((instance) => changesOfInstance(world, person, instance));
}

/** How many changes are still to be made, about. */
export function changesLeft(world: SearchWorld, transitions: readonly TransitionRecord[]): number {
  const { ways, live } = world;
  const instances = livedInstances(transitions);
  const fromEntry = 1 + ways.distance(live.plan.entry.id);
  const fromSteps = instances.flatMap((instance) =>
    standingsOf(world, instance).map(({ step }) => Math.max(0.5, ways.distance(step.id))),
  );
  return fromSteps.reduce((least, one) => Math.min(least, one), fromEntry);
}

function changesOfInstance(
  world: SearchWorld,
  person: EditedPerson,
  instance: LivedInstance,
): readonly EditedPerson[] {
  const standings = standingsOf(world, instance);
  const onWay = standings.flatMap((standing) =>
    world.ways.useful(standing.step.id).flatMap((via) => changesAtStep(world, person, { standing, via })),
  );
  return [
    ...onWay,
    ...changesOfExit(world, person, instance),
    ...(isOutOfTime(world, standings) ? changesForEntry(world, person, instance.entryMs) : []),
  ];
}

/** Steps on a way that it reached and did not pass on the way. */
function standingsOf({ ways, live, endMs }: SearchWorld, instance: LivedInstance): readonly StandingAt[] {
  return live.plan.ranked.flatMap((step): readonly StandingAt[] => {
    const reachedMs = instance.reachedMs.get(step.id);
    const useful = ways.useful(step.id);
    if (reachedMs === undefined || useful.length === 0) return [];
    const passes = instance.passes.filter((pass) => pass.step === step.id);
    if (passes.some(({ via }) => useful.includes(via))) return [];
    const instead = passesRepeatedly(step) ? null : (passes[0] ?? null);
    const overMs = instance.ended === null ? endMs : instance.ended.atMs - 1;
    return [{ step, instance, reachedMs, instead, lastMs: Math.min(overMs, instead?.atMs ?? Infinity) }];
  });
}

function changesOfExit(
  { live: { plan, settings } }: SearchWorld,
  person: EditedPerson,
  { ended, entryMs }: LivedInstance,
): readonly EditedPerson[] {
  const when = plan.journey.settings?.exit?.when;
  if (when === undefined || ended?.reason !== "condition") return [];
  const scope = instanceScope(settings.publishedAtMs, { entryMs, stepMs: entryMs });
  const asked = { definitions: plan.definitions, atMs: ended.atMs, scope };
  return makeHold(person, { condition: when, want: false }, asked);
}

/** Whether a wait would have passed as wished, had it begun earlier. */
const isOutOfTime = ({ ways }: SearchWorld, standings: readonly StandingAt[]): boolean =>
  standings.some(({ step, reachedMs, lastMs }) =>
    ways.useful(step.id).some((via) => passesAtMs(step, via, reachedMs) > lastMs),
  );
