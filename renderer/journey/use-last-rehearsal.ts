// The last rehearsal of a journey, as far as the window knows it.

import { useQuery } from "@tanstack/react-query";
import type { LastRehearsal } from "../../shared/api/rehearsal-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";

export type LastRehearsalState =
  | { readonly kind: "asking" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "never" }
  | { readonly kind: "known"; readonly rehearsal: LastRehearsal };

export function useLastRehearsal(journey: string): LastRehearsalState {
  const { data, error } = useQuery(queries.lastRehearsal(journey));
  if (error !== null) return { kind: "refused", refusal: refusalOf(error) };
  if (data === undefined) return { kind: "asking" };
  return data === null ? { kind: "never" } : { kind: "known", rehearsal: data };
}
