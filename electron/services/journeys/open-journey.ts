// All that a window needs to show a journey and to work on it. Inside a read of the space.

import type { OpenedJourney, VersionFacts } from "../../../shared/api/journey-contract.ts";
import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { Space } from "../../space/space.ts";
import { savedHistory } from "./edit-history-setting.ts";
import { workedOn } from "./stored-journey.ts";

export function openJourney(space: Space, id: string): OpenedJourney {
  const { journey, stored, document } = workedOn(space, id);
  return {
    id,
    status: journey.status,
    changedAtMs: journey.changedAtMs,
    versions: journey.versions.map((version) => versionFacts(space, id, version)),
    document,
    isDraft: stored.version === "draft",
    digest: stored.digest,
    history: savedHistory(space, id),
  };
}

function versionFacts(space: Space, id: string, version: number): VersionFacts {
  const { savedAtMs, document } = space.journeys.document(id, version);
  const value = JSON.parse(document) as JsonValue;
  const steps = isJsonObject(value) ? value["steps"] : undefined;
  return { version, savedAtMs, stepCount: Array.isArray(steps) ? steps.length : 0 };
}
