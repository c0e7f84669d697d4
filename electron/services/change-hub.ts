// Tells every window what is not as it was, and knows which window shows which journey. A slow window is never
// waited for: what it has not taken yet is told once, however often it happened.

import type { Change } from "../../shared/api/host-contract.ts";
import { ChangeStream } from "./change-stream.ts";

/** Windows that show something and have no stream: reconnecting ones. The oldest are forgotten first. */
const mostWithoutStream = 64;

export class ChangeHub {
  readonly #streams = new Map<string, Set<ChangeStream>>();
  readonly #shown = new Map<string, string>();
  readonly #goneListeners = new Set<(window: string) => void>();

  /** Goes to every window, also to the one that caused it. */
  tell(change: Change): void {
    for (const streams of this.#streams.values()) for (const stream of streams) stream.add(change);
  }

  /** The stream of one window; it has the change "space" in it from the beginning. Whoever ends it, ends it once. */
  open(window: string): ChangeStream {
    const stream = new ChangeStream(() => this.#close(window, stream));
    stream.add({ kind: "space" });
    const streams = this.#streams.get(window) ?? new Set();
    this.#streams.set(window, streams.add(stream));
    this.#tellPresence(this.#shown.get(window));
    return stream;
  }

  /** `listener` hears of each window whose last stream has ended. */
  onGone(listener: (window: string) => void): void {
    this.#goneListeners.add(listener);
  }

  /** The window shows this journey from now on; null: none. */
  show(window: string, journey: string | null): void {
    const before = this.#shown.get(window);
    this.#shown.delete(window);
    if (journey !== null) this.#shown.set(window, journey);
    this.#forgetOldest();
    this.#tellPresence(before);
    this.#tellPresence(journey ?? undefined);
  }

  /** Ends all streams. */
  close(): void {
    for (const streams of this.#streams.values()) for (const stream of streams) stream.end();
  }

  #close(window: string, stream: ChangeStream): void {
    const streams = this.#streams.get(window);
    streams?.delete(stream);
    if (streams?.size !== 0) return;
    this.#streams.delete(window);
    for (const listener of this.#goneListeners) listener(window);
    this.#tellPresence(this.#shown.get(window));
  }

  #tellPresence(journey: string | undefined): void {
    if (journey === undefined) return;
    let windows = 0;
    for (const window of this.#streams.keys()) if (this.#shown.get(window) === journey) windows += 1;
    this.tell({ kind: "presence", journey, windows });
  }

  #forgetOldest(): void {
    const waiting = [...this.#shown.keys()].filter((window) => !this.#streams.has(window));
    for (const window of waiting.slice(0, Math.max(0, waiting.length - mostWithoutStream)))
      this.#shown.delete(window);
  }
}
