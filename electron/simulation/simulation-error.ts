// What can go wrong with a simulation, as values; the wording for people lies at the edges.

import type { SpaceError } from "../space/space-error.ts";

export type SimulationError =
  /** The caller's signal was aborted; nothing was left behind. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "space"; readonly error: SpaceError }
  /** Another program imported into the space while it was being read. */
  | { readonly kind: "spaceChanged"; readonly path: string }
  /** A worker thread ended before its work; `message` is what it said, for a report of the bug. */
  | { readonly kind: "workerFailed"; readonly message: string };
