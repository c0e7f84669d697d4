// How long something takes, in the two largest units: "48 s", "17 min", "2 h 01 min", "4 d 11 h".

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Rounded down, so that what has not run out is never said to have. `ms` is not negative. */
export function formatStay(ms: number): string {
  if (ms < minute) return `${Math.floor(ms / second)} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < day) return `${Math.floor(ms / hour)} h ${two(Math.floor((ms % hour) / minute))} min`;
  const hours = Math.floor((ms % day) / hour);
  return hours === 0 ? `${Math.floor(ms / day)} d` : `${Math.floor(ms / day)} d ${hours} h`;
}

const two = (count: number): string => String(count).padStart(2, "0");
