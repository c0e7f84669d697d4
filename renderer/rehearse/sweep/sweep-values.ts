// The values of a sweep as they are typed, one after the other: "1d, 3d, 5d" or "50, 100, 150".

import { parseDuration } from "../../../shared/base/duration.ts";
import type { SweepField, SweepValue } from "../../../shared/what-if/sweep-fields.ts";

/** As the window takes them; the contract refuses more. */
export const mostValues = 40;

export type TypedValues =
  | { readonly kind: "values"; readonly values: readonly SweepValue[] }
  /** A sentence. */
  | { readonly kind: "problem"; readonly words: string };

/** Each once, in the order typed. */
export function readSweepValues(text: string, kind: SweepField["kind"]): TypedValues {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const values: SweepValue[] = [];
  for (const part of parts.filter((one) => one !== "")) {
    const value = readValue(part, kind);
    if (value === undefined) return { kind: "problem", words: `“${part}” is no ${expected[kind]}.` };
    if (!values.includes(value)) values.push(value);
  }
  if (values.length === 0) return { kind: "problem", words: "Give at least one value." };
  if (values.length > mostValues) return { kind: "problem", words: `Give up to ${mostValues} values.` };
  return { kind: "values", values };
}

const expected: Readonly<Record<SweepField["kind"], string>> = {
  duration: "duration such as 90m, 12h, 3d or 2w",
  count: "whole number",
  number: "number",
  percent: "whole percentage from 0 to 100",
};

function readValue(part: string, kind: SweepField["kind"]): SweepValue | undefined {
  if (kind === "duration") return readDuration(part);
  const number = Number(part.replace(/%$/, ""));
  if (!Number.isFinite(number)) return undefined;
  if (kind === "number") return number;
  const isWhole = Number.isInteger(number) && number >= 0;
  return isWhole && (kind === "count" || number <= 100) ? number : undefined;
}

/** "3 days" is "3d". */
function readDuration(part: string): string | undefined {
  const text = part.toLowerCase().replace(/^(\d+)\s*(m|h|d|w)[a-z]*$/, "$1$2");
  return parseDuration(text) === undefined ? undefined : text;
}
