// One import into one space: rows in, records staged, chunks out, in one transaction at the end. Until that
// transaction commits the space is as it was, whatever happens.

import { assert } from "../../shared/base/assert.ts";
import { ok, type Result } from "../../shared/base/result.ts";
import type { EventFacts } from "../space/catalogue-store.ts";
import { openChunk } from "../space/columns/open-chunk.ts";
import type { EncodedChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import type { SpaceError } from "../space/space-error.ts";
import { planChunks, type UserRange } from "./chunk-plan.ts";
import type { ProgressMeter } from "./import-progress.ts";
import type { ImportAnswer } from "./import-task.ts";
import { ImportThreads } from "./import-threads.ts";
import { addKindFacts, kindFactsOf } from "./kind-facts.ts";
import { orderRecords } from "./order-records.ts";
import { type Part, partitionRecords } from "./partition-records.ts";
import { ImportFailure } from "./read-rows.ts";
import { RecordIntake } from "./record-intake.ts";
import type { RefusalLog } from "./refusal-log.ts";
import type { RowBlock } from "./row-block.ts";
import type { RowForm } from "./row-form.ts";
import { StagingArea } from "./staging-area.ts";
import { readAllSections, StoredPeople } from "./stored-people.ts";
import { rankUsers, type UserRanks } from "./user-ranks.ts";

export interface SessionOptions {
  readonly space: Space;
  readonly refusals: RefusalLog;
  readonly progress: ProgressMeter;
  readonly threads: number;
  readonly budgetBytes: number;
  readonly expectedMessages: number;
  readonly signal?: AbortSignal;
}

/** A block of rows with what is needed to name their places. */
export interface SessionBlock extends RowBlock {
  readonly rows: RowForm;
  readonly source: string;
  readonly linesBefore: number;
  readonly isFirst: boolean;
  /** Bytes of the whole input up to here. */
  readonly bytesRead: number;
}

export class ImportSession {
  readonly #options: SessionOptions;
  readonly #threads: ImportThreads;
  readonly #area: StagingArea;
  readonly #intake: RecordIntake;
  readonly #stored: StoredPeople;
  /** Links as they were before: number of the anonymousId → number of the userId. */
  #linkedBefore: ReadonlyMap<number, number> = new Map();
  /** Lines of the current file before the next block. */
  #line = 0;

  constructor(options: SessionOptions) {
    const { space, threads, budgetBytes, expectedMessages } = options;
    this.#options = options;
    this.#stored = new StoredPeople(valueOf(space.read(() => space.messages.listChunks())));
    const storedMessages = this.#stored.chunks.reduce((sum, chunk) => sum + chunk.messageCount, 0);
    this.#intake = new RecordIntake(storedMessages + expectedMessages);
    this.#area = new StagingArea(space.path, budgetBytes);
    this.#threads = new ImportThreads(threads);
  }

  get counts(): { readonly messages: number; readonly duplicates: number } {
    return { messages: this.#intake.messageCount, duplicates: this.#intake.duplicateCount };
  }

  /** Learns the message ids, the links and the last position of what the space holds. */
  async survey(): Promise<void> {
    const take = async (): Promise<void> => {
      const { answer } = await this.#threads.take();
      this.#intake.addSurvey(expect(answer, "surveyed"));
    };
    for (const chunk of this.#stored.chunks) {
      this.#stopIfCancelled();
      while (this.#threads.isBusy) await take();
      this.#threads.send({ kind: "survey", chunk: this.#readSections(chunk) });
    }
    while (this.#threads.pending > 0) await take();
    this.#linkedBefore = this.#intake.ids.linkedUsers();
  }

  async readRows(blocks: AsyncIterable<SessionBlock>): Promise<void> {
    const sent: SessionBlock[] = [];
    const take = async (): Promise<void> => {
      const { thread, answer } = await this.#threads.take();
      this.#takeParsed(sent.shift() as SessionBlock, thread, expect(answer, "parsed"));
    };
    for await (const block of blocks) {
      this.#stopIfCancelled();
      while (this.#threads.isBusy) await take();
      const into = this.#area.takeFree();
      const task = { kind: "parse", bytes: block.bytes, form: block.rows, ...(into && { into }) } as const;
      this.#threads.send(task, [block.bytes.buffer]);
      sent.push(block);
    }
    while (this.#threads.pending > 0) await take();
  }

  #takeParsed(
    block: SessionBlock,
    thread: number,
    parsed: Extract<ImportAnswer, { readonly kind: "parsed" }>,
  ): void {
    const { refusals, progress } = this.#options;
    if (block.isFirst) this.#line = block.linesBefore;
    for (const refused of parsed.refused) {
      const line = block.lines?.[refused.line] ?? this.#line + refused.line + 1;
      refusals.add(block.source, line, refused);
    }
    this.#line += parsed.lineCount;
    this.#intake.addLayouts(thread, parsed.addedLayouts);
    const spreadMs = block.rows.kind === "delimited" ? block.rows.mapping.spreadMs : 0;
    this.#intake.takeNew(parsed.block, thread, spreadMs);
    this.#area.add(parsed.block);
    progress.read(block.bytesRead, this.#intake.messageCount);
  }

  /** Writes everything; when this returns ok it is on the disk. */
  async write(): Promise<Result<{ readonly linked: number }, SpaceError>> {
    if (this.#intake.messageCount === 0) return ok({ linked: 0 });
    const linked = this.#touchChunks();
    await this.#unpackTouched();
    const ranks = rankUsers(this.#intake.ids);
    const parts = partitionRecords(this.#area, ranks, this.#options.budgetBytes);
    this.#stopIfCancelled();
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
    await this.#threads.close();
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
      const before = this.#linkedBefore.get(anonymous);
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
      const { block, addedLayouts } = expect(answer, "unpacked");
      this.#intake.addLayouts(thread, addedLayouts);
      this.#intake.takeStored(block, thread);
      this.#area.add(block);
    };
    for (const chunk of this.#stored.touched) {
      this.#stopIfCancelled();
      while (this.#threads.isBusy) await take();
      this.#threads.send({ kind: "unpack", chunk: this.#readSections(chunk) });
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
        expect(threads.takeStandingStill().answer, "ready");
      const plan = this.#planPart(ranks, part);
      for (let sent = 0; sent < plan.length || threads.pending > 0;) {
        for (; sent < plan.length && !threads.isBusy; sent++) {
          this.#sendChunk(plan[sent] as UserRange, { ranks, part, ...ordered });
        }
        const built = expect(threads.takeStandingStill().answer, "built");
        kinds.push(built.kinds);
        yield built.chunk;
        written += built.chunk.messageCount;
        this.#options.progress.wrote(written / total);
        this.#stopIfCancelled();
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

  #readSections(chunk: Parameters<typeof readAllSections>[1]): ReturnType<typeof readAllSections> {
    const { space } = this.#options;
    return valueOf(space.read(() => readAllSections(space.messages, chunk)));
  }

  #stopIfCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new ImportFailure({ kind: "cancelled" });
  }
}

function valueOf<T>(result: Result<T, SpaceError>): T {
  if (!result.ok) throw new ImportFailure({ kind: "space", error: result.error });
  return result.value;
}

function expect<Kind extends ImportAnswer["kind"]>(
  answer: ImportAnswer,
  kind: Kind,
): Extract<ImportAnswer, { readonly kind: Kind }> {
  assert(answer.kind === kind, `the thread answers with ${kind}, not ${answer.kind}`);
  return answer as Extract<ImportAnswer, { readonly kind: Kind }>;
}
