// The user id of a persona follows their name for as long as nobody has chosen one: it is what the name makes of it.

import { slugOf } from "../../shared/journey/slug.ts";
import type { Persona } from "../../shared/people/persona-schema.ts";

const longest = 50;

/** `persona` under another name; `taken` are the ids of all others. */
export function renamedPersona(persona: Persona, name: string, taken: readonly string[]): Persona {
  const followed = isMadeFrom(persona.userId, persona.name) || isMadeFrom(persona.userId, "New persona");
  const base = slugOf(name, "-", longest);
  if (!followed || base === "") return { ...persona, name };
  return { ...persona, name, userId: free(base, taken) };
}

/** With or without the number that tells it from others. */
function isMadeFrom(userId: string, name: string): boolean {
  const base = slugOf(name, "-", longest);
  return userId === base || (userId.startsWith(`${base}-`) && /^\d+$/.test(userId.slice(base.length + 1)));
}

function free(base: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
