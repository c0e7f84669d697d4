// The instant at which the inspector counts people: where the data suggests to publish, until a person chooses
// another.

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../host/queries.ts";

/** null until the host has answered. */
export function useCountInstant(): readonly [number | null, (atMs: number) => void] {
  const [chosen, setChosen] = useState<number | null>(null);
  const { data, isError } = useQuery(queries.previewSettings);
  // Without an answer counts say themselves why there are none; any instant will do.
  return [chosen ?? data?.publishedAtMs ?? (isError ? 0 : null), setChosen];
}
