// Takes messages out of a space: what stays of the people whom it touches is laid into chunks anew, with identity
// resolved as if the messages that go had never come. Written in pieces (chunk-writing.ts): until the last change the
// space is as it was, whatever happens.

import type { Result } from "../../shared/base/result.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import type { SpaceError } from "../space/space-error.ts";
import { kindsOfChunks, replaceCatalogue } from "./catalogue-of-chunks.ts";
import { ChunkBuilding } from "./chunk-building.ts";
import { writeInPieces } from "./chunk-writing.ts";
import { expectAnswer, type StoredSections } from "./import-task.ts";
import { ImportThreads } from "./import-threads.ts";
import type { LeavingMessages } from "./leaving-messages.ts";
import { LostLinks } from "./lost-links.ts";
import { ImportFailure } from "./read-rows.ts";
import { RecordIntake } from "./record-intake.ts";
import { StagingArea, stagingBudgetBytes } from "./staging-area.ts";
import { readAllSections, StoredPeople } from "./stored-people.ts";
import { unpackChunks } from "./unpack-chunks.ts";

export interface RewriteOptions {
  /** Open for writing, or beside whoever has it open so. */
  readonly space: Space;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Worker threads; two where absent. */
  readonly threads?: number;
  /** As of an import. */
  readonly budgetBytes?: number;
}

/** Looking, unpacking and building take about as long each. */
const lookedThrough = 0.3;
const unpacked = 0.6;

interface Surveyed {
  readonly chunk: StoredChunk;
  readonly leaving: LeavingMessages;
}

type LeavingOf = (chunk: StoredChunk) => LeavingMessages | undefined;

export class PeopleRewrite {
  readonly #options: RewriteOptions;
  readonly #threads: ImportThreads;
  readonly #area: StagingArea;
  readonly #intake = new RecordIntake(0);
  readonly #stored: StoredPeople;
  readonly #leavingOf: LeavingOf;
  readonly #positions: Uint32Array[] = [];

  /** `leavingOf` undefined for a chunk that has neither such messages nor links that any of them changes. */
  constructor(options: RewriteOptions, leavingOf: LeavingOf) {
    const { space, threads = 2, budgetBytes = stagingBudgetBytes } = options;
    this.#options = options;
    this.#leavingOf = leavingOf;
    this.#stored = new StoredPeople(valueOf(space.read(() => space.messages.listChunks())));
    this.#area = new StagingArea(space.path, budgetBytes);
    this.#threads = new ImportThreads(threads);
  }

  /** The positions of the messages that go. */
  get positions(): readonly Uint32Array[] {
    return this.#positions;
  }

  /** Finds the messages that go, and everybody whom that touches. */
  async survey(): Promise<void> {
    const lost = new LostLinks(this.#intake.ids);
    const chunks = this.#stored.chunks.filter((chunk) => this.#leavingOf(chunk) !== undefined);
    const sent: Surveyed[] = [];
    let done = 0;
    const take = async (): Promise<void> => {
      const { answer } = await this.#threads.take();
      const { positions, links } = expectAnswer(answer, "surveyedLeaving");
      const { chunk, leaving } = sent.shift() as Surveyed;
      if (positions.length > 0) this.#stored.touch(chunk.firstUser);
      this.#positions.push(positions);
      this.#intake.addLinks(links.kept);
      // With people all messages go that their links brought to them: nothing is left that could move.
      if (leaving.kind === "positions") lost.add(links.lost);
      this.#options.onProgress?.((++done / chunks.length) * lookedThrough);
    };
    for (const chunk of chunks) {
      this.#stopIfCancelled();
      while (this.#threads.isBusy) await take();
      const leaving = this.#leavingOf(chunk) as LeavingMessages;
      this.#threads.send({ kind: "surveyLeaving", chunk: this.#sectionsOf(chunk), leaving });
      sent.push({ chunk, leaving });
    }
    while (this.#threads.pending > 0) await take();
    for (const user of lost.movedUsers()) this.#stored.touch(user);
  }

  /** Writes what stays; `finish` is the rest of the change. When this returns ok it is on the disk. */
  async write(finish: () => void): Promise<Result<void, SpaceError>> {
    const { space } = this.#options;
    const stored = this.#stored;
    if (stored.touched.length === 0) return space.transaction(finish);
    await this.#unpack();
    const kept = space.read(() => kindsOfChunks(space, stored.untouched));
    if (!kept.ok) return kept;
    this.#stopIfCancelled();
    return writeInPieces({
      space,
      building: this.#building(),
      remove: stored.touched.map((chunk) => chunk.id),
      onChunk: (part) => {
        this.#options.onProgress?.(unpacked + part * (1 - unpacked));
        this.#stopIfCancelled();
      },
      finish: (added) => {
        replaceCatalogue(space, [...kept.value, ...added]);
        finish();
      },
    });
  }

  async close(): Promise<void> {
    this.#area.close();
    await this.#threads.close();
  }

  #building(): ChunkBuilding {
    const { budgetBytes = stagingBudgetBytes } = this.#options;
    return new ChunkBuilding({
      threads: this.#threads,
      intake: this.#intake,
      area: this.#area,
      stored: this.#stored,
      budgetBytes,
    });
  }

  #unpack(): Promise<void> {
    const { touched } = this.#stored;
    let done = 0;
    return unpackChunks(touched, {
      threads: this.#threads,
      intake: this.#intake,
      area: this.#area,
      leavingOf: this.#leavingOf,
      stopIfCancelled: () => this.#stopIfCancelled(),
      sectionsOf: (chunk) => {
        const share = ++done / touched.length;
        this.#options.onProgress?.(lookedThrough + share * (unpacked - lookedThrough));
        return this.#sectionsOf(chunk);
      },
    });
  }

  #sectionsOf(chunk: StoredChunk): StoredSections {
    const { messages } = this.#options.space;
    return valueOf(this.#options.space.read(() => readAllSections(messages, chunk)));
  }

  #stopIfCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new ImportFailure({ kind: "cancelled" });
  }
}

function valueOf<T>(result: Result<T, SpaceError>): T {
  if (!result.ok) throw new ImportFailure({ kind: "space", error: result.error });
  return result.value;
}
