// The summary of a rehearsal (FORMATS.md, "The command line"): keys in the order of its example, so that the
// same rehearsal gives the same bytes.

import { formatInstant, type Instant } from "../../shared/base/instant.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";
import { jsonText } from "./json-text.ts";

export interface Timings {
  /** Reading the inputs, or opening the space. */
  readonly load: number;
  /** From the first chunk to the last, reading it from the space included. */
  readonly simulate: number;
  /** What writing the outputs took beyond that. */
  readonly write: number;
}

export interface SummaryContent {
  readonly journeyId: string;
  readonly settings: RunSettings;
  readonly users: number;
  readonly messages: number;
  readonly countInstants: readonly Instant[];
  /** For each of the instants. */
  readonly counts: readonly InstantCounts[];
  /** Absent unless asked for: they differ from run to run. */
  readonly timingsMs?: Timings;
}

/** JSON, two spaces deep, with a line break at its end. */
export function summaryText(content: SummaryContent): string {
  const { journeyId, settings, users, messages, countInstants, counts, timingsMs } = content;
  const summary = {
    format: "rehearse.summary/1",
    journey: journeyId,
    publishedAt: formatInstant(settings.publishedAtMs),
    until: formatInstant(settings.untilMs),
    users,
    messages,
    at: countInstants.map((instant, index) => ({ instant: formatInstant(instant), ...counts[index] })),
    ...(timingsMs === undefined ? {} : { timingsMs }),
  };
  return jsonText(summary);
}
