// Journeys as files. Inside a read of the space.

import type { FileText } from "../../../shared/api/journey-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { slugOf } from "../../../shared/journey/slug.ts";
import type { Space } from "../../space/space.ts";
import { journeyText } from "./journey-text.ts";
import { documentOfVersion, workedOn } from "./stored-journey.ts";

const longestSlug = 80;

/** `version` null: what is worked on. Names of files are made from the journeys', and differ. */
export function exportJourneys(
  space: Space,
  ids: readonly string[],
  version: number | null,
): readonly FileText[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const document = version === null ? workedOn(space, id).document : documentOfVersion(space, id, version);
    const name = freeFileName(slugOf(document.name, "-", longestSlug) || id, taken);
    taken.add(name);
    // A draft is JSON: readDraft has accepted it as it was stored.
    return { name: `${name}.journey.json`, text: journeyText(document as unknown as JsonValue) };
  });
}

function freeFileName(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(name)) return name;
  }
}
