// Writes the records of one chunk person by person; whoever has none is not listed.

import type { RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { RecordRange } from "../../../shared/what-if/past-fate.ts";

export class RecordsWriter {
  readonly #users: number[] = [];
  readonly #starts: number[] = [0];
  readonly #userIds: string[] = [];
  #atMs: Float64Array;
  #kinds: Uint16Array;
  #count = 0;
  #user = 0;

  /** `expected`: how many records there will be, about. */
  constructor(expected: number) {
    this.#atMs = new Float64Array(expected + 1_024);
    this.#kinds = new Uint16Array(expected + 1_024);
  }

  /** What is added up to `close` is this user's. Users ascend. */
  open(user: number): void {
    this.#user = user;
  }

  add(atMs: number, kind: number): void {
    this.#room(1);
    this.#atMs[this.#count] = atMs;
    this.#kinds[this.#count] = kind;
    this.#count += 1;
  }

  copy({ atMs, kinds, from, to }: RecordRange): void {
    this.#room(to - from);
    this.#atMs.set(atMs.subarray(from, to), this.#count);
    this.#kinds.set(kinds.subarray(from, to), this.#count);
    this.#count += to - from;
  }

  close(userId: () => string): void {
    if (this.#count === this.#starts.at(-1)) return;
    this.#users.push(this.#user);
    this.#userIds.push(userId());
    this.#starts.push(this.#count);
  }

  take(): RecordsPart {
    const log = {
      userCount: this.#users.length,
      recordCount: this.#count,
      users: Uint32Array.from(this.#users),
      starts: Uint32Array.from(this.#starts),
      atMs: this.#atMs.slice(0, this.#count),
      kinds: this.#kinds.slice(0, this.#count),
    };
    return { log, userIds: this.#userIds };
  }

  #room(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.#atMs.length) return;
    const length = Math.max(needed, this.#atMs.length * 2);
    const [atMs, kinds] = [new Float64Array(length), new Uint16Array(length)];
    atMs.set(this.#atMs.subarray(0, this.#count));
    kinds.set(this.#kinds.subarray(0, this.#count));
    [this.#atMs, this.#kinds] = [atMs, kinds];
  }
}
