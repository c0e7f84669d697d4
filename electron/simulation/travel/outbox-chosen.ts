// The sends that a question is about, by time, of one destination or all.

import type { OutboxQuery } from "../../../shared/api/outbox-contract.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { outboxIndex } from "./outbox-index.ts";
import { outboxPeople } from "./outbox-people.ts";
import { outboxSelection, type OutboxSelection } from "./outbox-selection.ts";

export type OutboxChoice = Omit<OutboxQuery, "rehearsal">;

export function selectionOf(rehearsal: OpenRehearsal, text: string): Promise<OutboxSelection> {
  const wanted = text.trim().toLowerCase();
  return outboxSelection(rehearsal.saved, wanted, async () => {
    const { steps } = rehearsal.live.plan.journey;
    const named = steps.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ id }) => id);
    return { users: await outboxPeople(rehearsal).matching(wanted), steps: new Set<string>(named) };
  });
}

/** A destination that the journey does not send to has none. */
export function sendsTo(
  { saved }: OpenRehearsal,
  selection: OutboxSelection,
  destination: string | null,
): Uint32Array {
  if (destination === null) return selection.all;
  return selection.byDestination[outboxIndex(saved).destinations.indexOf(destination)] ?? new Uint32Array();
}
