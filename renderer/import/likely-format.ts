// A first idea of how a column writes its times, for when somebody says that it holds times.

/** What people are offered; anything else of YYYY MM M DD D HH H mm ss SSS can be written by hand. */
export const commonFormats = [
  "YYYY-MM-DD HH:mm:ss",
  "YYYY-MM-DD HH:mm",
  "YYYY-MM-DD",
  "DD/MM/YYYY HH:mm:ss",
  "DD/MM/YYYY HH:mm",
  "DD/MM/YYYY",
  "MM/DD/YYYY HH:mm:ss",
  "MM/DD/YYYY HH:mm",
  "MM/DD/YYYY",
  "DD.MM.YYYY HH:mm:ss",
  "DD.MM.YYYY HH:mm",
  "DD.MM.YYYY",
  "D.M.YYYY H:mm",
  "D.M.YYYY",
  "YYYY/MM/DD HH:mm",
  "YYYY/MM/DD",
  "YYYYMMDD",
  "YYYYMMDDHHmmss",
] as const;

const isoShape = /^\d{4}-\d{2}-\d{2}([T ][0-9:.]+(Z|[+-]\d{2}:?\d{2})?)?$/;

/** undefined where the values say nothing, or are what is read without a format. */
export function likelyFormat(values: readonly string[]): { readonly format: string } | undefined {
  const written = values.filter((value) => value !== "");
  if (written.length === 0) return undefined;
  const all = (shape: RegExp): boolean => written.every((value) => shape.test(value));
  if (all(isoShape)) return undefined;
  if (all(/^1?\d{9}(\.\d+)?$/)) return { format: "epochSeconds" };
  if (all(/^1\d{12}$/)) return { format: "epochMilliseconds" };
  const fitting = commonFormats.filter((format) => all(shapeOf(format)));
  // The day before the month, unless a second number says otherwise.
  const secondIsDay = written.some((value) => Number(/^\d{2}\/(\d{2})/.exec(value)?.[1] ?? 0) > 12);
  const format = secondIsDay ? fitting.find((one) => one.startsWith("MM/")) : fitting[0];
  return format === undefined ? undefined : { format };
}

function shapeOf(format: string): RegExp {
  const digits = format
    .replace(/[.]/g, "\\.")
    .replace(/YYYY/g, "\\d{4}")
    .replace(/MM|DD|HH|mm|ss/g, "\\d{2}")
    .replace(/[MDH]/g, "\\d{1,2}");
  return new RegExp(`^${digits}$`);
}
