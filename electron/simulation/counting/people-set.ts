// Some of the people of a chunk: a bit for each, so that sets are small to keep, and combined and counted 32 people
// at a time. The bits behind the last person are always 0.

export class PeopleSet {
  readonly #words: Uint32Array;
  #size: number | undefined;

  private constructor(words: Uint32Array) {
    this.#words = words;
  }

  /** Of a byte for each person: 1 for those who belong to it, 0 for the others. */
  static pack(bytes: Uint8Array, userCount: number): PeopleSet {
    const words = new Uint32Array((userCount + 31) >>> 5);
    let word = 0;
    for (let user = 0; user < userCount; user++) {
      word |= (bytes[user] as number) << user;
      if ((user & 31) !== 31) continue;
      words[user >>> 5] = word;
      word = 0;
    }
    if ((userCount & 31) !== 0) words[userCount >>> 5] = word;
    return new PeopleSet(words);
  }

  /** How many people belong to it. */
  get size(): number {
    return (this.#size ??= bitsOf(this.#words));
  }

  // One loop each: a function that is handed over for each word would be called for each word.

  and(other: PeopleSet): PeopleSet {
    const [a, b] = [this.#words, other.#words];
    const words = new Uint32Array(a.length);
    for (let index = 0; index < words.length; index++)
      words[index] = (a[index] as number) & (b[index] as number);
    return new PeopleSet(words);
  }

  or(other: PeopleSet): PeopleSet {
    const [a, b] = [this.#words, other.#words];
    const words = new Uint32Array(a.length);
    for (let index = 0; index < words.length; index++)
      words[index] = (a[index] as number) | (b[index] as number);
    return new PeopleSet(words);
  }

  without(other: PeopleSet): PeopleSet {
    const [a, b] = [this.#words, other.#words];
    const words = new Uint32Array(a.length);
    for (let index = 0; index < words.length; index++)
      words[index] = (a[index] as number) & ~(b[index] as number);
    return new PeopleSet(words);
  }

  /** Users, ascending. */
  *users(): Iterable<number> {
    for (let index = 0; index < this.#words.length; index++) {
      for (let word = this.#words[index] as number; word !== 0; word = (word & (word - 1)) >>> 0)
        yield index * 32 + 31 - Math.clz32(word & -word);
    }
  }

  /** As users, for many: a call each costs less than a step of an iteration. */
  forEach(visit: (user: number) => void): void {
    for (let index = 0; index < this.#words.length; index++) {
      for (let word = this.#words[index] as number; word !== 0; word = (word & (word - 1)) >>> 0)
        visit(index * 32 + 31 - Math.clz32(word & -word));
    }
  }
}

/** The bits that are 1: added up in pairs, fours, eights, and then all at once. */
function bitsOf(words: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < words.length; index++) {
    let word = words[index] as number;
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return sum;
}
