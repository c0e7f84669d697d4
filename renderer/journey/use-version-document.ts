// The document of a numbered version, or of what is worked on. Numbered versions never change, so each is asked
// for once.

import { useQuery } from "@tanstack/react-query";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import type { VersionChoice } from "./screen-view.ts";

export type VersionDocument =
  | { readonly kind: "asking" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "known"; readonly document: Journey };

/** `current` is the document that is worked on. */
export function useVersionDocument(id: string, choice: VersionChoice, current: Journey): VersionDocument {
  const { data, error } = useQuery({
    ...queries.journeyVersion(id, choice === "current" ? 1 : choice),
    enabled: choice !== "current",
  });
  if (choice === "current") return { kind: "known", document: current };
  if (error !== null) return { kind: "refused", refusal: refusalOf(error) };
  return data === undefined ? { kind: "asking" } : { kind: "known", document: data };
}
