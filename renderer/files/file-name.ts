// The names of files that are taken out of a rehearsal: what they hold, and of when.

import { formatInstant } from "../../shared/base/instant.ts";

const longestPart = 80;

/** ["Spring", "people"], an instant, "csv" → "Spring people 2026-03-12 0814 UTC.csv". */
export function fileName(parts: readonly string[], atMs: number | null, ending: string): string {
  const words = parts.map(allowed).filter((part) => part !== "");
  const instant = atMs === null ? [] : [instantPart(atMs)];
  return `${[...words, ...instant].join(" ")}.${ending}`;
}

/** Without what some file system does not take. */
const allowed = (part: string): string =>
  [...part.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, " ").replaceAll(/\s+/g, " ")]
    .slice(0, longestPart)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");

const instantPart = (atMs: number): string =>
  `${formatInstant(atMs).slice(0, 16).replace("T", " ").replace(":", "")} UTC`;
