// Instants as the fields for a date and a time have them: text in the person's own zone, to the second.

const two = (number: number): string => String(number).padStart(2, "0");

/** "2026-03-02T09:00:00". */
export function localText(atMs: number): string {
  const date = new Date(atMs);
  const day = [String(date.getFullYear()).padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())];
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two);
  return `${day.join("-")}T${time.join(":")}`;
}

/** null for what is no instant, e.g. half typed. */
export function localInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null;
  const atMs = new Date(text).getTime();
  return Number.isNaN(atMs) ? null : atMs;
}
