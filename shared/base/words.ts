// Sentences for people, as segments: what is data (names, values) stands out on screen; the plain text of
// the same segments goes to terminals and files.

import { formatInstant } from "./instant.ts";

export type Segment =
  /** Data: names and values from the journey. Plain: the words around them. */
  | { readonly text: string; readonly role: "plain" | "data" }
  /** An instant: `text` is UTC; a window writes `atMs` in the person's own zone. */
  | { readonly text: string; readonly role: "instant"; readonly atMs: number };

export type Words = readonly Segment[];

export const plain = (text: string): Words => (text === "" ? [] : [{ text, role: "plain" }]);

export const data = (text: string): Words => [{ text, role: "data" }];

export const instantWords = (atMs: number): Words => [{ text: formatInstant(atMs), role: "instant", atMs }];

/** Joins parts; neighbours of one role stay apart only where both are data. */
export function sentence(...parts: readonly (Words | string)[]): Words {
  const joined: Segment[] = [];
  for (const segment of parts.flatMap((part) => (typeof part === "string" ? plain(part) : part))) {
    const last = joined.at(-1);
    if (last?.role === "plain" && segment.role === "plain") {
      joined[joined.length - 1] = { text: last.text + segment.text, role: "plain" };
    } else joined.push(segment);
  }
  return joined;
}

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly Words[], link: "and" | "or" | "nor"): Words {
  return sentence(
    ...items.map((item, index) => {
      if (index === 0) return item;
      return sentence(index === items.length - 1 ? ` ${link} ` : ", ", item);
    }),
  );
}

/** `instantText` writes the instants; as UTC where it is absent. */
export const textOf = (words: Words, instantText: (atMs: number) => string = formatInstant): string =>
  words.map((segment) => (segment.role === "instant" ? instantText(segment.atMs) : segment.text)).join("");
