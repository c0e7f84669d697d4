// The space that is open.

import { useQuery } from "@tanstack/react-query";
import type { SpaceOverview } from "../../shared/api/space-contract.ts";
import { queries } from "../host/queries.ts";

/** Undefined until the host has answered. */
export function useSpace(): SpaceOverview | undefined {
  return useQuery(queries.space).data;
}
