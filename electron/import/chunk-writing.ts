// Built chunks → the space, in place of others: at once, in one transaction, or in pieces, so that whoever writes the
// space beside (a window that saves) never waits for long. In pieces nobody sees anything of it before one short last
// change makes all of it count. However it ends early, the space is as it was.

import { err, ok, type Result } from "../../shared/base/result.ts";
import type { EventFacts } from "../space/catalogue-store.ts";
import type { Space } from "../space/space.ts";
import type { SpaceError } from "../space/space-error.ts";
import type { BuiltChunk, ChunkBuilding } from "./chunk-building.ts";

export interface ChunkWriting {
  readonly space: Space;
  readonly building: ChunkBuilding;
  /** Ids of the chunks in whose place the new ones come. */
  readonly remove: readonly number[];
  /** Hears of every chunk that was written. Throws to end it. */
  readonly onChunk: (part: number) => void;
  /** The rest of the change, in the transaction after which the chunks count. */
  readonly finish: (kinds: readonly (readonly EventFacts[])[]) => void;
}

/** No awaiting meanwhile: a transaction is one synchronous piece of work. */
export function writeAtOnce(writing: ChunkWriting): Result<void, SpaceError> {
  const { space, building, remove, onChunk, finish } = writing;
  const kinds: (readonly EventFacts[])[] = [];
  function* chunks(): Generator<BuiltChunk["chunk"]> {
    for (const built of building.standingStill()) {
      kinds.push(built.kinds);
      yield built.chunk;
      onChunk(built.part);
    }
  }
  return space.transaction(() => {
    space.messages.replaceChunks({ remove, add: chunks() });
    finish(kinds);
  });
}

/** One transaction for each chunk: some megabytes, some milliseconds. */
export async function writeInPieces(writing: ChunkWriting): Promise<Result<void, SpaceError>> {
  const { space, remove, finish } = writing;
  // What a change that ended early left behind, where the space stayed open.
  const cleared = await deleteUncounted(space);
  if (!cleared.ok) return cleared;
  let isDone = false;
  try {
    const written = await writeArriving(writing);
    if (!written.ok) return written;
    const { arrived, kinds } = written.value;
    const done = space.transaction(() => {
      space.messages.exchangeChunks({ remove, arrived });
      finish(kinds);
    });
    isDone = done.ok;
    return done;
  } finally {
    // Of what counts now nothing depends on this; where it fails, the next opening for writing does it.
    if (!isDone || remove.length > 0) await deleteUncounted(space);
  }
}

interface Arrived {
  readonly arrived: readonly number[];
  readonly kinds: readonly (readonly EventFacts[])[];
}

async function writeArriving({
  space,
  building,
  onChunk,
}: ChunkWriting): Promise<Result<Arrived, SpaceError>> {
  const arrived: number[] = [];
  const kinds: (readonly EventFacts[])[] = [];
  for await (const built of building.awaited()) {
    const added = space.transaction(() => space.messages.addArriving(built.chunk));
    if (!added.ok) return err(added.error);
    arrived.push(added.value);
    kinds.push(built.kinds);
    onChunk(built.part);
  }
  return ok({ arrived, kinds });
}

async function deleteUncounted(space: Space): Promise<Result<void, SpaceError>> {
  const left = space.read(() => space.messages.uncountedChunks());
  if (!left.ok) return left;
  for (const id of left.value) {
    const deleted = space.transaction(() => space.messages.deleteUncounted(id));
    if (!deleted.ok) return deleted;
    // Others of this thread go on.
    await new Promise(setImmediate);
  }
  return ok(undefined);
}
