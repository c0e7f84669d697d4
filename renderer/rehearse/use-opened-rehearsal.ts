// Opens a rehearsal, and follows what becomes of it: whether its journey or data have changed since, its name, its
// marks.

import { useQuery } from "@tanstack/react-query";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";

export type OpeningRehearsal =
  | { readonly kind: "none" }
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "opened"; readonly rehearsal: OpenedRehearsal };

/** null: there is none to open. */
export function useOpenedRehearsal(id: number | null): OpeningRehearsal {
  const { data, error } = useQuery({ ...queries.rehearsal(id ?? 0), enabled: id !== null });
  if (id === null) return { kind: "none" };
  const refusal = error === null ? null : refusalOf(error);
  // What is known stays in view while it is asked for anew, but not what somebody else has deleted.
  if (data?.id === id && refusal?.kind !== "notFound") return { kind: "opened", rehearsal: data };
  return refusal === null ? { kind: "opening" } : { kind: "refused", refusal };
}
