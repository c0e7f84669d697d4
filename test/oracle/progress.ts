// What happens to an instance at an instant (SEMANTICS.md section 6). Steps are tried over and over "until
// nothing more happens at t"; order is given to what happened afterwards.

import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Step } from "../../shared/journey/journey.ts";
import type { Circumstances } from "./circumstances.ts";
import { durationOf } from "./date.ts";
import { completedMs, reachedMs, type Happening, type Instance } from "./instance.ts";
import { firingConnections } from "./step.ts";

/** A new instance at its entry instant, before anything but the entry step is reached. */
export function enter(run: Circumstances, entry: number, atMs: number): Instance {
  const instance: Instance = { entry, enteredMs: atMs, happenings: [] };
  const after = run.journey.settings?.exit?.after;
  if (after !== undefined) run.look(atMs + durationOf(after));
  reach(run, instance, { step: run.journey.steps[0]?.id ?? "", atMs });
  return instance;
}

/** Ends the instance where "1. Exit" of section 6 says so, and tells whether it did. */
export function exit(run: Circumstances, instance: Instance, atMs: number): boolean {
  const reason = exitReason(run, instance, atMs);
  if (reason === undefined) return false;
  const sends = inOrder(run, instance.happenings).filter(({ what }) => what === "sent");
  instance.happenings.push(...sends.map((send): Happening => ({ ...send, atMs, what: "unsent" })));
  instance.happenings.push({ atMs, what: "ended", reason });
  instance.endedMs = atMs;
  return true;
}

function exitReason(
  run: Circumstances,
  { enteredMs }: Instance,
  atMs: number,
): "time" | "condition" | undefined {
  const { after, when } = run.journey.settings?.exit ?? {};
  if (atMs <= enteredMs) return undefined;
  if (after !== undefined && atMs >= enteredMs + durationOf(after)) return "time";
  if (when !== undefined && run.holds(when, { atMs, enteredMs })) return "condition";
  return undefined;
}

/** "2. Advance until nothing more happens at t." */
export function advance(run: Circumstances, instance: Instance, atMs: number): void {
  let before: number;
  do {
    before = instance.happenings.length;
    for (const step of run.journey.steps) actAt(run, instance, { step, atMs });
  } while (instance.happenings.length > before);
}

function actAt(
  run: Circumstances,
  instance: Instance,
  { step, atMs }: { readonly step: Step; readonly atMs: number },
): void {
  if (reachedMs(instance, step.id) === undefined) return;
  const firing = firingConnections(run, instance, { step, atMs });
  if (step.type === "sendToDestinations" && firing.length > 0) {
    for (const { id } of step.destinations) {
      instance.happenings.push({ atMs, what: "sent", step: step.id, destination: id });
    }
  }
  for (const { via, next } of connectionsOf(step)) {
    if (!firing.includes(via)) continue;
    instance.happenings.push({ atMs, what: "passed", step: step.id, via });
    if (next !== null) reach(run, instance, { step: next, atMs });
    else if (completedMs(instance) === undefined) instance.happenings.push({ atMs, what: "completed" });
  }
}

/** "A step is reached when the first connection into it fires; a second one is absorbed." */
function reach(
  run: Circumstances,
  instance: Instance,
  { step, atMs }: { readonly step: string; readonly atMs: number },
): void {
  if (reachedMs(instance, step) !== undefined) return;
  instance.happenings.push({ atMs, what: "reached", step });
  const definition = run.journey.steps.find(({ id }) => id === step);
  if (definition === undefined) return;
  if (definition.type === "waitForDuration") run.look(atMs + durationOf(definition.duration));
  if ("timeout" in definition && definition.timeout !== undefined)
    run.look(atMs + durationOf(definition.timeout.after));
}

/** Happenings in the order of SEMANTICS.md section 10. */
export function inOrder(run: Circumstances, happenings: readonly Happening[]): readonly Happening[] {
  const kinds = ["reached", "sent", "passed"];
  const rankOf = ({ step, what }: Happening): number =>
    kinds.includes(what) && step !== undefined ? run.ranks.indexOf(step) : run.ranks.length;
  return happenings.toSorted((a, b) => {
    if (a.atMs !== b.atMs) return a.atMs - b.atMs;
    if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
    return kinds.indexOf(a.what) - kinds.indexOf(b.what);
  });
}
