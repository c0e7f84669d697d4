// A SpaceError on its way out of a store, so that the transaction around it rolls back. `space.read` and
// `space.transaction` turn it into a Result; it never leaves electron/space in any other way.

import type { SpaceError } from "./space-error.ts";

export class SpaceFailure extends Error {
  override readonly name = "SpaceFailure";
  readonly error: SpaceError;

  constructor(error: SpaceError) {
    super(`${error.kind}: ${error.path}`);
    this.error = error;
  }
}

/** The failure of a read whose digest does not fit. `what` is in words; the path is filled in by the space. */
export function damaged(what: string): SpaceFailure {
  return new SpaceFailure({ kind: "damaged", path: "", what });
}
