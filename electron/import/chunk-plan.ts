// Which users go into one chunk.

/** A user is never split, so one who has more has a chunk alone. */
export interface ChunkLimits {
  readonly users: number;
  readonly messages: number;
  /** Of staged records: a chunk is built, and later read, in memory. */
  readonly bytes: number;
}

export const chunkLimits: ChunkLimits = { users: 10_000, messages: 250_000, bytes: 64 << 20 };

/** Users from … to − 1, by their ranks. */
export interface UserRange {
  readonly from: number;
  readonly to: number;
}

export interface PlanInput extends UserRange {
  /** By rank: the messages of each user. */
  readonly counts: Uint32Array;
  /** By rank: the bytes of each user's records. */
  readonly bytes: Float64Array;
  /** Whether this user may not share a chunk with the one before. */
  readonly startsAnew: (rank: number) => boolean;
}

/** Full chunks, in order; the last one holds what is left. */
export function planChunks(input: PlanInput, limits: ChunkLimits = chunkLimits): readonly UserRange[] {
  const { from, to, counts, bytes, startsAnew } = input;
  const chunks: UserRange[] = [];
  let first = from;
  let messages = 0;
  let size = 0;
  for (let rank = from; rank < to; rank++) {
    messages += counts[rank] as number;
    size += bytes[rank] as number;
    const isOver = rank - first === limits.users || messages > limits.messages || size > limits.bytes;
    if (rank === first || !(isOver || startsAnew(rank))) continue;
    chunks.push({ from: first, to: rank });
    first = rank;
    messages = counts[rank] as number;
    size = bytes[rank] as number;
  }
  if (first < to) chunks.push({ from: first, to });
  return chunks;
}
