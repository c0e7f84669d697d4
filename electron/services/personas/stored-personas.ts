// The personas of the space, read. Inside a read or a transaction of the space; throws Refused where one of them
// cannot be read.

import type { JsonObject } from "../../../shared/base/json.ts";
import { personaMessages } from "../../../shared/people/persona-messages.ts";
import { readPersona } from "../../../shared/people/persona-reader.ts";
import type { Persona } from "../../../shared/people/persona-schema.ts";
import { isZone } from "../../import/date-form.ts";
import type { KeptPersona } from "../../simulation/persona-people.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { instantInZone } from "./zone-clock.ts";

export interface StoredPersona {
  readonly id: string;
  readonly persona: Persona;
  /** Names the document. */
  readonly digest: string;
}

/** In the order in which they were made. */
export const personasOf = (space: Space): readonly StoredPersona[] =>
  space.personas.list().map(({ id, document, digest }) => ({ id, digest, persona: parsed(document) }));

/** Throws Refused where there is none with this id. */
export function personaIn(space: Space, id: string): StoredPersona {
  const stored = space.personas.list().find((one) => one.id === id);
  if (stored === undefined) throw refused({ kind: "notFound", what: "persona" });
  return { id, digest: stored.digest, persona: parsed(stored.document) };
}

/** Everything that a persona says, as messages. */
export const callsOf = (persona: Persona): readonly JsonObject[] =>
  personaMessages(persona, instantInZone(persona.zone));

/** Those of the space with these ids, null: all of them; without those that are not there. */
export const takingPart = (space: Space, ids: readonly string[] | null): readonly StoredPersona[] =>
  personasOf(space).filter(({ id }) => ids === null || ids.includes(id));

export const keptAs = ({ id, persona }: StoredPersona): KeptPersona => ({
  id,
  userId: persona.userId,
  lines: callsOf(persona).map((call) => JSON.stringify(call)),
});

function parsed(document: string): Persona {
  const read = readPersona(document, { isZone });
  if (!read.ok) throw refused({ kind: "unreadable", what: "personas" });
  return read.value;
}
