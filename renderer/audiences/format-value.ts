// A value as people read it: numbers with thousands and few decimals, texts as they are, lists with commas.

import type { JsonValue } from "../../shared/base/json.ts";

const minus = "−";

/** 12345.678 → "12,345.68"; very small and very large ones as powers of ten. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? minus : "";
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) return sign + size.toExponential(2);
  const decimals = Number.isInteger(size) ? 0 : size < 1 ? 4 : 2;
  const [whole = "0", rest = ""] = size.toFixed(decimals).split(".");
  const fraction = rest.replace(/0+$/, "");
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === "" ? "" : `.${fraction}`);
}

export function formatValue(value: JsonValue): string {
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "string") return value === "" ? "an empty text" : value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? "an empty list" : (value as readonly JsonValue[]).map(formatValue).join(", ");
}
