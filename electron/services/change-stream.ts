// What one window has still to be told. Changes that say the same of the same thing are kept once, the newest; so
// the stream is no longer than there are things, and where even those are many it says "everything" instead.

import type { Change } from "../../shared/api/host-contract.ts";
import { assertNever } from "../../shared/base/assert.ts";

const mostWaiting = 200;

export class ChangeStream implements AsyncIteratorObject<Change, undefined, void> {
  readonly #onEnd: () => void;
  readonly #waiting = new Map<string, Change>();
  #takers: ((taken: IteratorResult<Change, undefined>) => void)[] = [];
  #isEnded = false;

  /** `onEnd` is called once, however the stream ends. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  add(change: Change): void {
    if (this.#isEnded) return;
    const taker = this.#takers.shift();
    if (taker !== undefined) {
      taker({ done: false, value: change });
      return;
    }
    const key = keyOf(change);
    const before = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (change.kind === "rehearsal" && change.done === null) this.#waiting.delete(progressKey(change));
    this.#waiting.set(key, before === undefined ? change : joined(before, change));
    if (this.#waiting.size > mostWaiting) this.#sayEverything();
  }

  next(): Promise<IteratorResult<Change, undefined>> {
    const [first] = this.#waiting;
    if (first !== undefined) {
      this.#waiting.delete(first[0]);
      return Promise.resolve({ done: false, value: first[1] });
    }
    if (this.#isEnded) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  return(): Promise<IteratorResult<Change, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }

  /** Whoever waits for the next change is told that there is none. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#waiting.clear();
    const takers = this.#takers;
    this.#takers = [];
    for (const taker of takers) taker({ done: true, value: undefined });
    this.#onEnd();
  }

  #sayEverything(): void {
    this.#waiting.clear();
    this.#waiting.set("space", { kind: "space" });
  }
}

function keyOf(change: Change): string {
  switch (change.kind) {
    case "space":
    case "journeys":
    case "definitions":
    case "preferences":
    case "personas":
    case "catalogue":
      return change.kind;
    case "draft":
    case "presence":
    case "rehearsals":
      return `${change.kind} ${change.journey}`;
    case "marks":
      return `marks ${change.rehearsal}`;
    case "dataWork":
      return `${change.progress === null ? "end of " : ""}work ${change.work}`;
    case "rehearsal":
      // An end is never hidden by the beginning of the next one.
      return change.done === null ? `end ${change.journey}` : progressKey(change);
    default:
      return assertNever(change);
  }
}

const progressKey = ({ journey }: { readonly journey: string }): string => `progress ${journey}`;

/** A window passes over what it caused itself; so what two caused is told as the host's. */
function joined(before: Change, after: Change): Change {
  if (!("by" in before) || !("by" in after) || before.by === after.by || after.kind === "draft") return after;
  return { ...after, by: null };
}
