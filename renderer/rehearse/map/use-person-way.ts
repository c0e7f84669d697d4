// The picked person's way, for the map; null while nobody is picked, or their way is not known yet. Of two compared
// rehearsals the way in B, as all numbers are.

import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { askPersonWay } from "./ask-person-way.ts";
import { endsOf, type PersonWay } from "./person-way.ts";

export function usePersonWay(rehearsing: Rehearsing | null, journey: Journey | null): PersonWay | null {
  const { person = null, side = "a", opened = null, other = null } = rehearsing ?? {};
  const rehearsal = side === "a" ? opened?.id : (other ?? opened)?.id;
  const { data } = useQuery({
    queryKey: ["personWay", rehearsal, person],
    queryFn: person === null || rehearsal === undefined ? skipToken : () => askPersonWay(rehearsal, person),
  });
  return useMemo(
    () => (data === undefined || journey === null ? null : { ...data, ends: endsOf(journey) }),
    [data, journey],
  );
}
