// What is known of a person up to an instant, and where each of their messages stands in their whole history.

import { countUpTo } from "../base/sorted-instants.ts";
import type { FactMessage } from "../people/event-pattern.ts";
import { HistoryFacts } from "../people/history-facts.ts";
import type { Definitions } from "../people/definitions.ts";

/** One message of a person: its number in their whole history, from 0. */
export interface MessageAt {
  readonly index: number;
  readonly atMs: number;
}

export class KnownHistory {
  /** In (timestamp, position) order, none after the instant. */
  readonly messages: readonly FactMessage[];
  readonly facts: HistoryFacts;
  /** Instants of the calls that set traits, ascending. */
  readonly identifyMs: readonly number[];

  /** `messages`: the whole history; `untilMs` inclusive. */
  constructor(messages: readonly FactMessage[], definitions: Definitions, untilMs: number) {
    const instants = messages.map(({ atMs }) => atMs);
    this.messages = messages.slice(0, countUpTo(instants, untilMs));
    this.facts = new HistoryFacts(this.messages, definitions);
    this.identifyMs = this.messages.filter(({ type }) => type === "identify").map(({ atMs }) => atMs);
  }

  /** A message that the facts gave. */
  place(message: FactMessage): MessageAt {
    let index = this.#firstAt(message.atMs);
    while (index < this.messages.length && this.messages[index] !== message) index += 1;
    return { index, atMs: message.atMs };
  }

  /** The person's first message; null before it. */
  get existsFromMs(): number | null {
    return this.messages[0]?.atMs ?? null;
  }

  /** Binary search: a busy person is asked about often. */
  #firstAt(atMs: number): number {
    let low = 0;
    for (let high = this.messages.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((this.messages[middle]?.atMs ?? Infinity) < atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
