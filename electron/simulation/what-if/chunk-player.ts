// Plays the people of one chunk after the other on under a journey that is changed on the way: takes over what the batch
// says of those whom it cannot be otherwise for, leaves those with whom nothing happens any more, and plays the rest one
// by one. Everything that a chunk gives back is the caller's own.

import { AskedHistories, askedBy, type AskedOfMessages } from "../../../shared/engine/asked-histories.ts";
import { playOn } from "../../../shared/engine/play-on.ts";
import { replayStages, type LiveStage } from "../../../shared/engine/replay-stages.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import type { TransitionLog } from "../../../shared/engine/transition.ts";
import type { MessageChunk } from "../../../shared/people/message-chunk.ts";
import type { RecordsPart, RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import { endOfPast, PastFates, type RecordRange } from "../../../shared/what-if/past-fate.ts";
import { assert } from "../../../shared/base/assert.ts";
import { RecordsWriter } from "./records-writer.ts";

export class ChunkPlayer {
  readonly #stages: readonly LiveStage[];
  readonly #before: LiveStage;
  readonly #after: LiveStage;
  readonly #past: RehearsalRecords;
  readonly #fates: PastFates;
  readonly #asked: AskedOfMessages;

  /** `past`: the records of the rehearsal that is played on from, with the numbers of kinds of the last stage. */
  constructor(stages: readonly LiveStage[], past: RehearsalRecords) {
    const [before, after] = stages.slice(-2);
    assert(before !== undefined && after !== undefined, "a journey that changes on the way has two stages");
    this.#stages = stages;
    [this.#before, this.#after] = [before, after];
    this.#past = past;
    this.#fates = new PastFates({ before: before.live.plan, after: after.live.plan, fromMs: after.fromMs });
    this.#asked = askedBy(stages.map(({ live }) => live.plan));
  }

  /** Whether the batch is asked at all: `run` takes its log then, of the same people. */
  get needsBatch(): boolean {
    return this.#fates.canBeAsAlways;
  }

  run(chunk: MessageChunk, selected: Uint8Array | undefined, always: TransitionLog | null): RecordsPart {
    const { atMs, kinds, starts } = this.#past;
    const written = new RecordsWriter(always?.recordCount ?? 0);
    const histories = new AskedHistories(chunk, this.#asked);
    const batch = new LoggedUsers(always);
    const places = new PastPlaces(this.#past, chunk);
    for (let user = 0; user < chunk.userCount; user += 1) {
      const range = batch.rangeOf(user);
      const place = places.of(user);
      if (selected !== undefined && selected[user] !== 1) continue;
      // Whoever does nothing under either journey is most of the people.
      if (range === null && place < 0 && always !== null) continue;
      const from = place < 0 ? 0 : (starts[place] ?? 0);
      const all = { atMs, kinds, from, to: place < 0 ? 0 : (starts[place + 1] ?? 0) };
      const past = { ...all, to: endOfPast(all, this.#after.fromMs) };
      const fate = this.#fates.of(past, range ?? (always === null ? null : nothingLogged));
      written.open(user);
      if (fate === "asAlways") written.copy(range ?? nothingLogged);
      else {
        const history = fate === "over" ? null : { histories, chunk, user };
        this.#play(past, history, written);
      }
      written.close(() => chunk.userId(user));
    }
    return written.take();
  }

  #play(past: RecordRange, one: ChunkUser | null, written: RecordsWriter): void {
    if (one !== null && !this.#fates.canPlayOn(past)) return this.#write(this.#replayed(one), written);
    written.copy(past);
    if (one !== null) this.#write(this.#playedOn(past, one), written);
  }

  #replayed({ histories, chunk, user }: ChunkUser): readonly TransitionRecord[] {
    const { untilMs } = this.#after.live.settings;
    // Whether they qualified last depends on when they were looked at last.
    const messages = histories.allOf(user, untilMs);
    return replayStages(this.#stages, { user: chunk.userId(user), messages, untilMs }).transitions;
  }

  #playedOn(past: RecordRange, { histories, chunk, user }: ChunkUser): readonly TransitionRecord[] {
    const { fromMs, live: after } = this.#after;
    const messages = histories.of(user, after.settings.untilMs);
    const [first] = messages;
    if (first === undefined) return [];
    const kindsOf = after.plan.kinds;
    const happened = Array.from({ length: past.to - past.from }, (_, index) => ({
      atMs: past.atMs[past.from + index] ?? 0,
      kind: kindsOf.kind(past.kinds[past.from + index] ?? 0),
    }));
    return playOn(
      { before: this.#before.live, after, fromMs },
      { user: chunk.userId(user), messages, existsFromMs: first.atMs, past: happened },
    );
  }

  #write(transitions: readonly TransitionRecord[], written: RecordsWriter): void {
    const { kinds } = this.#after.live.plan;
    for (const { atMs, kind } of transitions) written.add(atMs, kinds.indexOf(kind));
  }
}

interface ChunkUser {
  readonly histories: AskedHistories;
  readonly chunk: MessageChunk;
  readonly user: number;
}

const nothingLogged: RecordRange = { atMs: new Float64Array(0), kinds: new Uint16Array(0), from: 0, to: 0 };

/** Finds the records of a log's users, who are asked for in their order. */
class LoggedUsers {
  readonly #log: TransitionLog | null;
  #listed = 0;

  constructor(log: TransitionLog | null) {
    this.#log = log;
  }

  /** Null of somebody who is not listed. */
  rangeOf(user: number): RecordRange | null {
    const log = this.#log;
    if (log === null || this.#listed >= log.userCount || log.users[this.#listed] !== user) return null;
    const { atMs, kinds, starts } = log;
    const listed = this.#listed;
    this.#listed += 1;
    return { atMs, kinds, from: starts[listed] ?? 0, to: starts[listed + 1] ?? 0 };
  }
}

/** Finds a chunk's users among those of a rehearsal. Both ascend, and are walked at once. */
class PastPlaces {
  readonly #past: RehearsalRecords;
  readonly #chunk: MessageChunk;
  #place: number;

  constructor(past: RehearsalRecords, chunk: MessageChunk) {
    this.#past = past;
    this.#chunk = chunk;
    this.#place = chunk.userCount === 0 ? 0 : lowerBound(past, chunk.userId(0));
  }

  /** −1 of somebody to whom nothing happened. In the order of users. */
  of(user: number): number {
    const { userCount } = this.#past;
    if (this.#place >= userCount) return -1;
    const id = this.#chunk.userId(user);
    while (this.#place < userCount && this.#past.userId(this.#place) < id) this.#place += 1;
    return this.#place < userCount && this.#past.userId(this.#place) === id ? this.#place : -1;
  }
}

function lowerBound(records: RehearsalRecords, wanted: string): number {
  let low = 0;
  for (let high = records.userCount; low < high;) {
    const middle = (low + high) >>> 1;
    if (records.userId(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
