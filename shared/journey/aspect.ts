// One thing that can be said of a step, or of a journey, and that may differ between two versions.

import type { Words } from "../base/words.ts";

export interface Aspect {
  /** Tells it from the others of its step, the same in both versions, e.g. "branch big condition". */
  readonly key: string;
  /** What it is, for people, e.g. "limit", "branch Big cart". */
  readonly field: string;
  /** What two versions are compared by. */
  readonly value: unknown;
  /** The value in words. */
  readonly words: Words;
  /**
   * Begins a sentence: "Wait for “Ordered?”" from 5 days to 3 days. Of a connection: "“Mail”" now leads to …
   */
  readonly lead: Words;
  /** Of an order only those are compared that both have; an open connection that comes or goes says nothing. */
  readonly kind: "field" | "connection" | "order" | "name";
}
