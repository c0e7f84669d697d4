// The space that is open.

import { useQuery } from "@tanstack/react-query";
import type { SpaceOverview } from "../../shared/api/space-contract.ts";
import { host } from "../host/host.ts";

/** Undefined until the host has answered. */
export function useSpace(): SpaceOverview | undefined {
  return useQuery({ queryKey: ["space"], queryFn: () => host.space.current() }).data;
}
