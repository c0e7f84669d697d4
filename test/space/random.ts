// Repeatable randomness for tests of faults: the same seed, the same faults.

export interface Random {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number;
}

/** Marsaglia's xorshift32; good enough to choose where to break something. */
export function randomFrom(seed: number): Random {
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 8; i++) next();
  return { below: (limit) => Math.floor((next() / 2 ** 32) * limit) };
}

export function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}
