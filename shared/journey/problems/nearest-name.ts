// The name that somebody most likely meant: "Order Complete" → "Order Completed".

/**
 * The closest of `names`, or undefined where none is close. First those that differ only in case, separators,
 * accents and plural; then those with the fewest letters changed, of these the first.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const wanted = plainName(name);
  if (wanted === "") return undefined;
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const candidate of names) {
    if (candidate === name) continue;
    const plain = plainName(candidate);
    const far =
      plain === wanted || singular(plain) === singular(wanted) ? 0 : distance(wanted, plain, fewest);
    if (far < fewest) [nearest, fewest] = [candidate, far];
    if (fewest === 0) break;
  }
  return nearest;
}

/** Letters and digits alone, in lower case. */
const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

const singular = (plain: string): string => plain.replace(/(?<=..)(ies|y)$/, "i").replace(/(?<=..)e?s$/, "");

/** Letters to insert, delete, replace or swap with their neighbour; `limit` where it is that or more. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let [before, last] = [
    Array.from<number>([]),
    Array.from({ length: other.length + 1 }, (_, index) => index),
  ];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, last] = [last, row];
  }
  return Math.min(limit, last.at(-1) ?? limit);
}
