// Whether a step is in the version that is live: then destinations know it by its key, which stays as it is.

import { useQuery } from "@tanstack/react-query";
import type { StepId } from "../../shared/base/ids.ts";
import { queries } from "../host/queries.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { useInspector } from "./inspector-context.ts";

/** While the version is not here yet, every step of a live journey counts as live. */
export function useIsLive(step: StepId): boolean {
  const { session, journey } = useInspector();
  const version = useSessionState(session, ({ status, versions }) =>
    status === "published" || status === "paused" ? (versions.at(-1)?.version ?? null) : null,
  );
  const { data } = useQuery({
    ...queries.journeyVersion(journey.id, version ?? 1),
    enabled: version !== null,
  });
  if (version === null) return false;
  return data === undefined || data.steps.some(({ id }) => id === step);
}
