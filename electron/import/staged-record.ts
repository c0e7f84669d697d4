// A message on its way from a file into a chunk: one record in a block of bytes. Ten words of header, then the
// bytes of its id, its message id, its extras and its values, in the order of its layout.
//
// Records start at multiples of eight bytes. A record holds JSON texts and bodies of JSON strings only, so that
// every string survives, lone surrogates too.

/** Offsets of the header's words, from the record's first word. The instant (f64) takes words 0 and 1. */
export const word = {
  /** Hash of the id when the record is made; then the reference of the id in the import's table of ids. */
  source: 2,
  /** Place among all messages that the space ever took in. */
  position: 3,
  layout: 4,
  messageIdHashLow: 5,
  messageIdHashHigh: 6,
  /** Lengths in bytes. */
  sourceBytes: 7,
  messageIdBytes: 8,
} as const;

export const headerWords = 10;

/** In place of a source: a record that does not count, because its message id was seen before. */
export const droppedSource = 0xffff_ffff;

/** A value's length stands before it in two bytes, or, from here on, in four more. */
export const longValue = 0xffff;

/** Finished records, in the order in which they stood in the input. */
export interface StagedBlock {
  /** May be longer than the records, because it is used again and again. */
  readonly bytes: SharedArrayBuffer;
  /** Bytes of all records. */
  readonly byteLength: number;
  /** For each record its first word, as an index of a Uint32Array over `bytes`. */
  readonly starts: Uint32Array<SharedArrayBuffer>;
}

export interface BlockViews {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly instants: Float64Array;
  readonly starts: Uint32Array;
}

export function viewBlock(block: StagedBlock): BlockViews {
  return {
    bytes: new Uint8Array(block.bytes, 0, block.byteLength),
    words: new Uint32Array(block.bytes, 0, block.byteLength / 4),
    instants: new Float64Array(block.bytes, 0, block.byteLength / 8),
    starts: block.starts,
  };
}
