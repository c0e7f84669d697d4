// Texts one a line, as bytes. A few of them are read where they stand; whoever wants many gets all decoded at once,
// which is faster then.

const lineBreak = 0x0a;
const few = 256;
/** To note where every line starts would take longer than to look for it again from nearby. */
const linesPerMark = 32;

export class TextLines {
  readonly #bytes: Buffer;
  /** Where each linesPerMark-th line starts, as far as lines were looked for. */
  readonly #marks: number[] = [0];
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
    const start = this.#startOf(index);
    if (start === undefined) return "";
    const end = this.#bytes.indexOf(lineBreak, start);
    return this.#bytes.toString("utf8", start, end < 0 ? this.#bytes.length : end);
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

  /** Of the index-th line; undefined beyond the last. */
  #startOf(index: number): number | undefined {
    const [marks, bytes] = [this.#marks, this.#bytes];
    const mark = Math.floor(index / linesPerMark);
    while (marks.length <= mark) {
      const next = startAfter(bytes, marks[marks.length - 1] as number, linesPerMark);
      if (next === undefined) return undefined;
      marks.push(next);
    }
    return startAfter(bytes, marks[mark] as number, index % linesPerMark);
  }
}

/** Where the line starts that is so many lines further on than that at `start`; undefined where there is none. */
function startAfter(bytes: Buffer, start: number, lines: number): number | undefined {
  let at = start;
  for (let left = lines; left > 0; at++) {
    if (at >= bytes.length) return undefined;
    if (bytes[at] === lineBreak) left--;
  }
  return at;
}

function countBreaks(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = 0; at < end; at++) if (bytes[at] === lineBreak) count++;
  return count;
}
