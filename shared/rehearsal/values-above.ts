// The places of a long column whose values lie above a bound, from either end: blocks whose greatest value does not
// are skipped without a look.

/** The larger first: 64 small blocks are skipped as one. */
const blockLengths = [8_192, 128] as const;

interface Blocks {
  readonly length: number;
  /** By block. */
  readonly greatest: Float64Array;
}

export interface PlacesAbove {
  /** Places from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly isForward: boolean;
  readonly above: number;
}

export class ValuesAbove {
  readonly #values: Float64Array;
  readonly #levels: readonly Blocks[];

  /** A hundredth of the column's size beside it. */
  constructor(values: Float64Array) {
    this.#values = values;
    this.#levels = blockLengths.map((length) => ({ length, greatest: greatestByBlock(values, length) }));
  }

  /** Calls `take` for every such place in turn, until it returns false. */
  walk(places: PlacesAbove, take: (place: number) => boolean): void {
    if (places.isForward) this.#forward(places, take);
    else this.#backward(places, take);
  }

  #forward({ from, to, above }: PlacesAbove, take: (place: number) => boolean): void {
    for (let place = from; place < to;) {
      const skipped = this.#skipped(place, above);
      if (skipped > 0) place += skipped - (place % skipped);
      else {
        if ((this.#values[place] as number) > above && !take(place)) return;
        place += 1;
      }
    }
  }

  #backward({ from, to, above }: PlacesAbove, take: (place: number) => boolean): void {
    for (let place = to - 1; place >= from;) {
      const skipped = this.#skipped(place, above);
      if (skipped > 0) place -= (place % skipped) + 1;
      else {
        if ((this.#values[place] as number) > above && !take(place)) return;
        place -= 1;
      }
    }
  }

  /** The length of the largest block around the place in which nothing is above the bound; 0: none. */
  #skipped(place: number, above: number): number {
    for (const { length, greatest } of this.#levels)
      if ((greatest[Math.floor(place / length)] as number) <= above) return length;
    return 0;
  }
}

function greatestByBlock(values: Float64Array, length: number): Float64Array {
  const greatest = new Float64Array(Math.ceil(values.length / length)).fill(Number.NEGATIVE_INFINITY);
  for (let place = 0; place < values.length; place += 1) {
    const block = Math.floor(place / length);
    if ((values[place] as number) > (greatest[block] as number)) greatest[block] = values[place] as number;
  }
  return greatest;
}
