// Randomised buckets (SEMANTICS.md section 8), in arbitrary-precision integers.

const mask = 0xffff_ffffn;

/** The id of the branch whose share of the hundred the subject, "journeyId|stepId|userId", falls into. */
export function bucketOf(
  branches: readonly { readonly id: string; readonly percent: number }[],
  subject: string,
): string {
  const hash = fmix32(fnv1a32(Buffer.from(subject, "utf8")));
  const u = (Number(hash) / 2 ** 32) * 100;
  let sum = 0;
  for (const { id, percent } of branches) {
    sum += percent;
    if (sum > u) return id;
  }
  throw new Error(`percentages sum to ${sum}`);
}

function fnv1a32(bytes: Iterable<number>): bigint {
  let hash = 2_166_136_261n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 16_777_619n) & mask;
  return hash;
}

/** The 32-bit finaliser of MurmurHash3. */
function fmix32(input: bigint): bigint {
  let hash = input;
  hash ^= hash >> 16n;
  hash = (hash * 0x85eb_ca6bn) & mask;
  hash ^= hash >> 13n;
  hash = (hash * 0xc2b2_ae35n) & mask;
  return hash ^ (hash >> 16n);
}
