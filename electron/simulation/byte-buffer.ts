// Bytes appended one after the other into room that doubles when it runs out. Byte loops instead of calls:
// the pieces of a line are short, and a call for each would cost more than the copying.

export class ByteBuffer {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1 << 16) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Makes room for so many further bytes: to be called before append and appendClock. */
  reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  append(piece: Uint8Array): void {
    const start = this.#length;
    const bytes = this.#bytes;
    for (let i = 0; i < piece.length; i += 1) bytes[start + i] = piece[i] ?? 0;
    this.#length = start + piece.length;
  }

  /** "HH:MM:SS.mmmZ", 13 bytes, of a number of milliseconds within a day. */
  appendClock(clockMs: number): void {
    const seconds = Math.trunc(clockMs / 1_000);
    const minutes = Math.trunc(seconds / 60);
    this.#appendTwo(Math.trunc(minutes / 60), colon);
    this.#appendTwo(minutes % 60, colon);
    this.#appendTwo(seconds % 60, dot);
    const milliseconds = clockMs % 1_000;
    const hundreds = Math.trunc(milliseconds / 100);
    this.#bytes[this.#length] = zero + hundreds;
    this.#length += 1;
    this.#appendTwo(milliseconds - hundreds * 100, letterZ);
  }

  #appendTwo(value: number, separator: number): void {
    const tens = Math.trunc(value / 10);
    this.#bytes[this.#length] = zero + tens;
    this.#bytes[this.#length + 1] = zero + value - tens * 10;
    this.#bytes[this.#length + 2] = separator;
    this.#length += 3;
  }

  /** What was appended, the caller's own; the buffer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

const zero = 0x30;
const colon = 0x3a;
const dot = 0x2e;
const letterZ = 0x5a;
