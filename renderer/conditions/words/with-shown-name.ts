// A word of a sentence that names an event or a trait, under the words that somebody gave it. The name that the data
// has is beside it for whoever asks.

import type { ClauseToken } from "./clause-token.ts";
import type { NamesShown } from "./names-shown.ts";

export function withShownName(token: ClauseToken, shown: NamesShown): ClauseToken {
  const { question } = token;
  if (question === null || token.isMissing) return token;
  const name = question.asks === "event" ? question.name : question.asks === "trait" ? question.path : null;
  if (name === null) return token;
  const { label } = question.asks === "event" ? shown.event(question) : shown.trait(name);
  return label === null ? token : { ...token, text: label, nameInData: name };
}
