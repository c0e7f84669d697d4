// The instant of the playhead in words: to the second, in the person's own zone, and which zone that is.

import { formatDay, formatTime } from "../../ui/format-instant.ts";
import { offsetMsAt } from "./local-time.ts";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "09:14:00". */
export const timeToTheSecond = (atMs: number): string =>
  `${formatTime(atMs)}:${String(new Date(atMs).getSeconds()).padStart(2, "0")}`;

/** "Thu 12 Mar 2026, 09:14:00". */
export function instantWords(atMs: number): string {
  const date = new Date(atMs);
  const day = `${weekdays[date.getDay()] ?? ""} ${formatDay(atMs, atMs)} ${date.getFullYear()}`;
  return `${day}, ${timeToTheSecond(atMs)}`;
}

/** "UTC+1", "UTC+5:30", "UTC−3:30", "UTC": what is added to UTC at this instant. */
export function offsetWords(atMs: number): string {
  const minutes = offsetMsAt(atMs) / 60_000;
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.round(Math.abs(minutes) % 60)];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/** "Oslo, UTC+1". `zone` is a name as the system gives it ("Europe/Oslo"); one without a place is left out. */
export function zoneWords(
  atMs: number,
  zone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  const parts = zone.split("/");
  const place = parts.length > 1 && parts[0] !== "Etc" ? (parts.at(-1) ?? "").replaceAll("_", " ") : "";
  return place === "" ? offsetWords(atMs) : `${place}, ${offsetWords(atMs)}`;
}
