// The log that a kernel writes to, and writes over for every chunk. Its columns grow and are kept.

import type { TransitionLog } from "../transition.ts";

export class GrowingLog implements TransitionLog {
  userCount = 0;
  recordCount = 0;
  users = new Uint32Array(0);
  starts = new Uint32Array(1);
  atMs = new Float64Array(1_024);
  kinds = new Uint16Array(1_024);

  /** Makes room for so many users; what was logged may be lost. */
  prepare(users: number): void {
    if (this.users.length >= users) return;
    this.users = new Uint32Array(users);
    this.starts = new Uint32Array(users + 1);
  }

  /** Makes room for at least so many records; what was logged is kept. */
  grow(records: number): void {
    const length = Math.max(records, this.atMs.length * 2);
    const atMs = new Float64Array(length);
    const kinds = new Uint16Array(length);
    atMs.set(this.atMs);
    kinds.set(this.kinds);
    this.atMs = atMs;
    this.kinds = kinds;
  }
}
