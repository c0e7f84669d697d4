// A sentence whose names and values stand out.

import type { Words } from "../../shared/base/words.ts";

export function WordsText({ words }: { readonly words: Words }) {
  return words.map(({ text, role }, index) =>
    // A sentence never changes its order; its place is its identity.
    role === "data" ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}
