// The publication instant and the end that fit the data, until a person chooses others: enough history before, so
// that windows have something to look back on, and enough after for something to happen.

import type { PreviewSettings } from "../../shared/api/preview-contract.ts";
import type { SpaceFacts } from "../space/catalogue-store.ts";

const dayMs = 86_400_000;
const longestMs = 90 * dayMs;
const publicationHour = 9;

/**
 * Publication: nine o'clock in the system's zone on the day on which a third of the history is over; the end: 90 days
 * later, or the last message. Where there are no messages, 90 days from `nowMs`.
 */
export function settingsForData(
  { firstAtMs, lastAtMs }: Pick<SpaceFacts, "firstAtMs" | "lastAtMs">,
  nowMs: number,
): PreviewSettings {
  if (firstAtMs === null || lastAtMs === null) return { publishedAtMs: nowMs, untilMs: nowMs + longestMs };
  const thirdMs = firstAtMs + Math.floor((lastAtMs - firstAtMs) / 3);
  const morningMs = morningOf(thirdMs);
  // In a history of hours that morning may lie outside of it.
  const publishedAtMs = morningMs < firstAtMs || morningMs > lastAtMs ? thirdMs : morningMs;
  return { publishedAtMs, untilMs: Math.min(publishedAtMs + longestMs, lastAtMs) };
}

function morningOf(atMs: number): number {
  const day = new Date(atMs);
  return day.setHours(publicationHour, 0, 0, 0);
}
