// Numbers of the fields for sizes and seeds.

/** null for what is no whole number from `least` on, e.g. an empty field. */
export function numberIn(typed: string | number, least: number): number | null {
  const number = typeof typed === "number" ? typed : Number.parseInt(typed, 10);
  return Number.isInteger(number) && number >= least ? number : null;
}

/** Short enough to be read out and typed in again. */
export const anySeed = (): number => 1 + Math.floor(Math.random() * 9_999);
