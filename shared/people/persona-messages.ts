// A persona → the Segment-spec calls of their life, in the order of time: a pure function of the document and of what
// clocks of its zone show. The same document gives the same messages with the same ids, everywhere.

import { formatInstant, parseInstant } from "../base/instant.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { dayText, habitDays } from "./persona-habits.ts";
import type { Persona, PersonaEvent, PersonaHabit } from "./persona-schema.ts";

/**
 * The instant at which clocks of the zone show this time ("10:00") on this day ("2026-03-29"), in milliseconds: of
 * two such instants the earlier, where clocks leap over it the one after.
 */
export type InstantInZone = (day: string, time: string) => number;

/** Beyond it a persona is not written out: as many as a space shows without waiting. */
export const mostPersonaMessages = 20_000;

interface Timed {
  readonly atMs: number;
  readonly call: JsonObject;
}

/** Messages that parseMessage takes; the first `mostPersonaMessages` of them. */
export function personaMessages(persona: Persona, inZone: InstantInZone): readonly JsonObject[] {
  const timed = [...identifies(persona), ...events(persona), ...habits(persona, inZone)];
  // What somebody is comes before what they do at the same instant; else the order of the document holds.
  timed.sort((a, b) => a.atMs - b.atMs);
  return timed.slice(0, mostPersonaMessages).map(({ atMs, call }, index) => ({
    ...call,
    userId: persona.userId,
    messageId: `${persona.userId}/${index + 1}`,
    timestamp: formatInstant(atMs),
  }));
}

/** One at each instant at which something about them changes, the first when they become known. */
function identifies({ name, knownFrom, traits }: Persona): readonly Timed[] {
  const knownMs = instantOf(knownFrom);
  const byInstant = new Map<number, [string, JsonValue][]>([[knownMs, []]]);
  const isNamed = traits.some((trait) => trait.name === "name");
  if (!isNamed) byInstant.get(knownMs)?.push(["name", name]);
  for (const trait of traits) {
    for (const { value, from } of trait.values) {
      const atMs = from === undefined ? knownMs : instantOf(from);
      const said = byInstant.get(atMs) ?? [];
      byInstant.set(atMs, said);
      said.push([trait.name, value]);
    }
  }
  return [...byInstant].map(([atMs, said]) => ({
    atMs,
    call: { type: "identify", traits: Object.fromEntries(said) },
  }));
}

const events = ({ events: all }: Persona): readonly Timed[] =>
  all.map((event) => ({ atMs: instantOf(event.at), call: callOf(event) }));

function habits({ habits: all }: Persona, inZone: InstantInZone): readonly Timed[] {
  return all.flatMap((habit) => {
    const call = callOf(habit);
    return habitDays(habit).map((day) => ({ atMs: inZone(dayText(day), habit.at), call }));
  });
}

function callOf({ type = "track", event, properties = {} }: PersonaEvent | PersonaHabit): JsonObject {
  if (type === "track") return { type, event, properties };
  return event === "" ? { type, properties } : { type, name: event, properties };
}

/** Of a text that was read. */
const instantOf = (text: string): number => parseInstant(text) ?? 0;
