// Where the value of a top-level member stands in the text of a JSON object: so that it can be shown.

import type { TextPlace } from "./refused-line.ts";

/** Of a member that is there several times the last, which counts. null where `text` is no object with it. */
export function memberPlace(text: string, key: string): TextPlace | null {
  let place: TextPlace | null = null;
  let at = skipBlanks(text, 0);
  if (text[at] !== "{") return null;
  for (at = skipBlanks(text, at + 1); text[at] === '"';) {
    const keyEnd = stringEnd(text, at);
    const from = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    const to = valueEnd(text, from);
    if (isKey(text.slice(at, keyEnd), key)) place = [from, text.slice(0, to).trimEnd().length];
    at = text[to] === "," ? skipBlanks(text, to + 1) : text.length;
  }
  return place;
}

/** The comma or bracket after the value that starts at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"') at = stringEnd(text, at) - 1;
    else if (character === "{" || character === "[") depth++;
    else if (depth === 0 && (character === "," || character === "}")) return at;
    else if (character === "}" || character === "]") depth--;
  }
  return text.length;
}

/** The place after the string that starts at `start`. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isKey(written: string, key: string): boolean {
  if (!written.includes("\\")) return written === `"${key}"`;
  try {
    return JSON.parse(written) === key;
  } catch {
    return false;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t" || text[at] === "\r" || text[at] === "\n") at++;
  return at;
}
