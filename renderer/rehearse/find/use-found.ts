// A question of the find panel: its answer is kept, what takes long can be cancelled, and asked again.

import { useQuery } from "@tanstack/react-query";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { queryClient } from "../../host/query-client.ts";
import { refusalOf } from "../../host/refusal-of.ts";

export interface FoundAnswer<T> {
  readonly answer: T | undefined;
  readonly isLooking: boolean;
  readonly refusal: Refusal | null;
  readonly cancel: () => void;
  readonly lookAgain: () => void;
}

interface FoundOptions<T> {
  /** What is asked, with all that the answer depends on. */
  readonly key: readonly unknown[];
  readonly ask: (signal: AbortSignal) => Promise<T>;
  /** False: not yet. */
  readonly isAsked: boolean;
}

export function useFound<T>({ key, ask, isAsked }: FoundOptions<T>): FoundAnswer<T> {
  const queryKey = ["find", ...key];
  const { data, error, fetchStatus, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(signal),
    enabled: isAsked,
  });
  return {
    answer: data,
    isLooking: fetchStatus !== "idle",
    refusal: error === null ? null : refusalOf(error),
    cancel: () => void queryClient.cancelQueries({ queryKey }),
    lookAgain: () => void refetch(),
  };
}
