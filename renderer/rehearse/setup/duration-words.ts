// How long something takes, roughly: "About 2 s", "About 3 min".

export function durationWords(ms: number): string {
  if (ms < 950) return "Less than a second";
  if (ms < 90_000) return `About ${Math.round(ms / 1_000)} s`;
  if (ms < 90 * 60_000) return `About ${Math.round(ms / 60_000)} min`;
  return `About ${Math.round(ms / 3_600_000)} h`;
}
