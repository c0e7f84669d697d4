// The circumstances of a rehearsal: when the journey is live (SEMANTICS.md sections 5, 6, 10).

import type { Instant } from "../base/instant.ts";

export interface Pause {
  /** Inclusive. */
  readonly fromMs: Instant;
  /** Exclusive. */
  readonly toMs: Instant;
}

export interface RunSettings {
  readonly publishedAtMs: Instant;
  /** Inclusive, at least publishedAtMs; later messages are not seen. */
  readonly untilMs: Instant;
  readonly pauses: readonly Pause[];
  /** After publishedAtMs; nothing happens from here on. */
  readonly archivedAtMs?: Instant;
}
