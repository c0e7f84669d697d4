// The person's preferences, and changing them for every window at once.

import { useQuery } from "@tanstack/react-query";
import type { Preferences } from "../../shared/api/host-contract.ts";
import { host, windowId } from "../host/host.ts";
import { queryClient } from "../host/query-client.ts";

const queryKey = ["preferences"];

async function change(preferences: Partial<Preferences>): Promise<void> {
  queryClient.setQueryData<Preferences>(queryKey, (known) => known && { ...known, ...preferences });
  queryClient.setQueryData(queryKey, await host.host.setPreferences({ window: windowId, preferences }));
}

/** `preferences` is undefined until the host has answered. */
export function usePreferences() {
  const { data } = useQuery({ queryKey, queryFn: () => host.host.preferences() });
  return { preferences: data, change };
}
