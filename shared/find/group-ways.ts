// The whole ways of all instances of a rehearsal, grouped: the connections taken, one after the other, and how it ended.
// One pass over the records and 16 bytes an instance; it pauses often, so that other work has its turn.

import { kindAction, kindActions } from "../rehearsal/kind-actions.ts";
import type { RehearsalOutline } from "../rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../rehearsal/rehearsal-records.ts";

/** How an instance stands at the end of the rehearsal. */
export const wayOutcome = { underWay: 0, completed: 1, exited: 2 } as const;

export interface GroupedWays {
  /** By instance, in output order: its way, or `unsorted`. */
  readonly wayOf: Uint32Array;
  /** By instance: from its entry until it completed or exited; until the end for who is still under way. */
  readonly lengthsMs: Float64Array;
  /** By instance: the number of its first record. */
  readonly firstRecords: Uint32Array;
  readonly ways: readonly GroupedWay[];
}

/** Mutable while it is grouped. */
export interface GroupedWay {
  readonly outcome: number;
  /** How many connections were taken. */
  readonly length: number;
  /** The first instance that went it. */
  readonly first: number;
  instances: number;
}

/** The way of instances behind the bound: they are counted, but not told apart. */
export const unsorted = 0xff_ff_ff_ff;

/** Of different beginnings of ways; about 50 bytes each. */
const mostBeginnings = 2_000_000;
const recordsAtOnce = 32_768;

/** `endMs`: the last instant that the rehearsal decided. */
export function* groupWays(
  outline: RehearsalOutline,
  records: RehearsalRecords,
  endMs: number,
): Generator<undefined, GroupedWays, undefined> {
  const grouping = new Grouping(outline, yield* countInstances(records), endMs);
  for (let user = 0; user < records.userCount; user += 1) {
    const end = records.starts[user + 1] ?? 0;
    for (let record = records.starts[user] ?? 0; record < end; record += 1) {
      grouping.take(record, records.kinds[record] ?? 0, records.atMs[record] ?? 0);
      if (record % recordsAtOnce === 0) yield;
    }
  }
  return grouping.finish();
}

function* countInstances({ kinds }: RehearsalRecords): Generator<undefined, number, undefined> {
  let count = 0;
  for (let record = 0; record < kinds.length; record += 1) {
    if (kinds[record] === 0) count += 1;
    if (record % (8 * recordsAtOnce) === 0) yield;
  }
  return count;
}

/** Beginnings of ways are the nodes of a tree; a connection leads from one to the next. */
class Grouping {
  readonly #actions: Uint8Array;
  readonly #stride: number;
  readonly #endMs: number;
  readonly #nodes = new Map<number, number>();
  readonly #wayAt = new Map<number, number>();
  readonly #ways: GroupedWay[] = [];
  readonly #wayOf: Uint32Array;
  readonly #lengthsMs: Float64Array;
  readonly #firstRecords: Uint32Array;
  #instance = -1;
  #node = 0;
  #length = 0;
  #enteredMs = 0;
  #doneMs = 0;
  #outcome: number = wayOutcome.underWay;

  constructor(outline: RehearsalOutline, instances: number, endMs: number) {
    this.#actions = kindActions(outline).actions;
    this.#stride = outline.kinds.length + 1;
    this.#endMs = endMs;
    this.#wayOf = new Uint32Array(instances);
    this.#lengthsMs = new Float64Array(instances);
    this.#firstRecords = new Uint32Array(instances);
  }

  take(record: number, kind: number, atMs: number): void {
    if (kind === 0) this.#open(record, atMs);
    const action = this.#actions[kind];
    if (action === kindAction.passed) {
      this.#length += 1;
      this.#node = this.#after(kind);
    } else if (action === kindAction.completed) this.#done(wayOutcome.completed, atMs);
    else if (action === kindAction.ended && this.#outcome !== wayOutcome.completed)
      this.#done(wayOutcome.exited, atMs);
  }

  finish(): GroupedWays {
    this.#close();
    return {
      wayOf: this.#wayOf,
      lengthsMs: this.#lengthsMs,
      firstRecords: this.#firstRecords,
      ways: this.#ways,
    };
  }

  #open(record: number, atMs: number): void {
    this.#close();
    this.#instance += 1;
    this.#firstRecords[this.#instance] = record;
    this.#node = 0;
    this.#length = 0;
    this.#enteredMs = atMs;
    this.#doneMs = this.#endMs;
    this.#outcome = wayOutcome.underWay;
  }

  #done(outcome: number, atMs: number): void {
    this.#outcome = outcome;
    this.#doneMs = atMs;
  }

  /** −1: behind the bound. */
  #after(kind: number): number {
    if (this.#node < 0) return -1;
    const key = this.#node * this.#stride + kind;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    if (this.#nodes.size >= mostBeginnings) return -1;
    const made = this.#nodes.size + 1;
    this.#nodes.set(key, made);
    return made;
  }

  #close(): void {
    if (this.#instance < 0) return;
    this.#lengthsMs[this.#instance] = this.#doneMs - this.#enteredMs;
    this.#wayOf[this.#instance] = this.#node < 0 ? unsorted : this.#wayNumber();
  }

  #wayNumber(): number {
    const key = this.#node * 3 + this.#outcome;
    const known = this.#wayAt.get(key);
    const way = known === undefined ? undefined : this.#ways[known];
    if (known !== undefined && way !== undefined) {
      way.instances += 1;
      return known;
    }
    this.#wayAt.set(key, this.#ways.length);
    const [outcome, length, first] = [this.#outcome, this.#length, this.#instance];
    return this.#ways.push({ outcome, length, first, instances: 1 }) - 1;
  }
}
