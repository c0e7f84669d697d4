// The story of one person in a rehearsal, from their first message to its end: messages, what they changed, computed
// traits, audiences and transitions in one time line. Bounded: of what changes without end the latest is kept.

import { countUpTo } from "../base/sorted-instants.ts";
import { lastInstantMs } from "../base/instant.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { wholeHistory } from "../conditions/facts.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import type { Journey } from "../journey/journey.ts";
import type { Audience, ComputedTrait, Definitions } from "../people/definitions.ts";
import type { Message } from "../people/message.ts";
import { KnownHistory } from "./known-history.ts";
import type { NumberedItem, StoryItem, StoryMessage } from "./story-item.ts";
import { storyTransitions } from "./story-transitions.ts";
import { isTrueAt, truthLine } from "./truth-line.ts";

export interface StoryInput {
  readonly journey: Journey;
  readonly definitions: Definitions;
  /** All of the person's messages in order. */
  readonly messages: readonly Message[];
  /** All of their transitions in the rehearsal in order. */
  readonly transitions: readonly TransitionRecord[];
  /** The rehearsal's end, inclusive. */
  readonly untilMs: number;
}

export interface Story {
  readonly items: readonly NumberedItem[];
  /** How many older items of a kind are not in it. */
  readonly leftOut: StoryLeftOut;
}

export interface StoryLeftOut {
  readonly messages: number;
  readonly computedTraits: number;
  readonly audiences: number;
}

/** More than anybody reads; a screen asks for a page at a time. */
export const mostMessages = 200_000;
/** Of one computed trait, and of one audience. */
export const mostChanges = 1_000;

export function storyOf(input: StoryInput): Story {
  const { definitions, messages, untilMs, journey, transitions } = input;
  const known = new KnownHistory(messages, definitions, untilMs);
  const said = storyMessages(messages.slice(0, known.messages.length));
  const computed = definitions.computedTraits.map((trait) => computedChanges(trait, known, untilMs));
  const audiences = definitions.audiences.map((audience) => membership(audience, known, untilMs));
  const items: readonly StoryItem[] = [
    ...said.slice(-mostMessages),
    ...computed.flatMap((changes) => changes.slice(-mostChanges)),
    ...audiences.flatMap((changes) => changes.slice(-mostChanges)),
    ...storyTransitions(journey, transitions),
  ];
  return {
    // Sorting keeps the order of equals: of one instant what was said comes first, what it led to after it.
    items: items.toSorted((a, b) => a.atMs - b.atMs).map((item, number) => ({ ...item, number })),
    leftOut: {
      messages: Math.max(0, said.length - mostMessages),
      computedTraits: leftOutOf(computed),
      audiences: leftOutOf(audiences),
    },
  };
}

const leftOutOf = (lists: readonly (readonly StoryItem[])[]): number =>
  lists.reduce((sum, { length }) => sum + Math.max(0, length - mostChanges), 0);

/** Each with what it changed of the traits that were known before it. */
export function storyMessages(messages: readonly Message[]): readonly StoryMessage[] {
  const traits = new Map<string, JsonValue>();
  return messages.map((message, index) => {
    const { type, name, atMs, properties, messageId } = message;
    const changes = type === "identify" ? changesOf(traits, message.traits) : [];
    return {
      kind: "message",
      index,
      atMs,
      type,
      name,
      properties,
      traits: message.traits,
      messageId: messageId ?? null,
      changes,
    };
  });
}

function changesOf(traits: Map<string, JsonValue>, said: JsonObject): StoryMessage["changes"] {
  return Object.entries(said).flatMap(([key, value]) => {
    const old = traits.get(key) ?? null;
    if (value === null) traits.delete(key);
    else traits.set(key, value);
    return isSame(old, value) ? [] : [{ key, old, new: value }];
  });
}

const isSame = (a: JsonValue, b: JsonValue): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** At every event that it counts, and wherever its window lets go of one. */
function computedChanges(
  trait: ComputedTrait,
  { facts }: KnownHistory,
  untilMs: number,
): readonly StoryItem[] {
  const instants = facts.eventInstants(trait.event);
  const changes: StoryItem[] = [];
  let old = facts.computedTraitAt(trait.id, -Infinity) ?? null;
  for (let atMs = -Infinity; ;) {
    const event = instants[countUpTo(instants, atMs)] ?? Infinity;
    atMs = Math.min(event, facts.computedTraitExpiry(trait.id, atMs));
    if (atMs > untilMs || atMs > lastInstantMs) return changes;
    const value = facts.computedTraitAt(trait.id, atMs) ?? null;
    if (isSame(old, value)) continue;
    changes.push({ kind: "computedTrait", atMs, id: trait.id, old, new: value });
    old = value;
  }
}

/** From the person's first message on: nobody is a member before it. */
function membership({ id, condition }: Audience, known: KnownHistory, untilMs: number): readonly StoryItem[] {
  const { existsFromMs } = known;
  if (existsFromMs === null) return [];
  const line = truthLine(condition, known, wholeHistory);
  const turns = line.turns.filter((atMs) => atMs > existsFromMs && atMs <= untilMs);
  let joined = isTrueAt(line, existsFromMs);
  const first = joined ? [{ kind: "audience", atMs: existsFromMs, id, joined } as const] : [];
  return [
    ...first,
    ...turns.map((atMs) => {
      joined = !joined;
      return { kind: "audience", atMs, id, joined } as const;
    }),
  ];
}
