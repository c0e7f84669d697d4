// A journey of the space as it is worked on: its draft, or its newest version where there is no draft. To be used
// inside a read or a transaction of the space; throws Refused where there is no such journey.

import { readDraft } from "../../../shared/journey/read-draft.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { StoredJourney } from "../../space/journey-store.ts";
import type { StoredVersion, VersionNumber } from "../../space/journey-version-table.ts";
import { SpaceFailure } from "../../space/space-failure.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";

export interface WorkedOn {
  readonly journey: StoredJourney;
  readonly stored: StoredVersion;
  readonly document: Journey;
}

export function workedOn(space: Space, id: string): WorkedOn {
  const journey = storedJourney(space, id);
  const stored = space.journeys.document(id, "latest");
  return { journey, stored, document: documentOf(stored, journey.name) };
}

/** One that is in the lists: not deleted. */
export function storedJourney(space: Space, id: string): StoredJourney {
  const journey = foundOr("journey", () => space.journeys.get(id));
  if (journey.deleted) throw refused({ kind: "notFound", what: "journey" });
  return journey;
}

export function documentOfVersion(space: Space, id: string, version: VersionNumber): Journey {
  const { name } = storedJourney(space, id);
  return documentOf(
    foundOr("version", () => space.journeys.document(id, version)),
    name,
  );
}

function documentOf({ document }: StoredVersion, name: string): Journey {
  const read = readDraft(JSON.parse(document));
  if (read.ok) return read.value;
  throw refused({ kind: "unreadable", what: `a journey, “${name}”,` });
}

function foundOr<T>(what: "journey" | "version", find: () => T): T {
  try {
    return find();
  } catch (thrown) {
    if (thrown instanceof SpaceFailure && thrown.error.kind === "notFound")
      throw refused({ kind: "notFound", what });
    throw thrown;
  }
}
