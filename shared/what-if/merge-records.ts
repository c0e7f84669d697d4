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

/** Users of the base who lie one behind the other, or one who was played. */
interface Run {
  /** Number of its first user in the merged records. */
  readonly first: number;
  /** The number of that user in the base; or who was played. */
  readonly from: number | string;
}

class Merged {
  readonly #base: RehearsalRecords;
  readonly #runs: Run[] = [];
  readonly #starts: Uint32Array;
  readonly #atMs: Float64Array;
  readonly #kinds: Uint16Array;
  #users = 0;
  #records = 0;

  constructor(base: RehearsalRecords, played: readonly PersonRecords[]) {
    this.#base = base;
    const most = played.reduce((sum, { atMs }) => sum + atMs.length, base.recordCount);
    this.#starts = new Uint32Array(base.userCount + played.length + 1);
    this.#atMs = new Float64Array(most);
    this.#kinds = new Uint16Array(most);
  }

  /** The base's users from `from` to before `to`. */
  copy(from: number, to: number): void {
    const { starts, atMs, kinds } = this.#base;
    const first = starts[from] ?? 0;
    const end = starts[to] ?? 0;
    if (from === to) return;
    this.#runs.push({ first: this.#users, from });
    this.#atMs.set(atMs.subarray(first, end), this.#records);
    this.#kinds.set(kinds.subarray(first, end), this.#records);
    const shift = this.#records - first;
    for (let user = from; user < to; user += 1) {
      this.#users += 1;
      this.#starts[this.#users] = (starts[user + 1] ?? 0) + shift;
    }
    this.#records += end - first;
  }

  add({ userId, atMs, kinds }: PersonRecords): void {
    if (atMs.length === 0) return;
    this.#runs.push({ first: this.#users, from: userId });
    this.#atMs.set(atMs, this.#records);
    this.#kinds.set(kinds, this.#records);
    this.#records += atMs.length;
    this.#users += 1;
    this.#starts[this.#users] = this.#records;
  }

  take(): RehearsalRecords {
    const [base, runs] = [this.#base, this.#runs];
    assert(this.#records < 2 ** 32, `a rehearsal holds fewer than 2^32 transitions, not ${this.#records}`);
    return {
      userCount: this.#users,
      recordCount: this.#records,
      starts: this.#starts.subarray(0, this.#users + 1),
      atMs: this.#atMs.subarray(0, this.#records),
      kinds: this.#kinds.subarray(0, this.#records),
      userId(user) {
        const { first, from } = runOf(runs, user);
        return typeof from === "string" ? from : base.userId(from + user - first);
      },
    };
  }
}

/** The last run that begins with the user or before. */
function runOf(runs: readonly Run[], user: number): Run {
  let low = 0;
  for (let high = runs.length - 1; low < high;) {
    const middle = (low + high + 1) >>> 1;
    if ((runs[middle]?.first ?? Infinity) <= user) low = middle;
    else high = middle - 1;
  }
  return runs[low] ?? { first: user, from: "" };
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
