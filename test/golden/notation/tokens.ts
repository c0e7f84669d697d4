// The words of one line of a golden, read from left to right.

const word = /"(?:[^"\\]|\\.)*"|\[[^\]]*\]|->|[(),|]|[^\s(),|[\]"]+/g;

export class Tokens {
  readonly line: string;
  readonly #words: readonly string[];
  #position = 0;

  constructor(line: string) {
    this.line = line;
    this.#words = line.match(word) ?? [];
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#words.length;
  }

  peek(ahead = 0): string | undefined {
    return this.#words[this.#position + ahead];
  }

  next(): string {
    const value = this.#words[this.#position++];
    if (value === undefined) throw new Error(`unexpected end of line: ${this.line}`);
    return value;
  }

  /** Moves past `expected` and tells whether it stood there. */
  take(expected: string): boolean {
    if (this.peek() !== expected) return false;
    this.#position++;
    return true;
  }

  expect(expected: string): void {
    const found = this.next();
    if (found !== expected) throw new Error(`expected ${expected}, found ${found}: ${this.line}`);
  }

  /** A bare word, or a JSON string where the text has spaces or marks in it. */
  text(): string {
    const value = this.next();
    return value.startsWith('"') ? (JSON.parse(value) as string) : value;
  }
}
