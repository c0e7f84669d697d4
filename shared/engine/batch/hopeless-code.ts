// Code that tells early who cannot enter any more: without enough events, or with the last of them too long before
// publication, an entry condition holds at no instant from publication on.

import type { CountLeaf, Expression } from "./expression.ts";

/**
 * A test on all events of a user, those of pattern p being S<p>[0] … S<p>[N<p> − 1]: true only where the expression
 * never holds from publication on. "false" where that cannot be told.
 */
export function hopelessCode(expression: Expression, publishedAtMs: number): string {
  switch (expression.is) {
    case "constant":
      return String(!expression.value);
    case "count":
      return countCode(expression.leaf, publishedAtMs);
    case "all":
      return joined(
        expression.parts.map((part) => hopelessCode(part, publishedAtMs)),
        { decisive: "true" },
      );
    case "any":
      return joined(
        expression.parts.map((part) => hopelessCode(part, publishedAtMs)),
        { decisive: "false" },
      );
    default:
      return "false";
  }
}

function countCode({ pattern, windowMs, count }: CountLeaf, publishedAtMs: number): string {
  const least = "atLeast" in count ? count.atLeast : "exactly" in count ? count.exactly : 0;
  if (least === 0) return "false";
  const tooFew = `N${pattern} < ${least}`;
  if (windowMs === Infinity) return tooFew;
  return `(${tooFew} || S${pattern}[N${pattern} - ${least}] + ${windowMs} <= ${publishedAtMs})`;
}

/** One decisive part decides; without any, the others are asked. */
function joined(parts: readonly string[], { decisive }: { readonly decisive: "true" | "false" }): string {
  const other = decisive === "true" ? "false" : "true";
  if (parts.includes(decisive)) return decisive;
  const open = parts.filter((part) => part !== other);
  if (open.length === 0) return other;
  return `(${open.join(decisive === "true" ? " || " : " && ")})`;
}
