// Instants as every screen shows them: in the person's own zone, English words, with UTC for whoever asks.

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const two = (number: number): string => String(number).padStart(2, "0");

const sameYear = (a: Date, b: Date): boolean => a.getFullYear() === b.getFullYear();

/** "2 Mar", with the year where it is not that of `besideMs`; null: always with the year. */
export function formatDay(atMs: number, besideMs: number | null = Date.now()): string {
  const date = new Date(atMs);
  const day = `${date.getDate()} ${months[date.getMonth()] ?? ""}`;
  return besideMs !== null && sameYear(date, new Date(besideMs)) ? day : `${day} ${date.getFullYear()}`;
}

/** "09:14". */
export function formatTime(atMs: number): string {
  const date = new Date(atMs);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "2 Mar, 09:14". */
export const formatDayTime = (atMs: number, besideMs?: number | null): string =>
  `${formatDay(atMs, besideMs)}, ${formatTime(atMs)}`;

/** "2 Mar – 31 May 2026": the year once, unless they differ. */
export function formatRange(fromMs: number, toMs: number): string {
  const year = new Date(toMs).getFullYear();
  return `${formatDay(fromMs, toMs)} – ${formatDay(toMs, toMs)} ${year}`;
}

/** "4 min ago", "Today, 08:12", "Yesterday, 16:20", "9 Jul", "31 Aug 2025". */
export function formatAgo(atMs: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - atMs) / 60_000);
  if (minutes >= 0 && minutes < 1) return "Just now";
  if (minutes >= 0 && minutes < 60) return `${minutes} min ago`;
  const today = new Date(nowMs);
  today.setHours(0, 0, 0, 0);
  const yesterday = new Date(today);
  yesterday.setDate(yesterday.getDate() - 1);
  if (atMs >= today.getTime() && atMs <= nowMs) return `Today, ${formatTime(atMs)}`;
  if (atMs >= yesterday.getTime() && atMs < today.getTime()) return `Yesterday, ${formatTime(atMs)}`;
  return formatDay(atMs, nowMs);
}

/** For hovering: "2026-03-12 08:14:00 UTC". */
export const formatUtc = (atMs: number): string =>
  `${new Date(atMs).toISOString().slice(0, 19).replace("T", " ")} UTC`;
