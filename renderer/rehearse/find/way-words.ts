// A whole way in words: the steps in the order in which they were passed, each with the branch that was taken where
// there was a choice; and how it ended.

import type { FoundWay } from "../../../shared/api/find-contract.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { connectionName } from "../../../shared/journey/wording.ts";

/** "Left a cart › Ordered? After 2 days › Reminder". */
export function wayWords({ connections }: FoundWay, journey: Journey): string {
  const steps = new Map(journey.steps.map((step) => [step.id, step]));
  return connections
    .map(({ step: id, via }) => {
      const step = steps.get(id);
      if (step === undefined) return id;
      const name = step.name || "Step without a name";
      if (connectionsOf(step).length === 1) return name;
      return `${name}${name.endsWith("?") ? "" : ":"} ${connectionName(step, via)}`;
    })
    .join(" › ");
}

/** "Completed", "Left while at Ordered?", "Waits at Ordered?". */
export function outcomeWords({ outcome, waitsAt }: FoundWay, { steps }: Journey): string {
  const names = waitsAt.map((id) => steps.find((step) => step.id === id)?.name || "a step without a name");
  const where = names.join(" and ");
  if (outcome === "completed") return "Completed";
  if (outcome === "exited") return where === "" ? "Left early" : `Left while at ${where}`;
  return where === "" ? "Still under way" : `Waits at ${where}`;
}
