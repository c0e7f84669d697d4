// The first rows as the messages that they would become, short enough to be shown.

import type { PreviewRow } from "../../../shared/api/import-contract.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { Rejection } from "../../../shared/people/parse-message.ts";
import { segmentCall } from "../../../shared/what-if/segment-call.ts";

export const previewedRows = 10;

export const previewOf = (line: number, message: Message): PreviewRow => ({
  line,
  message: shortened(segmentCall(message), { left: mostCharacters }) as JsonObject,
  problem: null,
});

export const refusedPreview = (
  line: number,
  { found, expected }: Pick<Rejection, "found" | "expected">,
): PreviewRow => ({ line, message: null, problem: { found, expected } });

const mostCharacters = 10_000;
const longestText = 300;

/** Long texts are cut, and what comes after many characters is left out: a row may have megabytes. */
function shortened(value: JsonValue, room: { left: number }): JsonValue {
  room.left -= 8;
  if (typeof value === "string") {
    const text = value.length > longestText ? `${value.slice(0, longestText)}…` : value;
    room.left -= text.length;
    return text;
  }
  if (Array.isArray(value)) {
    const kept: JsonValue[] = [];
    for (const element of value as readonly JsonValue[]) {
      if (room.left <= 0) break;
      kept.push(shortened(element, room));
    }
    return kept;
  }
  if (!isJsonObject(value)) return value;
  const members: [string, JsonValue][] = [];
  for (const key of Object.keys(value)) {
    if (room.left <= 0) break;
    room.left -= key.length;
    members.push([key.slice(0, longestText), shortened(value[key] as JsonValue, room)]);
  }
  return Object.fromEntries(members);
}
