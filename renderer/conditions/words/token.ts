// A word of a clause from what is special about it; everything else is as most words are.

import type { ClauseToken } from "./clause-token.ts";

export function token(special: Pick<ClauseToken, "key" | "at" | "text"> & Partial<ClauseToken>): ClauseToken {
  return {
    look: "grammar",
    icon: null,
    nameInData: null,
    description: "",
    isMissing: false,
    question: null,
    cleared: null,
    ...special,
  };
}
