// A suggested change as the edits that a what-if begins with.

import type { PersonEdits } from "../../../shared/api/what-if-contract.ts";
import { formatInstant } from "../../../shared/base/instant.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { SuggestedChange } from "../../../shared/why/suggest.ts";

export function editsOfSuggestion(userId: string, suggestion: SuggestedChange): PersonEdits {
  if (suggestion.kind === "removeMessage") {
    return { userId, edits: [{ edit: "remove", index: suggestion.index }] };
  }
  return { userId, edits: [{ edit: "add", message: callOf(suggestion) }] };
}

/** A Segment-spec call without ids. */
function callOf(added: Extract<SuggestedChange, { readonly kind: "addMessage" }>): JsonObject {
  const { type, name, atMs, properties, traits } = added;
  const timestamp = formatInstant(atMs);
  if (type === "identify") return { type, timestamp, traits };
  return { type, timestamp, ...(type === "track" ? { event: name } : { name }), properties };
}
