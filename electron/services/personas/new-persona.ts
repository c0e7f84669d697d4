// Personas that come into the space: their ids, which are made from their names, and what a new one is to begin with.
// Inside a transaction of the space.

import { formatInstant } from "../../../shared/base/instant.ts";
import { slugOf } from "../../../shared/journey/slug.ts";
import type { Persona } from "../../../shared/people/persona-schema.ts";
import type { Space } from "../../space/space.ts";
import { isZone } from "../../import/date-form.ts";
import { refused } from "../refusal-wording.ts";
import { type StoredPersona, personasOf } from "./stored-personas.ts";

/** Leaves room for a number. */
const longestSlug = 50;
const mostPersonas = 1_000;
const longestName = 200;
const historyMs = 90 * 86_400_000;

/** The name without what surrounds it. Throws Refused where nothing, or too much, is left. */
export function personaName(text: string): string {
  const name = text.trim();
  if (name === "") throw refused({ kind: "nameMissing", what: "persona" });
  if (name.length > longestName) throw refused({ kind: "nameTooLong", what: "persona", most: longestName });
  return name;
}

/** Known from the beginning of the data on, or for the last months where there is none. */
export function blankPersona(
  space: Space,
  { name, zone, nowMs }: { readonly name: string; readonly zone: string; readonly nowMs: number },
): Persona {
  const { firstAtMs } = space.catalogue.facts();
  const dayMs = 86_400_000;
  const knownMs = Math.floor((firstAtMs ?? nowMs - historyMs) / dayMs) * dayMs;
  return {
    format: "rehearse.persona/1",
    userId: freeUserId(personasOf(space), slugOf(name, "-", longestSlug) || "persona"),
    name,
    about: "",
    zone: knownZone(zone),
    knownFrom: formatInstant(knownMs),
    traits: [],
    events: [],
    habits: [],
  };
}

/** A window may know a zone that this program does not. */
export const knownZone = (zone: string): string => (isZone(zone) ? zone : "UTC");

/** The id of the persona in the space. Throws Refused where there are too many. */
export function addPersona(space: Space, persona: Persona): string {
  const stored = space.personas.list();
  if (stored.length >= mostPersonas) throw refused({ kind: "tooManyPersonas", most: mostPersonas });
  const base = slugOf(persona.name, "-", longestSlug) || "persona";
  const id = free(base, (candidate) => candidate !== "new" && !stored.some((one) => one.id === candidate));
  space.personas.save(id, JSON.stringify(persona));
  return id;
}

/** `wanted`, with a number where another persona has it. */
export const freeUserId = (personas: readonly StoredPersona[], wanted: string): string =>
  free(wanted, (candidate) => !personas.some(({ persona }) => persona.userId === candidate));

function free(base: string, isFree: (candidate: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (isFree(candidate)) return candidate;
  }
}
