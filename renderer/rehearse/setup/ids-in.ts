// User ids out of text that was pasted: one a line, or separated as spreadsheets do it.

/** Each once, as they stand; quotes around them are taken off. */
export function idsIn(text: string): readonly string[] {
  const parts = text.split(/[\r\n\t,;]+/).map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
  return [...new Set(parts.filter((part) => part !== ""))];
}
