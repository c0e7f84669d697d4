// A sentence whose names and values stand out, and whose instants are in the person's own zone.

import type { Words } from "../../shared/base/words.ts";
import { formatDayTime, formatUtc } from "./format-instant.ts";

export function WordsText({ words }: { readonly words: Words }) {
  return words.map((segment, index) => {
    // A sentence never changes its order; its place is its identity.
    if (segment.role === "instant")
      return (
        <time key={index} dateTime={segment.text} title={formatUtc(segment.atMs)}>
          {formatDayTime(segment.atMs)}
        </time>
      );
    return segment.role === "data" ? (
      <strong key={index}>{segment.text}</strong>
    ) : (
      <span key={index}>{segment.text}</span>
    );
  });
}
