// When a journey accepts new instances, and when it stops (SEMANTICS.md sections 5 and 6).

import type { RunSettings } from "./run-settings.ts";

/** Entries only: a pause stops nobody who is under way. */
export function isAccepting(settings: RunSettings, atMs: number): boolean {
  return (
    atMs >= settings.publishedAtMs &&
    atMs < closedFromMs(settings) &&
    !settings.pauses.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)
  );
}

/** The first instant at which nothing happens any more: after the end, or from the archive instant on. */
export function closedFromMs(settings: RunSettings): number {
  return Math.min(settings.untilMs + 1, settings.archivedAtMs ?? Infinity);
}
