// Some of the people of a chunk: a byte for each, 1 where they belong to it. Four of them lie in one word, so that
// sets are combined and counted a word at a time; the bytes behind the last person are always 0.

export class PeopleSet {
  /** By user of the chunk, and up to three more. */
  readonly bytes: Uint8Array;
  readonly #words: Uint32Array;
  #size: number | undefined;

  /** Empty. Whoever fills `bytes` does so before anything is asked. */
  constructor(userCount: number) {
    this.#words = new Uint32Array((userCount + 3) >>> 2);
    this.bytes = new Uint8Array(this.#words.buffer);
  }

  /** How many people belong to it. */
  get size(): number {
    return (this.#size ??= sumOfBytes(this.#words));
  }

  and(other: PeopleSet): PeopleSet {
    const made = this.#sameShape();
    const [result, a, b] = [made.#words, this.#words, other.#words];
    for (let word = 0; word < result.length; word++) result[word] = (a[word] as number) & (b[word] as number);
    return made;
  }

  or(other: PeopleSet): PeopleSet {
    const made = this.#sameShape();
    const [result, a, b] = [made.#words, this.#words, other.#words];
    for (let word = 0; word < result.length; word++) result[word] = (a[word] as number) | (b[word] as number);
    return made;
  }

  without(other: PeopleSet): PeopleSet {
    const made = this.#sameShape();
    const [result, a, b] = [made.#words, this.#words, other.#words];
    for (let word = 0; word < result.length; word++)
      result[word] = (a[word] as number) & ~(b[word] as number);
    return made;
  }

  #sameShape(): PeopleSet {
    return new PeopleSet(this.bytes.length);
  }
}

/** Lanes of eight bits run over after so many words. */
const wordsPerFold = 255;

function sumOfBytes(words: Uint32Array): number {
  let sum = 0;
  for (let from = 0; from < words.length; from += wordsPerFold) {
    const to = Math.min(from + wordsPerFold, words.length);
    let lanes = 0;
    for (let word = from; word < to; word++) lanes += words[word] as number;
    sum += (lanes & 0xff) + ((lanes >>> 8) & 0xff) + ((lanes >>> 16) & 0xff) + (lanes >>> 24);
  }
  return sum;
}
