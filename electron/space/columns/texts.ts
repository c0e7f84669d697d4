// Lists of JSON texts, one a line, compressed. A canonical JSON text has no raw line break, so one separates them.

import type { JsonValue } from "../../../shared/base/json.ts";
import type { ByteRuns } from "./chunk-content.ts";
import { compress, decompress } from "./compress.ts";
import { TextLines } from "./text-lines.ts";

const lineBreak = 0x0a;

export function packTexts(texts: readonly string[]): Uint8Array {
  return compress(Buffer.from(texts.join("\n"), "utf8"));
}

/** As packTexts, of texts in UTF-8. */
export function packRuns({ bytes, ends }: ByteRuns): Uint8Array {
  const count = ends.length;
  const lines = new Uint8Array(count === 0 ? 0 : (ends[count - 1] as number) + count - 1);
  let from = 0;
  let to = 0;
  for (let text = 0; text < count; text++) {
    const end = ends[text] as number;
    if (text > 0) lines[to++] = lineBreak;
    while (from < end) lines[to++] = bytes[from++] as number;
  }
  return compress(lines);
}

/** The texts as they were given; "" where there is none. */
export function openTexts(section: Uint8Array): TextLines {
  return new TextLines(decompress(section));
}

/** The parsed texts, at the cost of one JSON.parse. */
export function unpackValues(section: Uint8Array): readonly JsonValue[] {
  return JSON.parse(`[${decode(section).replaceAll("\n", ",")}]`) as readonly JsonValue[];
}

function decode(section: Uint8Array): string {
  const bytes = decompress(section);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
