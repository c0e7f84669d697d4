// Digests of what a space holds. SQLite itself does not notice most changed bits inside a value, so every row
// and section carries one. CRC-32 for sections and rows: it finds every run of up to 32 changed bits and runs
// at the speed of memory (docs/reliability.md); SHA-256 where a digest also names a document's content.

import { hash } from "node:crypto";
import { crc32 } from "node:zlib";

/** Digest of a section's body, bound to where it belongs, so that swapped sections are found too. */
export function sectionDigest(owner: string, name: string, body: Uint8Array): number {
  return crc32(body, crc32(JSON.stringify([owner, name, body.byteLength])));
}

/** Digest of the columns of one row, in their order. */
export function rowDigest(values: readonly (string | number | null)[]): number {
  return crc32(JSON.stringify(values));
}

/** 64 hexadecimal digits that name the content of a JSON document: SHA-256 of its UTF-8 text. */
export function documentDigest(text: string): string {
  return hash("sha256", text, "hex");
}
