// What the window knows of the host's answers, by key, until a change says otherwise.

import { QueryClient } from "@tanstack/react-query";
import type { Change } from "../../shared/api/host-contract.ts";
import { onChange } from "./changes.ts";

/** Nothing grows old by itself: the host says when something has changed. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: "always" } },
});

const keysOf = (change: Change): readonly (readonly (string | number)[])[] => {
  switch (change.kind) {
    case "space":
      return [[]];
    case "journeys":
      return [["journeys"], ["journey"]];
    case "draft":
      return [["journeys"], ["lastRehearsal", change.journey], ["rehearsals", change.journey], ["rehearsal"]];
    case "definitions":
      return [
        ["definitions"],
        ["profile"],
        ["journeys"],
        ["rehearsals"],
        ["rehearsal"],
        ["rehearsalEstimate"],
      ];
    case "preferences":
      return [["preferences"]];
    case "rehearsal":
      return change.done === null ? [["journeys"], ["lastRehearsal", change.journey]] : [];
    case "rehearsals":
      return [
        ["journeys"],
        ["lastRehearsal", change.journey],
        ["rehearsals", change.journey],
        ["rehearsals", "of person"],
        ["rehearsalDefaults", change.journey],
        ["rehearsal"],
      ];
    case "marks":
      return [["rehearsal", change.rehearsal]];
    case "personas":
      // Rehearsals of personas say whether those have changed since.
      return [
        ["personas"],
        ["journeys"],
        ["lastRehearsal"],
        ["rehearsals"],
        ["rehearsal"],
        ["rehearsalDefaults"],
        ["rehearsalEstimate"],
      ];
    case "catalogue":
      return [["catalogue"]];
    case "presence":
    case "dataWork":
      return [];
  }
};

/**
 * Asks anew for what changed. Called once, before anything is asked. The stream begins with a change that says just
 * that; as the stream was asked for first, on the same connection, all answers are of later, and stay.
 */
export function keepQueriesFresh(): void {
  let isFirst = true;
  onChange((change) => {
    if (isFirst) return void (isFirst = false);
    for (const queryKey of keysOf(change)) void queryClient.invalidateQueries({ queryKey: [...queryKey] });
  });
}
