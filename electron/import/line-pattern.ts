// What lines have in common: a tree whose branches are the bytes between the values of lines that were read
// before. Whoever walks it compares four bytes at a time instead of reading keys.

/** What stands behind the bytes of a branch. */
export const slot = {
  /** Nothing of its own: the next branch follows at once. */
  none: 0,
  /** The body of a string without escapes, not empty. */
  text: 1,
  /** Any JSON value. */
  value: 2,
  /** The line ends. */
  end: 3,
} as const;

export type SlotKind = (typeof slot)[keyof typeof slot];

const wordBytes = 4;
const none: PatternBranch[] = [];

export class PatternBranch {
  readonly slot: SlotKind;
  readonly length: number;
  /** Of the line that ends here; −1 elsewhere. */
  readonly pattern: number;
  readonly #words: Int32Array;
  /** Of the bytes that make no whole word. */
  readonly #tail: Uint8Array;
  #next = none;
  #latest: PatternBranch | undefined;

  constructor(bytes: Uint8Array, kind: SlotKind, pattern = -1) {
    this.slot = kind;
    this.length = bytes.length;
    this.pattern = pattern;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const wordCount = bytes.length >>> 2;
    this.#words = Int32Array.from({ length: wordCount }, (_, word) => view.getInt32(word * wordBytes, true));
    this.#tail = bytes.slice(wordCount * wordBytes);
  }

  /** The branch that stands at `at`; of many the one taken last is tried first. */
  next(view: DataView, at: number): PatternBranch | undefined {
    const latest = this.#latest;
    if (latest !== undefined && latest.#stands(view, at)) return latest;
    const branches = this.#next;
    for (let index = 0; index < branches.length; index++) {
      const branch = branches[index] as PatternBranch;
      if (branch !== latest && branch.#stands(view, at)) return (this.#latest = branch);
    }
    return undefined;
  }

  get branchCount(): number {
    return this.#next.length;
  }

  add(branch: PatternBranch): PatternBranch {
    if (this.#next === none) this.#next = [];
    this.#next.push(branch);
    return branch;
  }

  #stands(view: DataView, start: number): boolean {
    if (start + this.length > view.byteLength) return false;
    const words = this.#words;
    let at = start;
    for (let index = 0; index < words.length; index++, at += wordBytes)
      if (view.getInt32(at, true) !== words[index]) return false;
    const tail = this.#tail;
    for (let index = 0; index < tail.length; index++)
      if (view.getUint8(at + index) !== tail[index]) return false;
    return true;
  }
}
