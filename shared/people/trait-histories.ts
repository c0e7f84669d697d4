// Every trait that a person ever said of themselves, with each value that it took: what traitAt of history-facts.ts
// says of one key, for all keys at the top and all instants.

import type { JsonValue } from "../base/json.ts";
import type { FactMessage } from "./event-pattern.ts";

export interface TraitChange {
  readonly atMs: number;
  /** null: it has no value from then on. */
  readonly value: JsonValue;
  /** Number of the message that said it. */
  readonly message: number;
}

/**
 * By key, in the order in which they were first said: the changes, ascending. Saying again what is so already is no
 * change. `messages` in (timestamp, position) order.
 */
export function traitHistories(
  messages: readonly FactMessage[],
): ReadonlyMap<string, readonly TraitChange[]> {
  const histories = new Map<string, TraitChange[]>();
  const texts = new Map<string, string>();
  messages.forEach(({ type, atMs, traits }, message) => {
    if (type !== "identify") return;
    for (const [key, value] of Object.entries(traits)) {
      const text = JSON.stringify(value);
      if ((texts.get(key) ?? "null") === text) continue;
      texts.set(key, text);
      const changes = histories.get(key);
      if (changes === undefined) histories.set(key, [{ atMs, value, message }]);
      else changes.push({ atMs, value, message });
    }
  });
  return histories;
}
