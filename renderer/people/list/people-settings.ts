// How the list of everybody is narrowed, sorted and scrolled: kept for each space as long as the window is there, so
// that whoever comes back from a profile finds the list as they left it.

import type { Condition } from "../../../shared/conditions/condition.ts";

export type PeopleColumn = "id" | "name" | "lastSeen" | "messages";

export interface PeopleSettings {
  readonly text: string;
  /** As it is being written: perhaps unfinished. null: none. */
  readonly condition: Condition | null;
  /** The last of these that could be judged. */
  readonly applied: Condition | null;
  /** The instant at which it is judged; null: the end of the data. */
  readonly atMs: number | null;
  readonly sort: PeopleColumn;
  readonly descending: boolean;
  /** The place in the list of whoever was opened last. */
  readonly opened: number | null;
}

const untouched: PeopleSettings = {
  text: "",
  condition: null,
  applied: null,
  atMs: null,
  // Whom something happened to last: ids alone would put those first whose names nobody knows.
  sort: "lastSeen",
  descending: true,
  opened: null,
};

const kept = new Map<string, PeopleSettings>();

/** `space`: its path. */
export const peopleSettings = (space: string): PeopleSettings => kept.get(space) ?? untouched;

export function keepPeopleSettings(space: string, settings: PeopleSettings): void {
  kept.set(space, settings);
}
