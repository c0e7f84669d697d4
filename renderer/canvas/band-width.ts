// How wide bands are: the scale that the legend states. Numbers are always printed too.

/** Of a way that everybody takes who entered; of each of two compared ones. */
export const widestBand = 20;
export const widestOfTwo = 13;

/** A line this thin is still seen. */
export const thinnestBand = 1.5;

/** In pixels, to a tenth: what the eye cannot tell apart is not drawn anew. */
export function bandWidth(fired: number, entered: number, widest = widestBand): number {
  if (entered === 0) return thinnestBand;
  return Math.max(thinnestBand, Math.round((10 * widest * fired) / entered) / 10);
}
