// Sizes of files as every screen shows them: decimal units, one decimal where it tells something.

const units = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** 61_400_000 → "61.4 MB", 1_950_500 → "2 MB", 74_293 → "74.3 kB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  if (unit === 0) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return `${value.toFixed(1).replace(/\.0$/, "")} ${units[unit] ?? ""}`;
}
