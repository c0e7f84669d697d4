// A persona written out, as windows show it: how much there is, when, and the messages themselves.

import type { PersonaActivity, PersonaLife, PersonaRow } from "../../../shared/api/persona-contract.ts";
import { parseInstant } from "../../../shared/base/instant.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { mostPersonaMessages } from "../../../shared/people/persona-messages.ts";
import type { Persona } from "../../../shared/people/persona-schema.ts";
import { callsOf, type StoredPersona } from "./stored-personas.ts";

const barsOfRow = 24;
const barsOfLife = 96;
const traitsOfRow = 4;

export function personaRow({ id, persona }: StoredPersona): PersonaRow {
  const { userId, name, about, traits } = persona;
  const calls = callsOf(persona);
  return {
    id,
    userId,
    name,
    about,
    traits: traits.slice(0, traitsOfRow).map((trait) => ({
      name: trait.name,
      value: trait.values.at(-1)?.value ?? null,
    })),
    messages: calls.length,
    activity: activityOf(calls, barsOfRow),
  };
}

export function personaLife(
  persona: Persona,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): PersonaLife {
  const calls = callsOf(persona);
  return {
    messages: calls.length,
    isCut: calls.length === mostPersonaMessages,
    activity: activityOf(calls, barsOfLife),
    calls: calls.slice(offset, offset + limit),
  };
}

/** `calls` in the order of time, at least one: a persona always says who they are. */
function activityOf(calls: readonly JsonObject[], count: number): PersonaActivity {
  const instants = calls.map(({ timestamp }) => parseInstant(String(timestamp)) ?? 0);
  const fromMs = instants[0] ?? 0;
  const toMs = instants.at(-1) ?? fromMs;
  const bars = Array.from({ length: count }, () => 0);
  for (const atMs of instants) {
    const bar = Math.min(count - 1, Math.floor((count * (atMs - fromMs)) / Math.max(1, toMs - fromMs)));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return { fromMs, toMs, bars };
}
