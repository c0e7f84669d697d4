// Where a key goes in a list of rows.

const pageOfRows = 10;

/** `from` null: nowhere yet. null where the key goes nowhere. */
export function rowTarget(key: string, from: number | null, count: number): number | null {
  const target = targetOf(key, from, count);
  return target === null ? null : Math.max(0, Math.min(count - 1, target));
}

function targetOf(key: string, from: number | null, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return from === null ? 0 : from + 1;
    case "ArrowUp":
      return from === null ? count - 1 : from - 1;
    case "PageDown":
      return (from ?? 0) + pageOfRows;
    case "PageUp":
      return (from ?? 0) - pageOfRows;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
