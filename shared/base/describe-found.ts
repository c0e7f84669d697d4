// What stands in a file, in the few words of a problem's `found`.

const longestShown = 60;

/** `nothing`, `"mial"`, `7`, `null`, `an empty array`, `an array of 3`, `an object with the keys "a" and "b"`. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return describeObject(Object.keys(value));
  return String(value);
}

/** The text in double quotes, cut where it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length <= longestShown ? text : `${text.slice(0, longestShown - 1)}…`);
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], link = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${link} ${words.at(-1)}`;
}

/** `the cycle a → b → a`, from the ids along it; of a long one the ends. */
export function describeCycle(ids: readonly string[]): string {
  const shown = ids.length <= 12 ? ids : [...ids.slice(0, 6), "…", ...ids.slice(-5)];
  return `the cycle ${shown.join(" → ")}`;
}

function describeObject(keys: readonly string[]): string {
  if (keys.length === 0) return "an empty object";
  const shown =
    keys.length <= 6 ? keys.map(quote) : [...keys.slice(0, 5).map(quote), `${keys.length - 5} more`];
  return `an object with the ${keys.length === 1 ? "key" : "keys"} ${listWords(shown)}`;
}
