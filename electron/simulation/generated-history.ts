// The time in which the made-up people of a rehearsal live: a history before its publication, so that conditions
// have something to look back on, and all of the time that is rehearsed.

const dayMs = 86_400_000;
const daysBefore = 90;
/** As far as the generator goes: shared/generate/generate-options.ts. */
const mostDays = 1_830;
const earliestMs = Date.UTC(1900, 0, 1);
const latestMs = Date.UTC(9000, 0, 1);

export interface GeneratedHistory {
  /** Milliseconds since the epoch. */
  readonly startMs: number;
  readonly days: number;
}

/** Where more is rehearsed than can be made up, the history ends before the rehearsal does. */
export function generatedHistory(publishedAtMs: number, untilMs: number): GeneratedHistory {
  const startMs = Math.min(latestMs, Math.max(earliestMs, publishedAtMs - daysBefore * dayMs));
  const days = Math.ceil((untilMs + 1 - startMs) / dayMs);
  return { startMs, days: Math.min(mostDays, Math.max(1, days)) };
}
