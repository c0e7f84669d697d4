// The person's preferences, and changing them for every window at once.

import { useQuery } from "@tanstack/react-query";
import type { Preferences } from "../../shared/api/host-contract.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { queries } from "../host/queries.ts";
import { queryClient } from "../host/query-client.ts";
import { say } from "../ui/notices.tsx";

const { queryKey } = queries.preferences;

/** Shown at once; where the host refuses, that is said, and what it has is shown again. */
async function change(preferences: Partial<Preferences>): Promise<void> {
  queryClient.setQueryData(queryKey, (known) => known && { ...known, ...preferences });
  const refusal = await attempt(async () => {
    queryClient.setQueryData(queryKey, await host.host.setPreferences({ window: windowId, preferences }));
  });
  if (refusal === null) return;
  say({ kind: "refused", refusal });
  await queryClient.invalidateQueries({ queryKey });
}

/** `preferences` is undefined until the host has answered. */
export function usePreferences() {
  const { data } = useQuery(queries.preferences);
  return { preferences: data, change };
}
