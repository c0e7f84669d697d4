// Facts about one user, read off the messages that are known of them. The plain way: the batch engine has a
// faster one over columns, and is tested against this.

import { durationMs } from "../base/duration.ts";
import { assert } from "../base/assert.ts";
import type { AudienceId, ComputedTraitId } from "../base/ids.ts";
import { isJsonObject, type JsonValue } from "../base/json.ts";
import { follow, splitPath, valueAtPath } from "../base/path.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import type { Condition, EventPattern } from "../conditions/condition.ts";
import type { Facts } from "../conditions/facts.ts";
import type { ComputedTrait, Definitions } from "./definitions.ts";
import { matchesPattern, type FactMessage } from "./event-pattern.ts";
import { SlidingAggregate } from "./sliding-aggregate.ts";

interface Matches {
  readonly messages: readonly FactMessage[];
  readonly instants: readonly number[];
}

interface TraitVersions {
  readonly instants: readonly number[];
  readonly values: readonly (JsonValue | undefined)[];
  /** The identify call behind each version. */
  readonly sources: readonly FactMessage[];
}

export class HistoryFacts implements Facts {
  private readonly messages: readonly FactMessage[];
  private readonly definitions: Definitions;
  private readonly matches = new Map<EventPattern, Matches>();
  private readonly traits = new Map<string, TraitVersions>();
  private readonly aggregates = new Map<ComputedTraitId, SlidingAggregate>();

  /** `messages` in (timestamp, position) order; `definitions` checked. */
  constructor(messages: readonly FactMessage[], definitions: Definitions) {
    this.messages = messages;
    this.definitions = definitions;
  }

  /** The messages that match, in order; those of computed traits and clauses alike. */
  eventsOf(pattern: EventPattern): readonly FactMessage[] {
    return this.matchesOf(pattern).messages;
  }

  eventInstants(pattern: EventPattern): readonly number[] {
    return this.matchesOf(pattern).instants;
  }

  traitAt(path: string, atMs: number): JsonValue | undefined {
    const { instants, values } = this.versionsOf(path);
    return values[countUpTo(instants, atMs) - 1];
  }

  traitSource(path: string, atMs: number): FactMessage | undefined {
    const { instants, sources } = this.versionsOf(path);
    return sources[countUpTo(instants, atMs) - 1];
  }

  computedTraitAt(id: ComputedTraitId, atMs: number): JsonValue | undefined {
    const { from, to } = this.windowOf(id, atMs);
    return this.aggregateOf(id).over(from, to);
  }

  computedTraitEvents(id: ComputedTraitId, atMs: number): readonly FactMessage[] {
    const { from, to } = this.windowOf(id, atMs);
    return this.eventsOf(this.computedTrait(id).event).slice(from, to);
  }

  computedTraitExpiry(id: ComputedTraitId, atMs: number): number {
    const trait = this.computedTrait(id);
    const { from, to } = this.windowOf(id, atMs);
    return from < to
      ? (this.eventInstants(trait.event)[from] ?? Infinity) + durationMs(trait.within)
      : Infinity;
  }

  audience(id: AudienceId): Condition {
    const found = this.definitions.audiences.find((audience) => audience.id === id);
    assert(found !== undefined, `audience ${id} must be defined`);
    return found.condition;
  }

  computedTrait(id: ComputedTraitId): ComputedTrait {
    const found = this.definitions.computedTraits.find((trait) => trait.id === id);
    assert(found !== undefined, `computed trait ${id} must be defined`);
    return found;
  }

  /** The matching events that a computed trait counts at an instant, by number. */
  private windowOf(id: ComputedTraitId, atMs: number): { readonly from: number; readonly to: number } {
    const trait = this.computedTrait(id);
    const instants = this.eventInstants(trait.event);
    return { from: countUpTo(instants, atMs - durationMs(trait.within)), to: countUpTo(instants, atMs) };
  }

  private aggregateOf(id: ComputedTraitId): SlidingAggregate {
    let found = this.aggregates.get(id);
    if (found === undefined) {
      const trait = this.computedTrait(id);
      const events = this.eventsOf(trait.event);
      found = new SlidingAggregate(trait.type, (index) => propertyOf(events[index], trait));
      this.aggregates.set(id, found);
    }
    return found;
  }

  private versionsOf(path: string): TraitVersions {
    let versions = this.traits.get(path);
    if (versions === undefined) this.traits.set(path, (versions = traitVersions(this.messages, path)));
    return versions;
  }

  private matchesOf(pattern: EventPattern): Matches {
    let found = this.matches.get(pattern);
    if (found === undefined) {
      const messages = this.messages.filter((message) => matchesPattern(message, pattern));
      found = { messages, instants: messages.map((message) => message.atMs) };
      this.matches.set(pattern, found);
    }
    return found;
  }
}

const propertyOf = (message: FactMessage | undefined, trait: ComputedTrait): JsonValue | undefined =>
  message === undefined || trait.property === undefined
    ? undefined
    : valueAtPath(message.properties, trait.property);

/** A trait after each identify call that touches it. Traits merge by top-level key; null removes a key. */
function traitVersions(messages: readonly FactMessage[], path: string): TraitVersions {
  const split = splitPath(path);
  const instants: number[] = [];
  const values: (JsonValue | undefined)[] = [];
  const sources: FactMessage[] = [];
  let literal: JsonValue | undefined;
  let head: JsonValue | undefined;
  for (const message of messages) {
    const { type, atMs, traits } = message;
    if (type !== "identify") continue;
    const setsLiteral = Object.hasOwn(traits, path);
    const setsHead = split !== undefined && Object.hasOwn(traits, split.head);
    if (!setsLiteral && !setsHead) continue;
    if (setsLiteral) literal = traits[path] ?? undefined;
    if (setsHead) head = traits[split.head] ?? undefined;
    instants.push(atMs);
    sources.push(message);
    values.push(
      literal ?? (split !== undefined && isJsonObject(head) ? follow(head, split.rest) : undefined),
    );
  }
  return { instants, values, sources };
}
