// The changes of a what-if that somebody is putting together, by the rehearsal that it would play on from. Kept while the
// window is open, so that one can look at a story in between; nothing of it is saved.

import { useSyncExternalStore } from "react";
import type { PersonEdits } from "../../../shared/api/what-if-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Journey } from "../../../shared/journey/journey.ts";

export type MessageEdit = PersonEdits["edits"][number];

export interface PersonChange {
  /** Names the change in the window. */
  readonly id: number;
  readonly userId: string;
  /** Of the person. */
  readonly name: string;
  readonly edit: MessageEdit;
  /** What is changed or taken away; null: something is added. */
  readonly before: JsonObject | null;
}

export interface WhatIfDraft {
  /** null: from publication on. */
  readonly fromMs: number | null;
  /** null: as it was rehearsed. */
  readonly journey: Journey | null;
  readonly people: readonly PersonChange[];
}

const untouched: WhatIfDraft = { fromMs: null, journey: null, people: [] };

const drafts = new Map<number, WhatIfDraft>();
const listeners = new Set<() => void>();
let changes = 0;

export const whatIfDraft = (rehearsal: number): WhatIfDraft => drafts.get(rehearsal) ?? untouched;

export function changeWhatIf(rehearsal: number, changed: Partial<WhatIfDraft>): void {
  drafts.set(rehearsal, { ...whatIfDraft(rehearsal), ...changed });
  for (const listener of listeners) listener();
}

/** One more change of a person; a second one of the same message takes the place of the first. */
export function addPersonChange(rehearsal: number, change: Omit<PersonChange, "id">): void {
  const { people } = whatIfDraft(rehearsal);
  const others = people.filter((other) => !isOfSameMessage(other, change));
  changeWhatIf(rehearsal, { people: [...others, { ...change, id: (changes += 1) }] });
}

export function dropPersonChange(rehearsal: number, id: number): void {
  changeWhatIf(rehearsal, { people: whatIfDraft(rehearsal).people.filter((change) => change.id !== id) });
}

/** As the host takes them. */
export function peopleEdits({ people }: WhatIfDraft): PersonEdits[] {
  const byUser = new Map<string, MessageEdit[]>();
  for (const { userId, edit } of people) byUser.set(userId, [...(byUser.get(userId) ?? []), edit]);
  return [...byUser].map(([userId, edits]) => ({ userId, edits }));
}

export function useWhatIfDraft(rehearsal: number): WhatIfDraft {
  return useSyncExternalStore(subscribe, () => whatIfDraft(rehearsal));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isOfSameMessage(one: Omit<PersonChange, "id">, other: Omit<PersonChange, "id">): boolean {
  if (one.edit.edit === "add" || other.edit.edit === "add") return false;
  return one.userId === other.userId && one.edit.index === other.edit.index;
}
