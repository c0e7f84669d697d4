// How the list of people is narrowed, sorted and scrolled: kept for each rehearsal as long as the window is there, so
// that whoever comes back from somebody's story finds the list as they left it.

import type { PeopleQuery, PeopleScope } from "../../../shared/api/cohort.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { asJson } from "../../host/as-json.ts";

export type PeopleSort = "leavesSoonest" | "since" | "sinceLatest" | "name";

export interface PeopleListSettings {
  readonly text: string;
  /** As it is being written: perhaps unfinished. null: none. */
  readonly condition: Condition | null;
  /** The last of these that could be judged. */
  readonly applied: Condition | null;
  /** null: as is best for the list. */
  readonly sort: PeopleSort | null;
  /** What was picked last: its place in the list of `scope`. */
  readonly picked: { readonly scope: string; readonly place: number } | null;
}

const untouched: PeopleListSettings = { text: "", condition: null, applied: null, sort: null, picked: null };

const settings = new Map<number, PeopleListSettings>();

export const listSettings = (rehearsal: number): PeopleListSettings => settings.get(rehearsal) ?? untouched;

export function keepListSettings(rehearsal: number, kept: PeopleListSettings): void {
  settings.set(rehearsal, kept);
}

/** Whether those in the list leave it some time. */
export const isStay = (scope: PeopleScope): boolean =>
  (scope.of === "step" && scope.state === "waiting") ||
  (scope.of === "journey" && scope.state === "inProgress");

export function sortFor(scope: PeopleScope, { sort }: PeopleListSettings): PeopleSort {
  if (isStay(scope)) return sort ?? "leavesSoonest";
  return sort === null || sort === "leavesSoonest" ? "sinceLatest" : sort;
}

export const queryOf = (
  scope: PeopleScope,
  { text, applied }: PeopleListSettings,
  atMs: number,
): PeopleQuery => ({
  // The playhead stands within its rehearsal, whose instants were checked.
  atMs: atMs as Instant,
  scope,
  text: text.trim(),
  condition: applied === null ? null : asJson(applied),
});
