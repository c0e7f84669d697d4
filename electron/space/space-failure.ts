// A SpaceError on its way out of a store, so that the transaction around it rolls back. `space.read` and
// `space.transaction` turn it into a Result; it never leaves electron/space in any other way.

import type { SpaceError } from "./space-error.ts";

export class SpaceFailure extends Error {
  override readonly name = "SpaceFailure";
  readonly error: SpaceError;

  constructor(error: SpaceError) {
    super(`${error.kind} ${error.path}`);
    this.error = error;
  }
}

/** A read whose digest does not fit. `what` is in words. Stores do not know the path: the space fills it in. */
export function damaged(what: string): SpaceFailure {
  return new SpaceFailure({ kind: "damaged", path: "", what });
}

/** A read of something that is not there. `what` is in words. */
export function notFound(what: string): SpaceFailure {
  return new SpaceFailure({ kind: "notFound", path: "", what });
}
