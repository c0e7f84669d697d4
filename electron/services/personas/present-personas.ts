// Names what the personas of the space say now, to tell whether a rehearsal saw the same. Inside a read of the space.

import type { Cohort } from "../../../shared/api/cohort.ts";
import { type KeptPersona, type PersonaFacts, personasDigest } from "../../simulation/persona-people.ts";
import type { Space } from "../../space/space.ts";
import { keptAs, takingPart } from "./stored-personas.ts";

/** Whether the personas of a rehearsal have changed, or others would take part now. */
export function personasChanged(space: Space, cohort: Cohort, { ids, digest }: PersonaFacts): boolean {
  const present = takingPart(space, cohort.kind === "personas" ? cohort.ids : ids);
  return personasDigest(present.map(keptOnce)) !== digest;
}

const mostKept = 1_000;
/** By the id and the digest of the document, which say everything. */
const known = new Map<string, KeptPersona>();

function keptOnce(stored: Parameters<typeof keptAs>[0]): KeptPersona {
  const key = `${stored.id} ${stored.digest}`;
  const kept = known.get(key) ?? keptAs(stored);
  if (known.size >= mostKept) known.clear();
  known.set(key, kept);
  return kept;
}
