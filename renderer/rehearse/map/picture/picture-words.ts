// What a picture says of its instant, and what its file is called.

/** "12 March 2026 at 09:14:00 CET", in the person's own zone. */
export const pictureInstant = (atMs: number): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  }).format(atMs);

/** Without what file systems refuse; the instant in UTC, so that files of one journey stand in order. */
export function pictureFileName(journey: string, atMs: number): string {
  const instant = new Date(atMs).toISOString().slice(0, 19).replace("T", " ").replaceAll(":", "-");
  const name = journey
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${[...name].slice(0, 80).join("") || "Journey"} ${instant}`;
}
