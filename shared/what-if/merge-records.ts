// Records in which some people's are replaced by others: those of a what-if are its base's, but for the people who were
// played anew. Runs of people who stay are copied as they lie.

import { assert } from "../base/assert.ts";
import type { RehearsalRecords } from "../rehearsal/rehearsal-records.ts";

/** All records of one person, none where nothing happens to them. */
export interface PersonRecords {
  readonly userId: string;
  readonly atMs: readonly number[];
  readonly kinds: readonly number[];
}

/** `played` ascends by code units of the ids; of the base are all people who are not among them. */
export function mergeRecords(base: RehearsalRecords, played: readonly PersonRecords[]): RehearsalRecords {
  if (played.length === 0) return base;
  const merged = new Merged(base, played);
  const { userCount } = base;
  let user = 0;
  for (const person of played) {
    const place = lowerBound(base, person.userId, user);
    merged.copy(user, place);
    const isThere = place < userCount && base.userId(place) === person.userId;
    user = isThere ? place + 1 : place;
    merged.add(person);
  }
  merged.copy(user, userCount);
  return merged.take();
}

class Merged {
  readonly #base: RehearsalRecords;
  readonly #ids: string[] = [];
  readonly #starts: number[] = [0];
  readonly #atMs: Float64Array;
  readonly #kinds: Uint16Array;
  #records = 0;

  constructor(base: RehearsalRecords, played: readonly PersonRecords[]) {
    this.#base = base;
    const most = played.reduce((sum, { atMs }) => sum + atMs.length, base.recordCount);
    this.#atMs = new Float64Array(most);
    this.#kinds = new Uint16Array(most);
  }

  /** The base's users from `from` to before `to`. */
  copy(from: number, to: number): void {
    const records = this.#base;
    const first = records.starts[from] ?? 0;
    const end = records.starts[to] ?? 0;
    if (from === to) return;
    this.#atMs.set(records.atMs.subarray(first, end), this.#records);
    this.#kinds.set(records.kinds.subarray(first, end), this.#records);
    for (let user = from; user < to; user += 1) {
      this.#ids.push(records.userId(user));
      this.#starts.push(this.#records + (records.starts[user + 1] ?? 0) - first);
    }
    this.#records += end - first;
  }

  add({ userId, atMs, kinds }: PersonRecords): void {
    if (atMs.length === 0) return;
    this.#atMs.set(atMs, this.#records);
    this.#kinds.set(kinds, this.#records);
    this.#records += atMs.length;
    this.#ids.push(userId);
    this.#starts.push(this.#records);
  }

  take(): RehearsalRecords {
    const ids = this.#ids;
    assert(this.#records < 2 ** 32, `a rehearsal holds fewer than 2^32 transitions, not ${this.#records}`);
    return {
      userCount: ids.length,
      recordCount: this.#records,
      starts: Uint32Array.from(this.#starts),
      atMs: this.#atMs.slice(0, this.#records),
      kinds: this.#kinds.slice(0, this.#records),
      userId: (user) => ids[user] ?? "",
    };
  }
}

/** The first user from `from` on whose id is not before the wanted one. */
function lowerBound(records: RehearsalRecords, wanted: string, from: number): number {
  let low = from;
  let high = records.userCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (records.userId(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
