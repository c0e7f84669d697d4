// The initials of somebody, for the disc that stands for them.

/** Of the first and the last word, "Mara Lindqvist" → "ML"; of an id or address its first two letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._@-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : words[0]?.slice(1)];
  return [first, last]
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
