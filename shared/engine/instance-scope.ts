// From when on events count for an instance, whatever asks: a step, or the exit condition (SEMANTICS.md sections 4, 5).

import type { Scope } from "../conditions/facts.ts";

interface InstanceInstants {
  readonly entryMs: number;
  /** When the asking step was reached; the exit condition belongs to no step and asks from the entry on. */
  readonly stepMs: number;
}

export function instanceScope(publishedAtMs: number, { entryMs, stepMs }: InstanceInstants): Scope {
  return { boundMs: publishedAtMs - 1, entryMs, stepMs };
}
