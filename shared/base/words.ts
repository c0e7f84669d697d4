// Sentences for people, as segments: what is data (names, values) stands out on screen; the plain text of
// the same segments goes to terminals and files.

export interface Segment {
  readonly text: string;
  /** Data: names and values from the journey. Plain: the words around them. */
  readonly role: "plain" | "data";
}

export type Words = readonly Segment[];

export const plain = (text: string): Words => (text === "" ? [] : [{ text, role: "plain" }]);

export const data = (text: string): Words => [{ text, role: "data" }];

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

export const textOf = (words: Words): string => words.map(({ text }) => text).join("");
