// How many people a setup would take and how long, asked of the host whenever the setup changes. While an answer is
// under way the one before stays in view, marked as such.

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { RehearsalSetup } from "../../../shared/api/cohort.ts";
import type { RehearsalEstimate } from "../../../shared/api/rehearsal-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";

const debounceMs = 120;

export interface Estimate {
  readonly value: RehearsalEstimate | null;
  /** Of another setup than the one that is shown. */
  readonly stale: boolean;
  readonly refusal: Refusal | null;
}

/** null: the setup says nothing yet. */
export function useEstimate(journey: string, setup: RehearsalSetup | null): Estimate {
  const text = setup === null ? null : JSON.stringify(setup);
  const [asked] = useDebouncedValue(text, debounceMs);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["rehearsalEstimate", journey, asked],
    queryFn: ({ signal }) =>
      host.rehearsal.estimate({ journey, setup: JSON.parse(asked ?? "") as RehearsalSetup }, { signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const stale = isPlaceholderData || asked !== text || text === null;
  const refusal = error === null || asked !== text ? null : refusalOf(error);
  return { value: data ?? null, stale, refusal: refusal?.kind === "cancelled" ? null : refusal };
}
