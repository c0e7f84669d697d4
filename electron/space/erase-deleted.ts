// Deleting for good. SQLite leaves the bytes of what was deleted in the file, and in -wal, until it needs the room;
// where people must be gone, the file is rewritten. The wish stands in the space, so that a program that ends early
// does not lose it: the next opening for writing fulfils it.

import { type Result, ok } from "../../shared/base/result.ts";
import type { Space } from "./space.ts";
import type { SpaceError } from "./space-error.ts";

const key = "erasing";

/** Inside the transaction that deletes. */
export function wishErasing({ settings }: Space): void {
  settings.set(key, true);
}

/** Rewrites the file where that was wished. On an error it is still wished. */
export function eraseWhatWasDeleted(space: Space): Result<void, SpaceError> {
  const wished = space.read(() => space.settings.get(key));
  if (!wished.ok) return wished;
  if (wished.value === undefined) return ok(undefined);
  const erased = space.eraseDeleted();
  return erased.ok ? space.transaction(() => space.settings.delete(key)) : erased;
}
