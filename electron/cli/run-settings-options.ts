// --publish-at, --until, --pause, --archive-at and --at: the circumstances of a rehearsal, checked against
// each other and against the data.

import { formatInstant, type Instant } from "../../shared/base/instant.ts";
import type { Pause, RunSettings } from "../../shared/engine/run-settings.ts";
import { OptionReader } from "./command-options.ts";

/** As commander hands them over. */
export interface RunSettingsOptions {
  readonly publishAt: string;
  readonly until?: string;
  readonly pause?: readonly string[];
  readonly archiveAt?: string;
  readonly at?: readonly string[];
}

export interface RunCircumstances {
  readonly settings: RunSettings;
  /** Ascending, distinct, the end last. */
  readonly countInstants: readonly Instant[];
}

/** What can be read before the data are: problems of form are found without waiting for a large file. */
export interface RequestedInstants {
  readonly publishedAtMs: Instant;
  readonly untilMs: Instant | undefined;
  readonly pauses: readonly Pause[];
  readonly archivedAtMs: Instant | undefined;
  readonly at: readonly Instant[];
}

export function readInstants(options: RunSettingsOptions): RequestedInstants {
  const reader = new OptionReader();
  const publishedAtMs = reader.instant("--publish-at", options.publishAt);
  const untilMs = reader.instant("--until", options.until);
  const archivedAtMs = reader.instant("--archive-at", options.archiveAt);
  const pauses = (options.pause ?? []).flatMap((text) => readPause(reader, text));
  const at = (options.at ?? []).flatMap((text) => reader.instant("--at", text) ?? []);
  if (publishedAtMs !== undefined) checkOrder(reader, { publishedAtMs, untilMs, archivedAtMs, pauses, at });
  reader.finish();
  // `finish` has ended the command where the required instant is missing.
  return { publishedAtMs: publishedAtMs as Instant, untilMs, pauses, archivedAtMs, at };
}

/** `lastMessageAtMs` is the default end; undefined where there is no message at all. */
export function settleCircumstances(
  requested: RequestedInstants,
  lastMessageAtMs: Instant | undefined,
): RunCircumstances {
  const { publishedAtMs, pauses, archivedAtMs, at } = requested;
  const reader = new OptionReader();
  const untilMs = requested.untilMs ?? lastMessageAtMs;
  if (untilMs === undefined) {
    reader.refuse("--until", {
      found: "no end and no message",
      expected: "an end, or messages whose last one is the end",
    });
  } else if (untilMs < publishedAtMs) {
    reader.refuse("--publish-at", {
      found: `${formatInstant(publishedAtMs)}, after the last message at ${formatInstant(untilMs)}`,
      expected: "an instant up to the last message, or a later end with --until",
    });
  } else {
    checkAt(reader, at, { publishedAtMs, untilMs });
  }
  reader.finish();
  const end = untilMs as Instant;
  const countInstants = [...new Set([...at, end])].sort((a, b) => a - b);
  const archived = archivedAtMs === undefined ? {} : { archivedAtMs };
  return { settings: { publishedAtMs, untilMs: end, pauses, ...archived }, countInstants };
}

function readPause(reader: OptionReader, text: string): readonly Pause[] {
  const [from, to, ...rest] = text.split("/");
  if (from === undefined || to === undefined || rest.length > 0) {
    reader.refuse("--pause", { found: JSON.stringify(text), expected: "<from>/<to>" });
    return [];
  }
  const fromMs = reader.instant("--pause", from);
  const toMs = reader.instant("--pause", to);
  if (fromMs === undefined || toMs === undefined) return [];
  if (fromMs < toMs) return [{ fromMs, toMs }];
  reader.refuse("--pause", { found: JSON.stringify(text), expected: "a beginning before the end" });
  return [];
}

function checkOrder(reader: OptionReader, requested: RequestedInstants): void {
  const { publishedAtMs, untilMs, archivedAtMs, at } = requested;
  const published = formatInstant(publishedAtMs);
  if (archivedAtMs !== undefined && archivedAtMs <= publishedAtMs) {
    const expected = `an instant after the publication at ${published}`;
    reader.refuse("--archive-at", { found: formatInstant(archivedAtMs), expected });
  }
  if (untilMs === undefined) return;
  if (untilMs < publishedAtMs) {
    const expected = `an instant from the publication at ${published} on`;
    reader.refuse("--until", { found: formatInstant(untilMs), expected });
  } else {
    checkAt(reader, at, { publishedAtMs, untilMs });
  }
}

function checkAt(
  reader: OptionReader,
  at: readonly Instant[],
  { publishedAtMs, untilMs }: { readonly publishedAtMs: Instant; readonly untilMs: Instant },
): void {
  for (const instant of at) {
    if (instant >= publishedAtMs && instant <= untilMs) continue;
    const expected = `an instant from ${formatInstant(publishedAtMs)} to ${formatInstant(untilMs)}`;
    reader.refuse("--at", { found: formatInstant(instant), expected });
  }
}
