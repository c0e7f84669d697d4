// Values → 32 hexadecimal digits: HMAC-SHA-256 by a secret, cut to 128 bits. The same value gives the same digits for
// ever, wherever it stands, as a number or as a text; without the secret nobody can try out values.

import { createHmac } from "node:crypto";
import type { JsonValue } from "../../../shared/base/json.ts";
import { canonicalJson } from "../../space/columns/canonical-json.ts";

/** So many hashes are remembered before all are forgotten: people come again and again, some 200 bytes each. */
const mostRemembered = 1 << 18;
const digits = 32;

export class ValueHash {
  readonly #key: Uint8Array;
  readonly #known = new Map<string, string>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** null and the empty text say nothing of anybody, and stay. */
  ofValue(value: JsonValue): JsonValue {
    if (value === null || value === "") return value;
    return this.ofText(typeof value === "string" ? value : canonicalJson(value));
  }

  ofText(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    // UTF-8 has no place for half a character: two such texts must not become one.
    const written = text.isWellFormed() ? text : JSON.stringify(text);
    const hash = createHmac("sha256", this.#key).update(written, "utf8").digest("hex").slice(0, digits);
    if (this.#known.size >= mostRemembered) this.#known.clear();
    this.#known.set(text, hash);
    return hash;
  }
}
