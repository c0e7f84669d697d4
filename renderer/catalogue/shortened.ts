// The beginning of a text that may be very long, never cut inside of a letter's two halves.

export function shortened(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`;
}
