// One import into one space: rows in, records staged, chunks out, in one transaction at the end. Until that
// transaction commits the space is as it was, whatever happens.

import { ok, type Result } from "../../shared/base/result.ts";
import type { EventFacts } from "../space/catalogue-store.ts";
import { openChunk } from "../space/columns/open-chunk.ts";
import type { EncodedChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import type { SpaceError } from "../space/space-error.ts";
import { planChunks, type UserRange } from "./chunk-plan.ts";
import type { ProgressMeter } from "./import-progress.ts";
import { expectAnswer } from "./import-task.ts";
import type { ImportThreads } from "./import-threads.ts";
import { addKindFacts, kindFactsOf } from "./kind-facts.ts";
import { orderRecords } from "./order-records.ts";
import { MessageReading, type SessionBlock } from "./message-reading.ts";
import { type Part, partitionRecords } from "./partition-records.ts";
import type { ProtectionRules } from "./protection/protection-rules.ts";
import type { RecordIntake } from "./record-intake.ts";
import type { RefusalSink } from "./refusal-log.ts";
import { StagingArea } from "./staging-area.ts";
import type { StoredPeople } from "./stored-people.ts";
import { rankUsers, type UserRanks } from "./user-ranks.ts";

export interface SessionOptions {
  readonly space: Space;
  readonly refusals: RefusalSink;
  readonly progress: ProgressMeter;
  readonly threads: number;
  readonly budgetBytes: number;
  readonly expectedMessages: number;
  readonly protection?: ProtectionRules;
  readonly signal?: AbortSignal;
}

export class ImportSession {
  readonly #options: SessionOptions;
  readonly #reading: MessageReading;
  readonly #threads: ImportThreads;
  readonly #area: StagingArea;
  readonly #intake: RecordIntake;
  readonly #stored: StoredPeople;

  constructor(options: SessionOptions) {
    const area = new StagingArea(options.space.path, options.budgetBytes);
    this.#options = options;
    this.#area = area;
    this.#reading = new MessageReading(options, {
      takeMemory: () => area.takeFree(),
      takeRecords: (block) => area.add(block),
    });
    this.#threads = this.#reading.threads;
    this.#intake = this.#reading.intake;
    this.#stored = this.#reading.stored;
  }

  get counts(): { readonly messages: number; readonly duplicates: number } {
    return { messages: this.#intake.messageCount, duplicates: this.#intake.duplicateCount };
  }

  /** Learns the message ids, the links and the last position of what the space holds. */
  survey(): Promise<void> {
    return this.#reading.survey();
  }

  readRows(blocks: AsyncIterable<SessionBlock>): Promise<void> {
    return this.#reading.readRows(blocks);
  }

  /** Writes everything; when this returns ok it is on the disk. */
  async write(): Promise<Result<{ readonly linked: number }, SpaceError>> {
    if (this.#intake.messageCount === 0) return ok({ linked: 0 });
    const linked = this.#touchChunks();
    await this.#unpackTouched();
    const ranks = rankUsers(this.#intake.ids);
    const parts = partitionRecords(this.#area, ranks, this.#options.budgetBytes);
    this.#reading.stopIfCancelled();
    // No awaiting from here on: a transaction is one synchronous piece of work.
    return this.#options.space.transaction(() => {
      const { space } = this.#options;
      const kinds: (readonly EventFacts[])[] = [];
      const remove = this.#stored.touched.map((chunk) => chunk.id);
      space.messages.replaceChunks({ remove, add: this.#encodeChunks(ranks, parts, kinds) });
      this.#replaceCatalogue(kinds);
      return { linked };
    });
  }

  async close(): Promise<void> {
    this.#area.close();
    await this.#reading.close();
  }

  /** Marks the chunks that change; the number of anonymousIds that came to a user, or to another one. */
  #touchChunks(): number {
    const { ids } = this.#intake;
    // In a new space there is nothing to touch, and names are the costly part here.
    const isNew = this.#stored.chunks.length === 0;
    const users = isNew ? [] : rankUsers(ids).users;
    for (const user of users) this.#stored.touch(user);
    let linked = 0;
    for (const [anonymous, user] of ids.linkedUsers()) {
      const before = this.#reading.linkedBefore.get(anonymous);
      if (before === user) continue;
      linked++;
      if (isNew) continue;
      this.#stored.touch(before === undefined ? ids.anonymousName(anonymous) : ids.userName(before));
      this.#stored.touch(ids.userName(user));
    }
    return linked;
  }

  async #unpackTouched(): Promise<void> {
    const take = async (): Promise<void> => {
      const { thread, answer } = await this.#threads.take();
      const { block, addedLayouts } = expectAnswer(answer, "unpacked");
      this.#intake.addLayouts(thread, addedLayouts);
      this.#intake.takeStored(block, thread);
      this.#area.add(block);
    };
    for (const chunk of this.#stored.touched) {
      this.#reading.stopIfCancelled();
      while (this.#threads.isBusy) await take();
      this.#threads.send({ kind: "unpack", chunk: this.#reading.sectionsOf(chunk) });
    }
    while (this.#threads.pending > 0) await take();
  }

  /** The chunks of all parts, in order; the threads build some ahead. */
  *#encodeChunks(
    ranks: UserRanks,
    parts: readonly Part[],
    kinds: (readonly EventFacts[])[],
  ): Generator<EncodedChunk> {
    let written = 0;
    const total = ranks.counts.reduce((sum, count) => sum + count, 0);
    const threads = this.#threads;
    for (const part of parts) {
      const blocks = part.load();
      const ordered = orderRecords(blocks, ranks, part);
      threads.sendToAll({ kind: "records", blocks, layouts: this.#intake.layouts });
      for (let thread = 0; thread < threads.count; thread++)
        expectAnswer(threads.takeStandingStill().answer, "ready");
      const plan = this.#planPart(ranks, part);
      for (let sent = 0; sent < plan.length || threads.pending > 0;) {
        for (; sent < plan.length && !threads.isBusy; sent++) {
          this.#sendChunk(plan[sent] as UserRange, { ranks, part, ...ordered });
        }
        const built = expectAnswer(threads.takeStandingStill().answer, "built");
        kinds.push(built.kinds);
        yield built.chunk;
        written += built.chunk.messageCount;
        this.#options.progress.wrote(written / total);
        this.#reading.stopIfCancelled();
      }
      part.release(blocks);
    }
  }

  #planPart({ users, counts, bytes }: UserRanks, { from, to }: Part): readonly UserRange[] {
    const stored = this.#stored;
    const startsAnew =
      stored.chunks.length === 0
        ? () => false
        : (rank: number) =>
            stored.stretchOf(users[rank] as string) !== stored.stretchOf(users[rank - 1] as string);
    return planChunks({ from, to, counts, bytes, startsAnew });
  }

  #sendChunk(
    { from, to }: UserRange,
    all: { ranks: UserRanks; part: Part; records: Uint32Array<SharedArrayBuffer>; starts: Uint32Array },
  ): void {
    const first = from - all.part.from;
    const last = to - all.part.from;
    const start = all.starts[first] as number;
    this.#threads.send({
      kind: "build",
      users: all.ranks.users.slice(from, to),
      ends: all.starts.subarray(first + 1, last + 1).map((end) => end - start),
      records: all.records.subarray(start, all.starts[last]),
    });
  }

  #replaceCatalogue(added: readonly (readonly EventFacts[])[]): void {
    const { messages, catalogue } = this.#options.space;
    const kept = this.#stored.untouched.map((chunk) => kindFactsOf(openChunk(messages, chunk)));
    const chunks = messages.listChunks();
    catalogue.replace({
      facts: {
        userCount: chunks.reduce((sum, chunk) => sum + chunk.userCount, 0),
        messageCount: chunks.reduce((sum, chunk) => sum + chunk.messageCount, 0),
        firstAtMs: chunks.reduce((least, chunk) => Math.min(least, chunk.firstAtMs), Infinity),
        lastAtMs: chunks.reduce((most, chunk) => Math.max(most, chunk.lastAtMs), -Infinity),
      },
      events: addKindFacts([...kept, ...added]),
    });
  }
}
