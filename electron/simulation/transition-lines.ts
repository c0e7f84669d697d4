// Transitions as the lines of FORMATS.md ("Transitions"), written as bytes: a rehearsal has millions.

import { formatInstant } from "../../shared/base/instant.ts";
import type { TransitionKind, TransitionLog } from "../../shared/engine/transition.ts";
import { ByteBuffer } from "./byte-buffer.ts";

const dayMs = 86_400_000;
const clockBytes = 13;

const nothing = new Uint8Array(0);
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");

/** The keys behind the instant in the order of FORMATS.md: the step before what happened there. */
function lineEnding(kind: TransitionKind): string {
  const { what, ...others } = kind;
  const step = "step" in others ? { step: others.step } : {};
  return `",${JSON.stringify({ ...step, what, ...others }).slice(1)}\n`;
}

export class TransitionLines {
  readonly #buffer = new ByteBuffer();
  /** What follows the instant, by kind. */
  readonly #endings: readonly Uint8Array[];
  readonly #longestEnding: number;
  /** What stands before the clock, by day since the epoch. */
  readonly #days = new Map<number, Uint8Array>();
  readonly #entries: Uint8Array[] = [];

  constructor(kinds: readonly TransitionKind[]) {
    this.#endings = kinds.map((kind) => utf8(lineEnding(kind)));
    this.#longestEnding = Math.max(0, ...this.#endings.map((ending) => ending.length));
  }

  /** The lines of one chunk's transitions, in the log's order. `userId` takes user numbers of the chunk. */
  write(log: TransitionLog, userId: (user: number) => string): Uint8Array {
    for (let listed = 0; listed < log.userCount; listed += 1) {
      const opening = utf8(`{"user":${JSON.stringify(userId(log.users[listed] ?? 0))},"entry":`);
      this.#writeUser(log, opening, { from: log.starts[listed] ?? 0, to: log.starts[listed + 1] ?? 0 });
    }
    return this.#buffer.take();
  }

  #writeUser(
    log: TransitionLog,
    opening: Uint8Array,
    records: { readonly from: number; readonly to: number },
  ): void {
    const buffer = this.#buffer;
    let entry = 0;
    for (let record = records.from; record < records.to; record += 1) {
      const kind = log.kinds[record] ?? 0;
      const atMs = log.atMs[record] ?? 0;
      if (kind === 0) entry += 1;
      const day = Math.floor(atMs / dayMs);
      const beforeClock = this.#day(day);
      const entryText = this.#entry(entry);
      buffer.reserve(
        opening.length + entryText.length + beforeClock.length + clockBytes + this.#longestEnding,
      );
      buffer.append(opening);
      buffer.append(entryText);
      buffer.append(beforeClock);
      buffer.appendClock(atMs - day * dayMs);
      buffer.append(this.#endings[kind] ?? nothing);
    }
  }

  #day(day: number): Uint8Array {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const text = formatInstant(day * dayMs);
    const made = utf8(`,"at":"${text.slice(0, text.indexOf("T") + 1)}`);
    this.#days.set(day, made);
    return made;
  }

  #entry(entry: number): Uint8Array {
    return (this.#entries[entry] ??= utf8(String(entry)));
  }
}
