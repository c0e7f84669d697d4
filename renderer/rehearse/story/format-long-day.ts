// Days as headings of a story, in the person's own zone.

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "14 January", with the year where it is not this one. */
export function formatLongDay(atMs: number, nowMs: number = Date.now()): string {
  const date = new Date(atMs);
  const day = `${date.getDate()} ${months[date.getMonth()] ?? ""}`;
  return date.getFullYear() === new Date(nowMs).getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

export function isSameDay(aMs: number, bMs: number): boolean {
  return new Date(aMs).toDateString() === new Date(bMs).toDateString();
}
