// Numbers as every screen shows them: thousands with a comma, a real minus, percentages with one decimal.

const minus = "−";

/** 1204 → "1,204". */
export function formatCount(count: number): string {
  const digits = Math.abs(Math.round(count)).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return count < 0 ? minus + grouped : grouped;
}

/** 0.9534 → "95.3%"; a part of nothing is "–". */
export function formatPercent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1).replace("-", minus)}%`;
}

/** 1, "person", "people" → "1 person". */
export const countOf = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
