// Where the focus goes when something was chosen for a word: on to the first word behind it that is still to be
// chosen, else it stays.

import type { Condition } from "../../../shared/conditions/condition.ts";
import { outlineOf } from "../document/condition-outline.ts";
import { clauseTokens, type Names } from "../words/clause-tokens.ts";

export interface NextWord {
  readonly token: string;
  /** It is still to be chosen, so its picker opens. */
  readonly isMissing: boolean;
}

/** What ids are called plays no part in which words there are. */
const anyNames: Names = { audience: (id) => id, computedTrait: (id) => id };

/** `part`: as it is now. `token`: the word for which something was chosen. */
export function afterChoice(part: Condition, token: string): NextWord {
  const outline = outlineOf(part);
  if (outline.kind === "group") return { token: "mode", isMissing: false };
  const tokens = clauseTokens(outline, anyNames);
  const filters = tokens.filter(({ key }) => key.endsWith("/property"));
  const stays = token === "addFilter" ? (filters.at(-1)?.key ?? token) : token;
  const from = tokens.findIndex(({ key }) => key === stays);
  const missing = tokens.slice(from + 1).find(({ isMissing }) => isMissing);
  if (missing !== undefined) return { token: missing.key, isMissing: true };
  return { token: from < 0 ? "form" : stays, isMissing: false };
}
