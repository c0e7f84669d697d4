// Rows of one person and day that name no time are put apart, in file order.

import type { Message } from "../../shared/people/message.ts";

const dayMs = 86_400_000;

export class RowSpread {
  /** By person and day the rows so far. */
  readonly #rowsOfDay = new Map<string, number>();

  /** The message at its place; `spreadMs` 0 leaves it. */
  take(message: Message, spreadMs: number): Message {
    if (spreadMs === 0) return message;
    const source = message.userId === undefined ? `a${message.anonymousId}` : `u${message.userId}`;
    const key = `${Math.floor(message.atMs / dayMs)}:${source}`;
    const earlier = this.#rowsOfDay.get(key) ?? 0;
    this.#rowsOfDay.set(key, earlier + 1);
    return { ...message, atMs: (message.atMs + earlier * spreadMs) as Message["atMs"] };
  }
}
