// The templates that the host offers. They never change while it runs.

import { useQuery } from "@tanstack/react-query";
import type { JourneyTemplate } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";

export interface OfferedTemplates {
  /** Empty until the host has answered. */
  readonly templates: readonly JourneyTemplate[];
  readonly refusal: Refusal | null;
}

export function useTemplates(): OfferedTemplates {
  const { data, error } = useQuery({ queryKey: ["templates"], queryFn: () => host.journey.templates() });
  return { templates: data ?? [], refusal: error === null ? null : refusalOf(error) };
}
