// The clauses of a condition with their places. Works on what was read but not yet judged: parts that are
// no condition are passed over, for the schema has reported them.

import { isJsonObject } from "../base/json.ts";
import { pointerToken } from "../base/problem.ts";

export type ClauseForm = "trait" | "event" | "computedTrait" | "audience";

export interface PlacedClause {
  readonly form: ClauseForm;
  /** Of the clause itself: …/audience, not the condition around it. */
  readonly pointer: string;
  readonly clause: { readonly [key: string]: unknown };
}

/** Every clause below `condition`, in the order of the file. Recurses: the nesting must have been checked. */
export function clausesOf(condition: unknown, pointer: string): readonly PlacedClause[] {
  if (!isJsonObject(condition)) return [];
  const [form, ...others] = Object.keys(condition);
  if (form === undefined || others.length > 0) return [];
  const inner = condition[form];
  const at = `${pointer}/${pointerToken(form)}`;
  switch (form) {
    case "all":
    case "any":
      return Array.isArray(inner) ? inner.flatMap((part, index) => clausesOf(part, `${at}/${index}`)) : [];
    case "not":
      return clausesOf(inner, at);
    case "trait":
    case "event":
    case "computedTrait":
    case "audience":
      return isJsonObject(inner) ? [{ form, pointer: at, clause: inner }] : [];
    default:
      return [];
  }
}
