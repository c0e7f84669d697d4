// Which top-level keys the messages of a chunk have, and all values of one: what is not asked for by name has to be
// listed.

import type { JsonValue } from "../../../shared/base/json.ts";
import type { StoredMessageChunk } from "../../space/columns/open-chunk.ts";

/** The values of one key, for the messages of one kind that have it. */
export interface KeyValues {
  /** For each of these messages: index in `values`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly JsonValue[];
}

export interface ContentKeys {
  /** Of all messages of a kind, each once. */
  ofKind(code: number): readonly string[];
  /** Of one message, in its order. */
  ofRow(row: number): readonly string[];
  /** Read for the caller alone and not kept. The key is one of ofKind's. */
  valuesOf(code: number, key: string): KeyValues;
}

export const noKeys: ContentKeys = {
  ofKind: () => [],
  ofRow: () => [],
  valuesOf: () => ({ codes: new Uint8Array(0), values: [] }),
};

export function storedKeys(chunk: StoredMessageChunk): ContentKeys {
  return {
    ofKind: (code) =>
      chunk.directory.columns.flatMap(({ kind, field }) =>
        kind === code && field.part === "content" ? [field.key] : [],
      ),
    ofRow: (row) => chunk.directory.layouts[chunk.layoutCodes[row] as number]?.keys ?? [],
    valuesOf(code, key) {
      const index = chunk.directory.columns.findIndex(
        ({ kind, field }) => kind === code && field.part === "content" && field.key === key,
      );
      const { codes, texts } = chunk.readTexts(index);
      const count = chunk.directory.columns[index]?.textCount ?? 0;
      // The import wrote each as canonical JSON.
      const values = Array.from({ length: count }, (_, text) => JSON.parse(texts.at(text)) as JsonValue);
      return { codes, values };
    },
  };
}
