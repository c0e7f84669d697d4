// Writes a document as the draft of its journey, which is made where it was not there. Inside a transaction.

import type { Journey } from "../../../shared/journey/journey.ts";
import type { Space } from "../../space/space.ts";

/** Compact JSON: what rehearsals digest is what is stored. */
export function writeDraft(space: Space, document: Journey, savedAtMs: number): void {
  const { id, name } = document;
  space.journeys.saveDraft({ id, name, document: JSON.stringify(document), savedAtMs });
}
