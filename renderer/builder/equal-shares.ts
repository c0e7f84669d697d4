// Percentages for equal shares: whole numbers that sum to 100, the larger ones first.

/** Of at least one branch. */
export function equalShares(branches: number): readonly number[] {
  const share = Math.floor(100 / branches);
  const larger = 100 - share * branches;
  return Array.from({ length: branches }, (_, index) => (index < larger ? share + 1 : share));
}
