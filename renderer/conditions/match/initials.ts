// Two letters that stand for a person.

/** "Mara Lindqvist" → "ML", "u-17" → "U1"; whole characters, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const [first = "", ...others] = words;
  const last = others.at(-1);
  const letters = last === undefined ? [...first].slice(0, 2) : [[...first][0], [...last][0]];
  return letters.join("").toUpperCase() || "?";
}
