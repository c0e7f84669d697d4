// Stored chunks → records again, to be built anew with what came or without what goes.

import type { StoredChunk } from "../space/message-store.ts";
import { expectAnswer, type StoredSections } from "./import-task.ts";
import type { ImportThreads } from "./import-threads.ts";
import type { LeavingMessages } from "./leaving-messages.ts";
import type { RecordIntake } from "./record-intake.ts";
import type { StagingArea } from "./staging-area.ts";

export interface UnpackingInput {
  readonly threads: ImportThreads;
  readonly intake: RecordIntake;
  readonly area: StagingArea;
  readonly sectionsOf: (chunk: StoredChunk) => StoredSections;
  /** Which messages of the chunk are left out; none where absent. */
  readonly leavingOf?: (chunk: StoredChunk) => LeavingMessages | undefined;
  readonly stopIfCancelled: () => void;
}

export async function unpackChunks(chunks: readonly StoredChunk[], input: UnpackingInput): Promise<void> {
  const { threads, intake, area, sectionsOf, stopIfCancelled } = input;
  const take = async (): Promise<void> => {
    const { thread, answer } = await threads.take();
    const { block, addedLayouts } = expectAnswer(answer, "unpacked");
    intake.addLayouts(thread, addedLayouts);
    intake.takeStored(block, thread);
    area.add(block);
  };
  for (const chunk of chunks) {
    stopIfCancelled();
    while (threads.isBusy) await take();
    const leaving = input.leavingOf?.(chunk);
    threads.send({ kind: "unpack", chunk: sectionsOf(chunk), ...(leaving && { leaving }) });
  }
  while (threads.pending > 0) await take();
}
