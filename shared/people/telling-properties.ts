// Which few properties of a message tell most about it in one line: those that were asked for, names, amounts, and
// then whatever is short. Ids and addresses of pictures tell nobody anything.

import type { JsonValue } from "../base/json.ts";

export interface Property {
  readonly path: string;
  readonly value: JsonValue;
}

export interface MessageContent {
  /** In the order of the message. */
  readonly keys: readonly string[];
  /** Undefined where it is absent; only asked for what may be shown. */
  readonly valueOf: (key: string) => JsonValue | undefined;
}

const most = 3;
const longestText = 60;

/** In the order of the message; `asked` are paths of filters. */
export function tellingProperties(
  { keys, valueOf }: MessageContent,
  asked: readonly string[],
): readonly Property[] {
  const ranked = keys
    .map((key) => ({ key, rank: asked.includes(key) ? 0 : rankOf(key) }))
    .filter(({ rank }) => rank < untold)
    .sort((a, b) => a.rank - b.rank);
  const told = new Map<string, JsonValue>();
  for (const { key } of ranked) {
    if (told.size === most) break;
    const value = valueOf(key);
    if (value !== undefined && isShort(value)) told.set(key, value);
  }
  return keys.flatMap((path) => {
    const value = told.get(path);
    return value === undefined ? [] : [{ path, value }];
  });
}

const untold = 4;

function rankOf(key: string): number {
  if (/(^|[_-])(id|ids|url|uri|href|image|sku|hash|token)$|(Id|ID|Url|URL|Sku)$/.test(key)) return untold;
  if (/name|title/i.test(key)) return 1;
  return /price|total|value|revenue|amount|quantity|category|plan/i.test(key) ? 2 : 3;
}

const isShort = (value: JsonValue): boolean =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value.trim() !== "" && value.length <= longestText);
