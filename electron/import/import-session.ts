// One import into one space: rows in, records staged, chunks out, and a record of it in the space. Until the last
// change commits the space is as it was, whatever happens.

import { ok, type Result } from "../../shared/base/result.ts";
import type { NewImportRecord } from "../space/import-record-store.ts";
import type { Space } from "../space/space.ts";
import type { SpaceError } from "../space/space-error.ts";
import { kindsOfChunks, replaceCatalogue } from "./catalogue-of-chunks.ts";
import { ChunkBuilding } from "./chunk-building.ts";
import { type ChunkWriting, writeAtOnce, writeInPieces } from "./chunk-writing.ts";
import type { ProgressMeter } from "./import-progress.ts";
import { MessageReading, type SessionBlock } from "./message-reading.ts";
import type { ProtectionRules } from "./protection/protection-rules.ts";
import type { RefusalSink } from "./refusal-log.ts";
import { StagingArea } from "./staging-area.ts";
import { unpackChunks } from "./unpack-chunks.ts";
import { rankUsers } from "./user-ranks.ts";

export interface SessionOptions {
  readonly space: Space;
  readonly refusals: RefusalSink;
  readonly progress: ProgressMeter;
  readonly threads: number;
  readonly budgetBytes: number;
  readonly expectedMessages: number;
  readonly inPieces: boolean;
  readonly protection?: ProtectionRules;
  readonly signal?: AbortSignal;
}

/** What the space notes of an import besides its messages. */
export type ImportNote = Pick<NewImportRecord, "atMs" | "source" | "title" | "skippedCount">;

export interface WrittenImport {
  /** Of its record. */
  readonly importId: number;
  /** AnonymousIds that came to a user, or to another one. */
  readonly linked: number;
}

export class ImportSession {
  readonly #options: SessionOptions;
  readonly #reading: MessageReading;
  readonly #area: StagingArea;
  #firstPosition = 0;

  constructor(options: SessionOptions) {
    const area = new StagingArea(options.space.path, options.budgetBytes);
    this.#options = options;
    this.#area = area;
    this.#reading = new MessageReading(options, {
      takeMemory: () => area.takeFree(),
      takeRecords: (block) => area.add(block),
    });
  }

  get counts(): { readonly messages: number; readonly duplicates: number } {
    const { messageCount, duplicateCount } = this.#reading.intake;
    return { messages: messageCount, duplicates: duplicateCount };
  }

  /** Learns the message ids, the links and the last position of what the space holds. */
  async survey(): Promise<void> {
    await this.#reading.survey();
    const { imports } = this.#options.space;
    // The messages of the last import may be gone; that it gave them their positions still stands.
    this.#firstPosition = this.#reading.intake.startAt(imports.endPosition());
  }

  readRows(blocks: AsyncIterable<SessionBlock>): Promise<void> {
    return this.#reading.readRows(blocks);
  }

  /** Writes everything; when this returns ok it is on the disk. */
  async write(note: ImportNote): Promise<Result<WrittenImport, SpaceError>> {
    const { space, inPieces } = this.#options;
    let importId = 0;
    const keepRecord = (): void => void (importId = space.imports.add(this.#recordOf(note)));
    if (this.#reading.intake.messageCount === 0) {
      const noted = space.transaction(keepRecord);
      return noted.ok ? ok({ importId, linked: 0 }) : noted;
    }
    const linked = this.#touchChunks();
    const prepared = await this.#prepareWriting(keepRecord);
    if (!prepared.ok) return prepared;
    const written = inPieces ? await writeInPieces(prepared.value) : writeAtOnce(prepared.value);
    return written.ok ? ok({ importId, linked }) : written;
  }

  async close(): Promise<void> {
    this.#area.close();
    await this.#reading.close();
  }

  async #prepareWriting(keepRecord: () => void): Promise<Result<ChunkWriting, SpaceError>> {
    const { space, progress, budgetBytes } = this.#options;
    const { threads, intake, stored } = this.#reading;
    const stopIfCancelled = (): void => this.#reading.stopIfCancelled();
    const sectionsOf = this.#reading.sectionsOf.bind(this.#reading);
    await unpackChunks(stored.touched, { threads, intake, area: this.#area, sectionsOf, stopIfCancelled });
    const kept = space.read(() => kindsOfChunks(space, stored.untouched));
    if (!kept.ok) return kept;
    const building = new ChunkBuilding({ threads, intake, area: this.#area, stored, budgetBytes });
    stopIfCancelled();
    return ok({
      space,
      building,
      remove: stored.touched.map((chunk) => chunk.id),
      onChunk: (part) => {
        progress.wrote(part);
        stopIfCancelled();
      },
      finish: (added) => {
        replaceCatalogue(space, [...kept.value, ...added]);
        keepRecord();
      },
    });
  }

  /** Marks the chunks that change; the number of anonymousIds that came to a user, or to another one. */
  #touchChunks(): number {
    const { stored, linkedBefore, intake } = this.#reading;
    const { ids } = intake;
    // In a new space there is nothing to touch, and names are the costly part here.
    const isNew = stored.chunks.length === 0;
    const users = isNew ? [] : rankUsers(ids).users;
    for (const user of users) stored.touch(user);
    let linked = 0;
    for (const [anonymous, user] of ids.linkedUsers()) {
      const before = linkedBefore.get(anonymous);
      if (before === user) continue;
      linked++;
      if (isNew) continue;
      stored.touch(before === undefined ? ids.anonymousName(anonymous) : ids.userName(before));
      stored.touch(ids.userName(user));
    }
    return linked;
  }

  #recordOf(note: ImportNote): NewImportRecord {
    const { messageCount, duplicateCount, nextPosition } = this.#reading.intake;
    const positions = { firstPosition: this.#firstPosition, endPosition: nextPosition };
    return { ...note, messageCount, duplicateCount, ...positions };
  }
}
