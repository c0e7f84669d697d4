// The text of a journey file: JSON as people lay it out, an object over several lines and a short list of values in
// one. The same document always gives the same text, and the text of a file that was written so comes back as it was.

import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";

const longestLine = 110;

/** Ends with a line break. The order of keys is the document's own. */
export const journeyText = (document: JsonValue): string =>
  `${layOut(document, { indent: "", before: 0 })}\n`;

interface Place {
  readonly indent: string;
  /** Characters of the line before the value, and of the comma behind it. */
  readonly before: number;
}

function layOut(value: JsonValue, { indent, before }: Place): string {
  const inner = `${indent}  `;
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, member]) => {
      const start = `${inner}${JSON.stringify(key)}: `;
      return start + layOut(member, { indent: inner, before: start.length + 1 });
    });
    return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
  }
  if (!isList(value)) return JSON.stringify(value);
  const short = shortList(value);
  if (short !== undefined && before + short.length <= longestLine) return short;
  const items = value.map((item) => inner + layOut(item, { indent: inner, before: inner.length + 1 }));
  return `[\n${items.join(",\n")}\n${indent}]`;
}

/** In one line; undefined where there is an object or a list in it. */
function shortList(items: readonly JsonValue[]): string | undefined {
  if (items.some((item) => typeof item === "object" && item !== null)) return undefined;
  return `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
