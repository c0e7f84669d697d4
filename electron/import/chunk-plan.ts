// Which users go into one chunk.

export interface ChunkLimits {
  readonly users: number;
  /** A user is never split, so one with more has a chunk alone. */
  readonly messages: number;
}

export const chunkLimits: ChunkLimits = { users: 10_000, messages: 250_000 };

/** Users from … to − 1, by their ranks. */
export interface UserRange {
  readonly from: number;
  readonly to: number;
}

export interface PlanInput extends UserRange {
  /** By rank: the messages of each user. */
  readonly counts: Uint32Array;
  /** Whether this user may not share a chunk with the one before. */
  readonly startsAnew: (rank: number) => boolean;
}

/** Full chunks, in order; the last one holds what is left. */
export function planChunks(
  { from, to, counts, startsAnew }: PlanInput,
  limits = chunkLimits,
): readonly UserRange[] {
  const chunks: UserRange[] = [];
  let first = from;
  let messages = 0;
  for (let rank = from; rank < to; rank++) {
    const count = counts[rank] as number;
    const isFull = rank - first === limits.users || messages + count > limits.messages;
    if (rank > first && (isFull || startsAnew(rank))) {
      chunks.push({ from: first, to: rank });
      first = rank;
      messages = 0;
    }
    messages += count;
  }
  if (first < to) chunks.push({ from: first, to });
  return chunks;
}
