// What differs between a text as it was and as it is, by whole words: for striking out the one and showing the other.

export interface WordChange {
  readonly start: string;
  readonly removed: string;
  readonly added: string;
  readonly end: string;
}

/** The parts keep their spaces: start + added + end is `after`. null: they are the same. */
export function wordChange(before: string, after: string): WordChange | null {
  if (before === after) return null;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  return {
    start: now.slice(0, first).join(""),
    removed: old.slice(first, old.length - last).join(""),
    added: now.slice(first, now.length - last).join(""),
    end: now.slice(now.length - last).join(""),
  };
}

/** Words and the spaces between them. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? [];
