// The sends that a question is about, by time, of one destination or all.

import type { OutboxQuery } from "../../../shared/api/outbox-contract.ts";
import type { Job } from "../counting/job.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { outboxDestinations } from "./outbox-index.ts";
import { type OutboxSelection, outboxSelection, type TextMatches } from "./outbox-selection.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";

export type OutboxChoice = Omit<OutboxQuery, "rehearsal">;

export function selectionOf(rehearsal: OpenRehearsal, text: string): Job<OutboxSelection> {
  const wanted = text.trim().toLowerCase();
  return outboxSelection(rehearsal, wanted, matchesOf(rehearsal, wanted));
}

function* matchesOf(rehearsal: OpenRehearsal, wanted: string): Job<TextMatches> {
  const { steps } = rehearsal.saved.journey;
  const named = steps.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ id }) => id);
  return { users: yield* rehearsedPeople(rehearsal).matching(wanted), steps: new Set<string>(named) };
}

/** A destination that the journey does not send to has none. */
export function sendsTo(
  rehearsal: OpenRehearsal,
  selection: OutboxSelection,
  destination: string | null,
): Uint32Array {
  if (destination === null) return selection.all;
  return selection.byDestination[outboxDestinations(rehearsal).ids.indexOf(destination)] ?? new Uint32Array();
}
