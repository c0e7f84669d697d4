// A real person's history → a persona that holds the same: their traits with from-when values, and their events. What
// links devices (aliases, anonymous ids, groups) is left out, for a persona has one id.

import { formatInstant } from "../base/instant.ts";
import type { JsonValue } from "../base/json.ts";
import type { Message } from "./message.ts";
import {
  mostEvents,
  mostTraits,
  mostTraitValues,
  type Persona,
  type PersonaEvent,
} from "./persona-schema.ts";

export interface PersonaOfHistory {
  readonly persona: Persona;
  /** Events that there were too many of: the oldest ones are left out. */
  readonly left: number;
}

interface Named {
  readonly userId: string;
  readonly name: string;
  readonly zone: string;
}

/** `messages` in order, at least one. Names are not taken over: the persona has one of their own. */
export function personaOfHistory(
  messages: readonly Message[],
  { userId, name, zone }: Named,
): PersonaOfHistory {
  const events = messages.flatMap(eventOf);
  const kept = events.slice(Math.max(0, events.length - mostEvents));
  const knownMs = messages[0]?.atMs ?? 0;
  const persona: Persona = {
    format: "rehearse.persona/1",
    userId,
    name,
    about: "",
    zone,
    knownFrom: formatInstant(knownMs),
    traits: traitsOf(messages),
    events: kept,
    habits: [],
  };
  return { persona, left: events.length - kept.length };
}

const nameTraits: ReadonlySet<string> = new Set(["name", "firstName", "lastName"]);

function traitsOf(messages: readonly Message[]): Persona["traits"] {
  const values = new Map<string, { value: JsonValue; from: string }[]>();
  for (const { type, atMs, traits } of messages) {
    if (type !== "identify") continue;
    for (const [key, value] of Object.entries(traits)) {
      if (nameTraits.has(key) || key === "" || key.length > 500) continue;
      const known = values.get(key) ?? [];
      values.set(key, known);
      addValue(known, { value, from: formatInstant(atMs) });
    }
  }
  return [...values]
    .slice(0, mostTraits)
    .map(([name, all]) => ({ name, values: all.slice(-mostTraitValues) }));
}

/** Said again, it changes nothing; of several at one instant the last holds. */
function addValue(
  known: { value: JsonValue; from: string }[],
  next: { value: JsonValue; from: string },
): void {
  const last = known.at(-1);
  if (last !== undefined && JSON.stringify(last.value) === JSON.stringify(next.value)) return;
  if (last?.from === next.from) last.value = next.value;
  else known.push(next);
}

function eventOf({ type, name, atMs, properties }: Message): readonly PersonaEvent[] {
  if ((type !== "track" && type !== "page" && type !== "screen") || name.length > 500) return [];
  const withProperties = Object.keys(properties).length === 0 ? {} : { properties };
  const event = { event: name, ...withProperties, at: formatInstant(atMs) };
  return [type === "track" ? event : { type, ...event }];
}
