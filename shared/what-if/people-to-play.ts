// Which people a what-if has to play one by one, and where the records of all others come from. Whatever the answer, the
// what-if is the same; this only finds the quickest way that is exact.

import type { Journey } from "../journey/journey.ts";
import { sameValue } from "../journey/same-value.ts";

export type PlayPlan =
  /** Everybody else fares as in the base. */
  | { readonly base: "copied"; readonly played: "changed" }
  /** Everybody else is rehearsed at once under the changed journey, as from publication on. */
  | { readonly base: "rehearsed"; readonly played: "changed" }
  /** As above: whoever has not entered before the change has no past under the journey. */
  | { readonly base: "rehearsed"; readonly played: "changedAndEntered" }
  | { readonly base: "none"; readonly played: "everyone" };

interface Asked {
  /** null: people alone are changed. */
  readonly journey: { readonly before: Journey; readonly after: Journey } | null;
  readonly fromMs: number;
  readonly publishedAtMs: number;
  /** Whether the base itself changed its journey on the way. */
  readonly hasStages: boolean;
}

export function playPlan({ journey, fromMs, publishedAtMs, hasStages }: Asked): PlayPlan {
  if (journey === null) return { base: "copied", played: "changed" };
  if (fromMs <= publishedAtMs) return { base: "rehearsed", played: "changed" };
  // Who has not entered until then may differ from somebody who lived under the changed journey all along only by who
  // qualified, and when.
  return !hasStages && letsInAlike(journey.before, journey.after)
    ? { base: "rehearsed", played: "changedAndEntered" }
    : { base: "none", played: "everyone" };
}

function letsInAlike(before: Journey, after: Journey): boolean {
  return sameValue(entryRule(before), entryRule(after));
}

function entryRule({ steps: [entry], settings }: Journey): unknown {
  if (entry?.type !== "entry") return null;
  const { condition, useHistoricalData = false } = entry;
  return { condition, useHistoricalData, exit: settings?.exit?.when };
}
