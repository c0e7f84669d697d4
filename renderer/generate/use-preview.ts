// What would come out, asked of the host as the knobs are turned: a newer question ends the one before, and the last
// answer stays in view, marked, until the next is there.

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { GeneratePreview, GenerateSettings } from "../../shared/api/generate-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";

/** Enough to tell; made in some tenths of a second. */
const sample = 2_000;
const restMs = 60;

export interface ShownPreview {
  readonly preview: GeneratePreview | null;
  /** Of other settings than those that are shown. */
  readonly isStale: boolean;
  readonly refusal: Refusal | null;
}

export function usePreview(settings: GenerateSettings): ShownPreview {
  const text = JSON.stringify(settings);
  const [asked] = useDebouncedValue(text, restMs);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["generatePreview", asked],
    queryFn: ({ signal }) =>
      host.generate.preview({ ...(JSON.parse(asked) as GenerateSettings), sample }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const refusal = error === null || asked !== text ? null : refusalOf(error);
  return {
    preview: data ?? null,
    isStale: isPlaceholderData || asked !== text,
    refusal: refusal?.kind === "cancelled" ? null : refusal,
  };
}
