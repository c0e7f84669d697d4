// Texts one a line, as bytes. A few of them are read where they stand; whoever wants many gets all decoded at once,
// which is faster then.

const lineBreak = 0x0a;
const few = 256;

export class TextLines {
  readonly #bytes: Buffer;
  /** Where each line starts, as far as lines were looked for. */
  readonly #starts: number[] = [0];
  #readCount = 0;
  #texts: readonly string[] | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The index-th line; "" beyond the last. */
  at(index: number): string {
    if (this.#texts === undefined && ++this.#readCount > few)
      this.#texts = this.#bytes.toString("utf8").split("\n");
    if (this.#texts !== undefined) return this.#texts[index] ?? "";
    this.#look(index + 1);
    const start = this.#starts[index];
    if (start === undefined) return "";
    return this.#bytes.toString("utf8", start, (this.#starts[index + 1] ?? this.#bytes.length + 1) - 1);
  }

  /** The index of this line; undefined where there is none. The text has no line break. */
  indexOf(text: string): number | undefined {
    const wanted = Buffer.from(`${text}\n`, "utf8");
    let start = this.#bytes.indexOf(wanted);
    while (start > 0 && this.#bytes[start - 1] !== lineBreak) start = this.#bytes.indexOf(wanted, start + 1);
    if (start < 0) start = this.#lastIs(text) ? this.#bytes.length - Buffer.byteLength(text) : -1;
    return start < 0 ? undefined : countBreaks(this.#bytes, start);
  }

  #lastIs(text: string): boolean {
    const start = this.#bytes.lastIndexOf(lineBreak) + 1;
    return this.#bytes.toString("utf8", start) === text;
  }

  #look(until: number): void {
    const [starts, bytes] = [this.#starts, this.#bytes];
    let at = starts[starts.length - 1] as number;
    for (; starts.length <= until && at < bytes.length; at++)
      if (bytes[at] === lineBreak) starts.push(at + 1);
  }
}

function countBreaks(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = 0; at < end; at++) if (bytes[at] === lineBreak) count++;
  return count;
}
