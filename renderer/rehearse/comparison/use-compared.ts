// Whose way differs up to the playhead: asked when it rests, and while it moves on the answer before stays in view.

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { RehearsalsCompared } from "../../../shared/api/comparison-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Playhead } from "../playhead/playhead.ts";

export interface ComparedPair {
  readonly a: number;
  readonly b: number;
}

export interface Compared {
  readonly found: RehearsalsCompared | null;
  /** The instant that it is asked about. */
  readonly atMs: number;
  /** Whether what is shown is of an earlier instant of the playhead. */
  readonly isOld: boolean;
  readonly refusal: Refusal | null;
}

const restMs = 150;

export function useCompared({ a, b }: ComparedPair, playhead: Playhead): Compared {
  const nowMs = Math.round(usePlayheadState(playhead, (state) => state.atMs));
  const [atMs] = useDebouncedValue(nowMs, restMs);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["compared", a, b, atMs],
    queryFn: ({ signal }) => host.comparison.of({ a, b, atMs }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const refusal = error === null ? null : refusalOf(error);
  return {
    found: data ?? null,
    atMs,
    isOld: isPlaceholderData || atMs !== nowMs,
    refusal: refusal?.kind === "cancelled" ? null : refusal,
  };
}
