// Compares any two rehearsals of the list. Where neither is open, the older is opened first: it is A.

import { useEffect, useState } from "react";
import type { RehearsalRow } from "../../../shared/api/rehearsal-contract.ts";
import { attempt } from "../../host/attempt.ts";
import { queries } from "../../host/queries.ts";
import { queryClient } from "../../host/query-client.ts";
import type { Rehearsing } from "../rehearsing.ts";

type Pair = readonly [RehearsalRow, RehearsalRow];

export function useComparePair({ opened, open, compareWith }: Rehearsing): (pair: Pair) => void {
  /** Of the one that is being opened, and of the one that comes beside it. */
  const [waiting, setWaiting] = useState<readonly [a: number, b: number] | null>(null);
  useEffect(() => {
    if (waiting?.[0] !== opened.id) return;
    setWaiting(null);
    compareWith(waiting[1]);
  }, [waiting, opened.id]);
  return (pair) => {
    const [a, b] = pair.map(({ id }) => id).sort((one, other) => one - other);
    if (a === undefined || b === undefined) return;
    if (a === opened.id || b === opened.id) return compareWith(a === opened.id ? b : a);
    // Known before it is opened, so that the panel stays and compares them then.
    void attempt(() => queryClient.fetchQuery(queries.rehearsal(a))).then(() => {
      setWaiting([a, b]);
      open(a);
    });
  };
}
