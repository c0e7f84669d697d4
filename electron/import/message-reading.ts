// Rows → records that know their place, on the threads of an import: the way that an import and a check share. Knows
// the message ids, links and positions of the space, and writes nothing.

import type { Result } from "../../shared/base/result.ts";
import type { Space } from "../space/space.ts";
import type { SpaceError } from "../space/space-error.ts";
import type { ProgressMeter } from "./import-progress.ts";
import { expectAnswer, type ImportAnswer, type StoredSections } from "./import-task.ts";
import { ImportThreads } from "./import-threads.ts";
import type { ProtectionRules } from "./protection/protection-rules.ts";
import { ImportFailure } from "./read-rows.ts";
import { RecordIntake } from "./record-intake.ts";
import type { RefusalSink } from "./refusal-log.ts";
import type { RowBlock } from "./row-block.ts";
import type { RowForm } from "./row-form.ts";
import type { StagedBlock } from "./staged-record.ts";
import { readAllSections, StoredPeople } from "./stored-people.ts";

/** A block of rows with what is needed to name their places. */
export interface SessionBlock extends RowBlock {
  readonly rows: RowForm;
  readonly source: string;
  readonly linesBefore: number;
  readonly isFirst: boolean;
  /** Bytes of the whole input up to here. */
  readonly bytesRead: number;
}

export interface ReadingOptions {
  readonly space: Space;
  readonly refusals: RefusalSink;
  readonly progress: ProgressMeter;
  readonly threads: number;
  readonly expectedMessages: number;
  readonly protection?: ProtectionRules;
  readonly signal?: AbortSignal;
}

/** Where the records go. */
export interface RecordSink {
  /** Memory for records that nobody uses any more, if there is any. */
  takeMemory(): SharedArrayBuffer | undefined;
  /** Records in the order of the input, each with its place. */
  takeRecords(block: StagedBlock): void;
}

export class MessageReading {
  readonly threads: ImportThreads;
  readonly intake: RecordIntake;
  readonly stored: StoredPeople;
  /** Links as they were before: number of the anonymousId → number of the userId. */
  linkedBefore: ReadonlyMap<number, number> = new Map();
  readonly #options: ReadingOptions;
  readonly #sink: RecordSink;
  /** Lines of the current file before the next block. */
  #line = 0;

  constructor(options: ReadingOptions, sink: RecordSink) {
    const { space, threads, expectedMessages, protection } = options;
    this.#options = options;
    this.#sink = sink;
    this.stored = new StoredPeople(valueOf(space.read(() => space.messages.listChunks())));
    const storedMessages = this.stored.chunks.reduce((sum, chunk) => sum + chunk.messageCount, 0);
    this.intake = new RecordIntake(storedMessages + expectedMessages);
    this.threads = new ImportThreads(threads, protection);
  }

  /** Learns the message ids, the links and the last position of what the space holds. */
  async survey(): Promise<void> {
    const take = async (): Promise<void> => {
      const { answer } = await this.threads.take();
      this.intake.addSurvey(expectAnswer(answer, "surveyed"));
    };
    for (const chunk of this.stored.chunks) {
      this.stopIfCancelled();
      while (this.threads.isBusy) await take();
      this.threads.send({ kind: "survey", chunk: this.sectionsOf(chunk) });
    }
    while (this.threads.pending > 0) await take();
    this.linkedBefore = this.intake.ids.linkedUsers();
  }

  async readRows(blocks: AsyncIterable<SessionBlock>): Promise<void> {
    const sent: SessionBlock[] = [];
    const take = async (): Promise<void> => {
      const { thread, answer } = await this.threads.take();
      this.#takeParsed(sent.shift() as SessionBlock, thread, expectAnswer(answer, "parsed"));
    };
    for await (const block of blocks) {
      this.stopIfCancelled();
      while (this.threads.isBusy) await take();
      const into = this.#sink.takeMemory();
      const task = { kind: "parse", bytes: block.bytes, form: block.rows, ...(into && { into }) } as const;
      this.threads.send(task, [block.bytes.buffer]);
      sent.push(block);
    }
    while (this.threads.pending > 0) await take();
  }

  /** All sections of a stored chunk. Throws ImportFailure. */
  sectionsOf(chunk: Parameters<typeof readAllSections>[1]): StoredSections {
    const { space } = this.#options;
    return valueOf(space.read(() => readAllSections(space.messages, chunk)));
  }

  stopIfCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new ImportFailure({ kind: "cancelled" });
  }

  close(): Promise<void> {
    return this.threads.close();
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
    this.intake.addLayouts(thread, parsed.addedLayouts);
    const spreadMs = block.rows.kind === "delimited" ? block.rows.mapping.spreadMs : 0;
    this.intake.takeNew(parsed.block, thread, spreadMs);
    this.#sink.takeRecords(parsed.block);
    progress.read(block.bytesRead, this.intake.messageCount);
  }
}

function valueOf<T>(result: Result<T, SpaceError>): T {
  if (!result.ok) throw new ImportFailure({ kind: "space", error: result.error });
  return result.value;
}
